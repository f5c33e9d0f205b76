/** Stretches of text in their sentences, as they are and as they would be, each with a tick. Only the rows in sight are drawn. */
import { ArrowUpRight, Check } from 'lucide-react';
import { type KeyboardEvent } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { leftOutAfter, tickedIds } from './ticked.ts';
import { visible } from './visible.ts';
import './places.css';

/** A line through a sign would hide it. */
const WORDISH = /[\p{L}\p{N}]/u;
/** Height in px of a row that was not measured yet. */
const ESTIMATE = 44;

const KINDS = {
  title: 'places.inTitle',
  sapo: 'places.inSapo',
  heading: 'places.inHeading',
  caption: 'places.inCaption',
  credit: 'places.inCredit',
  byline: 'places.inByline',
  footnote: 'places.inFootnote',
  'table-cell': 'places.inTable',
  'box-title': 'places.inBox',
  'box-line': 'places.inBox',
} as const;

/** One stretch, as the list shows it. */
export interface PlaceRow {
  readonly id: string;
  /** Title of its article. */
  readonly article: string;
  /** The first of its article: the title stands over it. */
  readonly isFirst: boolean;
  /** Its text is approved: it is shown and cannot be ticked. */
  readonly locked: boolean;
  readonly before: string;
  readonly found: string;
  /** Null: nothing takes its place. */
  readonly replacement: string | null;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** Type of the element that holds it: "paragraph", "caption" … */
  readonly kind: string;
  /** Said beside it, before the kind; empty: nothing. */
  readonly side: string;
  /** Spaces in it are words' own and are drawn as they are, not as signs. */
  readonly plain?: boolean;
}

interface PlaceListProps<R extends PlaceRow> {
  readonly label: string;
  readonly rows: readonly R[];
  /** Ids of rows without a tick, also of rows that are not shown now. */
  readonly leftOut: ReadonlySet<string>;
  readonly onLeftOut: (leftOut: ReadonlySet<string>) => void;
  /** Titles stand over the first row of each article. */
  readonly titles: boolean;
  readonly readOnly: boolean;
  readonly onGoTo: (row: R) => void;
  /** Ctrl+Enter. */
  readonly onApply: () => void;
  /** A button in each row that goes there, beside Enter. */
  readonly goButton?: boolean;
}

export function PlaceList<R extends PlaceRow>({ label, rows, leftOut, onLeftOut, titles, readOnly, onGoTo, onApply, goButton = false }: PlaceListProps<R>) {
  const { t } = useTexts();
  const off = rows.filter(({ locked }) => locked || readOnly).map(({ id }) => id);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || (event.target instanceof Element && event.target.closest('button') !== null)) return;
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
    <div className="place-list" onKeyDownCapture={keyDown}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ESTIMATE }}>
        <GridList
          aria-label={label}
          className="place-rows"
          items={rows}
          dependencies={[titles, t, goButton]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          disabledBehavior="selection"
          disabledKeys={off}
          selectedKeys={tickedIds(rows, leftOut)}
          onSelectionChange={(keys) => { onLeftOut(leftOutAfter(rows, leftOut, keys)); }}
        >
          {(row) => <Row row={row} titles={titles} onGo={goButton ? () => { onGoTo(row); } : null} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function Row({ row, titles, onGo }: { readonly row: PlaceRow; readonly titles: boolean; readonly onGo: (() => void) | null }) {
  const { t } = useTexts();
  const { before, replacement, after, cutBefore, cutAfter, kind, side, plain = false } = row;
  const seen = plain ? (text: string): string => text : visible;
  const found = seen(row.found);
  const said = replacement === null ? `${before}[${found}]${after}` : t('places.becomes', { before, found, replacement: seen(replacement), after });
  return (
    <GridListItem id={row.id} className="place-row" textValue={said}>
      {titles && row.isFirst ? (
        <span className="place-row__article" lang="vi">
          {row.article === '' ? t('outline.untitled') : row.article}
          {row.locked ? <span className="quiet"> · {t('places.locked')}</span> : null}
        </span>
      ) : null}
      <span className="place-row__box" aria-hidden>
        <Check size={13} strokeWidth={2.5} />
      </span>
      <span className="place-row__text" lang="vi">
        {cutBefore ? <span className="quiet">… </span> : null}
        {before}
        {replacement === null ? <mark>{found}</mark> : found === '' ? null : <del className={WORDISH.test(found) ? 'place-old' : 'place-old place-old--sign'}>{found}</del>}
        {replacement === null || replacement === '' ? null : <ins className="place-new">{seen(replacement)}</ins>}
        {after}
        {cutAfter ? <span className="quiet"> …</span> : null}
      </span>
      <span className="place-row__side">
        {[row.locked && !titles ? t('places.locked') : '', side, isNamed(kind) ? t(KINDS[kind]) : ''].filter((part) => part !== '').join(' · ')}
        {onGo === null ? null : <IconButton icon={ArrowUpRight} label={t('places.goTo')} onPress={onGo} />}
      </span>
    </GridListItem>
  );
}

function isNamed(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}
