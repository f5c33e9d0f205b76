/** Two states of a text: bar with the way from change to change, heads of the columns, the text with its changes in colour. */
import type { ArticleDiff, BlockDiff } from '@common/article/diff.ts';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTexts, type Texts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { changedRows, stepTo } from './changes.ts';
import { JoinedCell, SideCell } from './rows.tsx';
import './compare.css';

export type ComparisonMode = 'two' | 'one';

export interface ComparisonState {
  /** "Gửi Ban Thường vụ xem". */
  readonly name: string;
  /** "18/11, 10:30". May be empty. */
  readonly detail: string;
}

export interface ComparisonViewProps {
  /** At the left of the bar: which text it is. */
  readonly title: string;
  readonly diff: ArticleDiff;
  readonly before: ComparisonState;
  readonly after: ComparisonState;
  readonly mode: ComparisonMode;
  readonly onMode: (mode: ComparisonMode) => void;
  /** Where a picture of either state is to be had. */
  readonly photoUrl: (photoId: string) => string;
  /** Buttons in the bar, in front of the choice of columns. */
  readonly tools?: ReactNode;
  /** What can be done with the change one stands on; shown under it. */
  readonly actions?: (block: BlockDiff) => ReactNode;
}

/** Give it a `key` of what is compared: it begins before the first change. F8 and Shift+F8 go on and back while it is shown. */
export function ComparisonView({ title, diff, before, after, mode, onMode, photoUrl, tools, actions }: ComparisonViewProps) {
  const { t } = useTexts();
  const rows = useMemo(() => changedRows(diff), [diff]);
  const [current, setCurrent] = useState(-1);
  const scroll = useRef<HTMLDivElement>(null);

  const goTo = (place: number): void => {
    setCurrent(place);
    const row = scroll.current?.querySelector<HTMLElement>(`[data-row="${String(rows[place] ?? -1)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  };
  const go = (step: 1 | -1): void => {
    const place = stepTo(rows.length, current, step);
    if (place >= 0) goTo(place);
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.code !== 'F8' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || document.querySelector('.veil') !== null) return;
    event.preventDefault();
    go(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      hear(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);

  const shown = rows[current];
  return (
    <section className={`compare compare--${mode}`} aria-label={t('compare.label', { title })}>
      <div className="compare-bar">
        <h2 className="compare-bar__title" lang="vi">
          {title}
        </h2>
        <span className="quiet" role="status">
          {rows.length === 0 ? t('compare.same') : current < 0 ? t('compare.changes', { count: rows.length }) : t('compare.position', { index: current + 1, count: rows.length })}
        </span>
        <IconButton icon={ChevronUp} label={t('compare.previous')} isDisabled={current <= 0} onPress={() => { go(-1); }} />
        <IconButton icon={ChevronDown} label={t('compare.next')} isDisabled={current >= rows.length - 1} onPress={() => { go(1); }} />
        <span className="compare-bar__tools">
          {tools}
          <Segments
            label={t('compare.columns')}
            value={mode}
            segments={[
              { id: 'two', label: t('compare.twoColumns') },
              { id: 'one', label: t('compare.oneColumn') },
            ]}
            onChange={onMode}
          />
        </span>
      </div>
      <div className="compare-scroll" ref={scroll} data-region-focus tabIndex={0} role="table" aria-label={t('compare.label', { title })} aria-colcount={mode === 'two' ? 2 : 1}>
        <Heads before={before} after={after} mode={mode} />
        <div role="rowgroup" className="compare-rows" lang="vi">
          {diff.blocks.map((block, index) => (
            <Row key={index} block={block} index={index} current={index === shown} mode={mode} photoUrl={photoUrl}>
              {index === shown ? actions?.(block) : null}
            </Row>
          ))}
        </div>
      </div>
    </section>
  );
}

function Heads({ before, after, mode }: Pick<ComparisonViewProps, 'before' | 'after' | 'mode'>) {
  const { t } = useTexts();
  const head = ({ name, detail }: ComparisonState): ReactNode => (
    <>
      <strong>{name}</strong> {detail}
    </>
  );
  return (
    <div role="row" className="compare-heads">
      {mode === 'two' ? (
        <>
          <span role="columnheader">{head(before)}</span>
          <span role="columnheader">{head(after)}</span>
        </>
      ) : (
        <span role="columnheader">
          {head(before)} <span aria-label={t('compare.to')}>→</span> {head(after)}
        </span>
      )}
    </div>
  );
}

interface RowProps {
  readonly block: BlockDiff;
  readonly index: number;
  readonly current: boolean;
  readonly mode: ComparisonMode;
  readonly photoUrl: (photoId: string) => string;
  readonly children: ReactNode;
}

function Row({ block, index, current, mode, photoUrl, children }: RowProps) {
  const { t } = useTexts();
  const note = changeName(block, t);
  const classes = ['compare-row', `compare-row--${block.change}`, current ? 'is-current' : ''].filter(Boolean).join(' ');
  const foot = children === null || children === undefined || children === false ? null : <div className="compare-actions">{children}</div>;
  return (
    <div role="row" className={classes} data-row={index} {...(note === null ? {} : { tabIndex: -1 })} {...(current ? { 'aria-current': true } : {})}>
      {mode === 'two' ? (
        <>
          <div role="cell" className="compare-cell">
            {note === null ? null : <span className="visually-hidden">{note}</span>}
            <SideCell block={block} side="before" photoUrl={photoUrl} />
          </div>
          <div role="cell" className="compare-cell">
            <SideCell block={block} side="after" photoUrl={photoUrl} />
            {foot}
          </div>
        </>
      ) : (
        <div role="cell" className="compare-cell">
          {note === null ? null : <span className="visually-hidden">{note}</span>}
          <JoinedCell block={block} photoUrl={photoUrl} />
          {foot}
        </div>
      )}
    </div>
  );
}

/** For a screen reader: what happened to the block; null when nothing did. */
function changeName({ change }: BlockDiff, t: Texts['t']): string | null {
  switch (change) {
    case 'equal':
      return null;
    case 'changed':
      return t('compare.changed');
    case 'added':
      return t('compare.added');
    case 'removed':
      return t('compare.removed');
    case 'moved-from':
    case 'moved-to':
      return t('compare.moved');
  }
}
