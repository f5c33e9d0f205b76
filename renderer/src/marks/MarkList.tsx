/** Under the pages, while they are being marked: the mark that is written, those of the article, those of the rest of the book. */
import type { PageMark } from '@common/book/marks.ts';
import { Check, RotateCcw, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useDesk, useOutline, usePageLabels, usePreview } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { findEntry } from '../outline/entries.ts';
import { DraftBox } from '../remarks/DraftBox.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { draftMarks } from './draft-marks.ts';
import { setMarkMode, useMarkMode } from './mode.ts';
import { useDraftMarks, useMarkActions, useMarks, useOtherStands, useShownMarks, type MarkActions } from './use-marks.ts';

export function MarkList() {
  const { on } = useMarkMode();
  return on ? <List /> : null;
}

function List() {
  const { t } = useTexts();
  const { book, preview, article, openArticle } = useDesk();
  const { articleId } = usePreview();
  const outline = useOutline();
  const labels = usePageLabels();
  const { active } = useMarkMode();
  const drafts = useDraftMarks();
  const marks = useMarks();
  const here = useShownMarks(marks);
  const actions = useMarkActions();
  const [settled, setSettled] = useState(false);
  const open = here.filter(({ settledAt }) => settledAt === null);
  const done = here.filter(({ settledAt }) => settledAt !== null);
  const others = useMemo(() => marks.filter((mark) => mark.articleId !== articleId && mark.settledAt === null), [marks, articleId]);
  const stands = useOtherStands(others);
  const pageOf = (mark: PageMark): number => stands.get(mark.id)?.now ?? mark.page;
  const toText = (): void => { article.editor?.focus(); };
  const titleOf = ({ articleId: id }: PageMark): string => {
    const entry = id === null ? undefined : findEntry(outline, id)?.entry;
    return entry?.type === 'article' ? entry.article.title : '';
  };
  return (
    <section className="page-marks" aria-label={t('marks.title')}>
      {drafts.map(({ draft: mark, stand: { now } }) => (
        <div key={mark.box} className="remark remark--draft" role="group" aria-label={t('marks.new', { page: labels.of(now) })}>
          <p className="quiet">{t('marks.new', { page: labels.of(now) })}</p>
          <DraftBox
            box={mark.box}
            label={t('marks.words')}
            who={book.author}
            action={t('marks.send')}
            canSend={!book.readOnly}
            onSend={(body) => { actions.add(mark, body); }}
            actions={{
              leave: toText,
              discard: (box, body) => {
                const dropped = draftMarks.drop(box);
                toText();
                return () => { if (dropped !== null) draftMarks.again(dropped, body); };
              },
            }}
          />
        </div>
      ))}
      {open.length === 0 && drafts.length === 0 ? <p className="quiet page-marks__none">{book.readOnly ? t('marks.none') : t('marks.how')}</p> : null}
      <ol className="page-marks__list" aria-label={t('marks.ofArticle')}>
        {open.map((mark) => (
          <Row key={mark.id} mark={mark} number={mark.shownNumber} lost={mark.lost} page={mark.now} title="" isActive={mark.id === active} disabled={book.readOnly} actions={actions} onGo={() => { setMarkMode({ active: mark.id }); preview.goTo(mark.now); }} />
        ))}
        {settled ? done.map((mark) => <Row key={mark.id} mark={mark} number={null} lost={mark.lost} page={mark.now} title="" isActive={false} disabled={book.readOnly} actions={actions} onGo={() => { preview.goTo(mark.now); }} />) : null}
      </ol>
      {done.length === 0 ? null : (
        <Button look="link" onPress={() => { setSettled((now) => !now); }}>
          {settled ? t('marks.hideSettled') : t('marks.showSettled', { count: done.length })}
        </Button>
      )}
      {others.length === 0 ? null : (
        <>
          <h3>{t('marks.elsewhere', { count: others.length })}</h3>
          <ol className="page-marks__list" aria-label={t('marks.elsewhere', { count: others.length })}>
            {others.map((mark) => (
              <Row
                key={mark.id}
                mark={mark}
                number={null}
                lost={stands.get(mark.id)?.lost === true}
                page={pageOf(mark)}
                title={titleOf(mark)}
                isActive={false}
                disabled={book.readOnly}
                actions={actions}
                onGo={() => {
                  setMarkMode({ active: mark.id });
                  if (mark.articleId !== null) openArticle(mark.articleId, { page: pageOf(mark) });
                }}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly mark: PageMark;
  /** As on the page; null: it is not shown there. */
  readonly number: number | null;
  /** Its words are not printed any more. */
  readonly lost: boolean;
  readonly page: number;
  /** Of the article, where it is another than the open one. */
  readonly title: string;
  readonly isActive: boolean;
  readonly disabled: boolean;
  readonly actions: MarkActions;
  readonly onGo: () => void;
}

function Row({ mark, number, lost, page, title, isActive, disabled, actions, onGo }: RowProps) {
  const { t } = useTexts();
  const labels = usePageLabels();
  const isSettled = mark.settledAt !== null;
  return (
    <li className={isActive ? 'page-marks__one page-marks__one--active' : 'page-marks__one'}>
      <span className={number === null ? 'page-mark__number page-mark__number--plain' : 'page-mark__number'} aria-hidden>
        {number ?? ''}
      </span>
      <AriaButton className="page-marks__words" onPress={onGo}>
        <span className={isSettled ? 'page-marks__settled' : undefined} lang="vi">
          {mark.body}
        </span>
        <small>{[t('ladder.pageShort', { page: labels.of(page) }), ...(title === '' ? [] : [title]), ...(mark.author === '' ? [] : [mark.author])].join(' · ')}</small>
        {lost && mark.anchor !== null ? <small className="page-marks__lost">{t('marks.lost', { words: shortOf(mark.anchor.words) })}</small> : null}
      </AriaButton>
      <IconButton icon={isSettled ? RotateCcw : Check} label={isSettled ? t('marks.reopen') : t('marks.settle')} isDisabled={disabled} onPress={() => { actions.settle(mark.id, !isSettled); }} />
      <IconButton icon={Trash2} label={t('marks.remove')} isDisabled={disabled} onPress={() => { actions.remove(mark.id); }} />
    </li>
  );
}

/** Letters of lost words that are told. */
const MOST_LETTERS = 60;

function shortOf(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')}…`;
}
