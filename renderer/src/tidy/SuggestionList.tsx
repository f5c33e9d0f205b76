/** Every suggestion in its sentence, before and after, each with a tick. Only the rows in sight are drawn. */
import { Check } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { visible, type LeftOut, type Row } from './model.ts';

/** A line through a sign would hide it. */
const WORDISH = /[\p{L}\p{N}]/u;
/** Height in px of a row that was not measured yet. */
const ESTIMATE = 44;

const KINDS = {
  title: 'tidy.inTitle',
  sapo: 'tidy.inSapo',
  heading: 'tidy.inHeading',
  caption: 'tidy.inCaption',
  credit: 'tidy.inCredit',
  byline: 'tidy.inByline',
} as const;

interface SuggestionListProps {
  readonly rows: readonly Row[];
  readonly leftOut: LeftOut;
  readonly onLeftOut: (leftOut: LeftOut) => void;
  /** Titles stand over the first row of each article. */
  readonly titles: boolean;
  readonly readOnly: boolean;
  readonly onGoTo: (row: Row) => void;
  /** Ctrl+Enter. */
  readonly onApply: () => void;
}

export function SuggestionList({ rows, leftOut, onLeftOut, titles, readOnly, onGoTo, onApply }: SuggestionListProps) {
  const { t } = useTexts();
  const box = useRef<HTMLDivElement>(null);
  const locked = rows.filter(({ article }) => article.locked || readOnly).map(({ id }) => id);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey) {
      onApply();
      return;
    }
    const id = document.activeElement?.closest('[role="row"]')?.getAttribute('data-key');
    const row = rows.find((each) => each.id === id);
    if (row !== undefined) onGoTo(row);
  };
  return (
    <div className="tidy-list" ref={box} onKeyDownCapture={keyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ESTIMATE }}>
        <GridList
          aria-label={t('tidy.list')}
          className="tidy-rows"
          items={rows}
          dependencies={[titles, t]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          disabledBehavior="selection"
          disabledKeys={locked}
          selectedKeys={rows.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id)}
          onSelectionChange={(keys) => {
            const next = new Set(leftOut);
            for (const { id } of rows) {
              if (keys === 'all' || keys.has(id)) next.delete(id);
              else next.add(id);
            }
            onLeftOut(next);
          }}
        >
          {(row) => <SuggestionRow row={row} titles={titles} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function SuggestionRow({ row, titles }: { readonly row: Row; readonly titles: boolean }) {
  const { t } = useTexts();
  const { article, suggestion, isFirst } = row;
  const { before, found, replacement, after, cutBefore, cutAfter, rule, kind } = suggestion;
  const where = isNamed(kind) ? t(KINDS[kind]) : null;
  return (
    <GridListItem id={row.id} className="tidy-row" textValue={t('tidy.becomes', { before, found: visible(found), replacement: visible(replacement), after })}>
      {titles && isFirst ? (
        <span className="tidy-row__article" lang="vi">
          {article.title === '' ? t('outline.untitled') : article.title}
          {article.locked ? <span className="quiet"> · {t('tidy.locked')}</span> : null}
        </span>
      ) : null}
      <span className="tidy-row__box" aria-hidden>
        <Check size={13} strokeWidth={2.5} />
      </span>
      <span className="tidy-row__text" lang="vi">
        {cutBefore ? <span className="quiet">… </span> : null}
        {before}
        {found === '' ? null : <del className={WORDISH.test(found) ? 'tidy-old' : 'tidy-old tidy-old--sign'}>{visible(found)}</del>}
        {replacement === '' ? null : <ins className="tidy-new">{visible(replacement)}</ins>}
        {after}
        {cutAfter ? <span className="quiet"> …</span> : null}
      </span>
      <span className="tidy-row__rule">
        {t(`tidy.rule.${rule}`)}
        {where === null ? '' : ` · ${where}`}
      </span>
    </GridListItem>
  );
}

function isNamed(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}
