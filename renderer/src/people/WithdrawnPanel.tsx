/** Every place of every withdrawn exemplar: opened in its article, kept with a reason, or told to be gone from a photo. */
import type { WithdrawnExemplar, WithdrawnPlace } from '@common/contract/people-channels.ts';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { useWithdrawn } from './use-asked.ts';
import './people.css';

interface WithdrawnPanelProps {
  /** Only this exemplar's places; absent: all. */
  readonly exemplarId?: string;
  /** An article was opened at a place: a dialog makes way for it. */
  readonly onOpened?: () => void;
}

export function WithdrawnPanel({ exemplarId, onOpened }: WithdrawnPanelProps) {
  const { t } = useTexts();
  const asked = useWithdrawn();
  if (asked === null) return <div className="people" aria-busy aria-label={t('people.withdrawn')} />;
  const shown = exemplarId === undefined ? asked : asked.filter(({ id }) => id === exemplarId);
  if (shown.length === 0) return exemplarId === undefined ? <p className="quiet" role="status">{t('people.withdrawnNone')}</p> : null;
  return (
    <div className="people">
      {shown.map((exemplar) => (
        <Places key={exemplar.id} exemplar={exemplar} named={exemplarId === undefined} onOpened={onOpened} />
      ))}
    </div>
  );
}

interface PlacesProps {
  readonly exemplar: WithdrawnExemplar;
  /** False where the name stands above already. */
  readonly named: boolean;
  readonly onOpened: (() => void) | undefined;
}

function Places({ exemplar: { name, because, reason, places }, named, onOpened }: PlacesProps) {
  const { t } = useTexts();
  const { book, steps } = useDesk();
  const [why, setWhy] = useState('');
  const [missing, setMissing] = useState(false);
  const own = places.filter(({ kind }) => kind !== 'award' && kind !== 'index');
  const open = own.filter(({ settled }) => !settled);
  const decide = (keys: readonly string[], decision: 'keep' | 'removed'): void => {
    if (decision === 'keep' && why.trim() === '') {
      setMissing(true);
      return;
    }
    run(async () => {
      await call('people.decideWithdrawn', { keys: [...keys], decision, note: decision === 'keep' ? why.trim() : '' });
      steps.refresh();
    });
  };
  return (
    <section className="withdrawn" aria-label={name}>
      <header className="withdrawn__head">
        {named ? <h3 lang="vi">{name}</h3> : null}
        <p className="quiet" lang="vi">
          {[t(because === 'withdrawn' ? 'people.becauseWithdrawn' : 'people.becauseCancelled'), reason].filter((part) => part !== '').join(': ')}
          {' · '}
          <span role="status">{open.length === 0 ? t('people.allDecided') : t('people.toDecide', { count: open.length })}</span>
        </p>
      </header>
      {open.length === 0 || book.readOnly ? null : (
        <div className="withdrawn__why">
          <Field label={t('people.why')} placeholder={t('people.whyHint')} value={why} problem={missing ? t('people.whyNeeded') : ''} onChange={(text) => { setWhy(text); setMissing(false); }} />
          <Button onPress={() => { decide(open.map(({ key }) => key), 'keep'); }}>{t('people.keepAll')}</Button>
        </div>
      )}
      <ul className="withdrawn__list">
        {own.map((place) => (
          <PlaceRow key={place.key} place={place} onOpened={onOpened} onDecide={(decision) => { decide([place.key], decision); }} />
        ))}
      </ul>
      <p className="quiet">{t('people.byItself')}</p>
    </section>
  );
}

const KINDS = {
  article: 'people.kind.article', 'photo-caption': 'people.kind.photo-caption', author: 'people.kind.author', photo: 'people.kind.photo', portrait: 'people.kind.portrait', title: 'people.kind.title', sapo: 'people.kind.sapo', paragraph: 'people.kind.paragraph', heading: 'people.kind.heading',
  quote: 'people.kind.quote', 'pull-quote': 'people.kind.pull-quote', dialogue: 'people.kind.dialogue', verse: 'people.kind.verse', 'list-item': 'people.kind.list-item', 'box-title': 'people.kind.box-title', 'box-line': 'people.kind.box-line',
  'table-cell': 'people.kind.table-cell', caption: 'people.kind.caption', credit: 'people.kind.credit', byline: 'people.kind.byline', footnote: 'people.kind.footnote', award: 'people.kind.award', index: 'people.kind.index', board: 'people.kind.board', plate: 'people.kind.plate', cover: 'cover.where', list: 'people.kind.list', part: 'people.kind.part', 'page-title': 'people.kind.page-title',
} as const;
const isKind = (kind: string): kind is keyof typeof KINDS => kind in KINDS;

interface PlaceRowProps {
  readonly place: WithdrawnPlace;
  readonly onOpened: (() => void) | undefined;
  readonly onDecide: (decision: 'keep' | 'removed') => void;
}

function PlaceRow({ place: { kind, title, around, articleId, block, settled, decision, decisionNote, namesake }, onOpened, onDecide }: PlaceRowProps) {
  const { t } = useTexts();
  const { book, openArticle } = useDesk();
  const said = decision === 'keep' ? t('people.kept', { note: decisionNote }) : decision === 'removed' ? t(settled ? 'people.removed' : 'people.stillThere') : '';
  const where = isKind(kind) ? t(KINDS[kind]) : kind;
  return (
    <li className="withdrawn__place" data-settled={settled} aria-label={`${where}: ${title}`}>
      <div className="withdrawn__words">
        <p className="withdrawn__where" lang="vi">
          {where} <span className="quiet">{title}</span>
        </p>
        {around.found === '' ? null : (
          <p lang="vi">
            {around.before}
            <mark>{around.found}</mark>
            {around.after}
          </p>
        )}
        {namesake ? <p className="withdrawn__note">{t('people.namesake')}</p> : null}
        {said === '' ? null : <p className={settled ? 'quiet' : 'withdrawn__note'} lang="vi">{said}</p>}
      </div>
      <div className="withdrawn__do">
        {articleId === null ? null : (
          <Button look="plain" onPress={() => { openArticle(articleId, { block: block ?? 0 }); onOpened?.(); }}>
            {t('people.open')}
          </Button>
        )}
        {settled || book.readOnly ? null : (
          <>
            {kind === 'photo' || kind === 'portrait' ? <Button look="plain" onPress={() => { onDecide('removed'); }}>{t('people.removedPlace')}</Button> : null}
            <Button look="plain" onPress={() => { onDecide('keep'); }}>{t('people.keepPlace')}</Button>
          </>
        )}
      </div>
    </li>
  );
}
