/** One correction: where it stands in the printed book, what is printed, what should be read; left out or put back, reworded. */
import { pieceKind, placeKind, runsText, type Erratum, type ErratumRun } from '@common/errata/shapes.ts';
import { useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { ErrataStore } from './errata-state.ts';

interface ErratumRowProps {
  readonly entry: Erratum;
  readonly out: boolean;
  /** What "Xin đọc là" says instead; null: what was found. */
  readonly words: string | null;
  readonly store: ErrataStore;
}

export function ErratumRow({ entry, out, words, store }: ErratumRowProps) {
  const { t } = useTexts();
  const { openArticle } = useDesk();
  const [open, setOpen] = useState(false);
  const { id, kind, where, page, line, row, note, printed, now, articleId } = entry;
  const piece = t(`errata.piece.${pieceKind(entry)}`);
  const told = placeKind(entry);
  const part = t(`errata.where.${where}`);
  const place = told === 'where' ? part : t(`errata.${told}`, { line: line ?? 0, row: row ?? 0, note: note ?? 0, where: part });
  return (
    <li className={out ? 'errata__row errata__row--out' : 'errata__row'}>
      <span className="errata__place">
        {t('errata.page', { page })}
        <span>{place}</span>
      </span>
      <span className="errata__words errata__printed" lang="vi">
        {kind === 'added' ? <em>{t('errata.missing', { piece })}</em> : <Runs runs={printed} />}
      </span>
      <span className="errata__words errata__now" lang="vi">
        {words === null ? (
          <>
            {kind === 'words' ? (now.length === 0 ? <em>{t('errata.nothing')}</em> : null) : <em>{t(`errata.kind.${kind}`, { piece })} </em>}
            {kind === 'photo' ? null : <Runs runs={now} />}
          </>
        ) : (
          <>
            {words} <em>({t('errata.reworded')})</em>
          </>
        )}
      </span>
      <span className="errata__do">
        {kind === 'article' ? null : <Button look="link" onPress={() => { openArticle(articleId, { focus: true }); }}>{t('errata.goTo')}</Button>}
        <Button look="link" isDisabled={out} onPress={() => { setOpen(!open); }}>{t('errata.reword')}</Button>
        <Button look="link" onPress={() => { store.leaveOut(id, !out); }}>{out ? t('errata.putBack') : t('errata.leaveOut')}</Button>
      </span>
      {open && !out ? (
        <div className="errata__reword">
          <TextArea label={t('errata.rewordOf')} bare rows={2} value={words ?? runsText(now)} onChange={(text) => { store.reword(id, text); }} autoFocus />
          {words === null ? null : <Button look="link" onPress={() => { store.reword(id, ''); setOpen(false); }}>{t('errata.asFound')}</Button>}
        </div>
      ) : null}
    </li>
  );
}

const Runs = ({ runs }: { readonly runs: readonly ErratumRun[] }) => runs.map(({ text, changed }, index) => (changed ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
