/** Over the pages beside the text, while they are being marked: the marks, and where a click or a drag makes another. */
import { placeBetween } from '@common/book/marks.ts';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useDesk, usePreview } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { setMarkMode, useMarkMode, type Draft } from './mode.ts';
import { useMarks, useShownMarks, type ShownMark } from './use-marks.ts';
import './marks.css';

interface MarkLayerProps {
  /** The pages that lie open, from left to right; null: there is none. */
  readonly pages: readonly ({ readonly number: number; readonly label: string } | null)[];
  /** px of one page */
  readonly width: number;
  readonly height: number;
}

export function MarkLayer({ pages, width, height }: MarkLayerProps) {
  const { on } = useMarkMode();
  return on ? <Layers pages={pages} width={width} height={height} /> : null;
}

function Layers({ pages, width, height }: MarkLayerProps) {
  const shown = useShownMarks(useMarks()).filter(({ settledAt }) => settledAt === null);
  return pages.map((page, index) => (page === null ? null : <PageLayer key={page.number} page={page.number} label={page.label} left={index * width} width={width} height={height} marks={shown} />));
}

interface PageLayerProps {
  readonly page: number;
  /** What is printed on it. */
  readonly label: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Of the whole article: their numbers count through it. */
  readonly marks: readonly ShownMark[];
}

function PageLayer({ page, label, left, width, height, marks }: PageLayerProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { draft, active } = useMarkMode();
  const trim = usePreview();
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<Draft | null>(null);
  const scale = width / trim.width;
  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
  };
  const place = (event: PointerEvent): Draft | null => (from.current === null ? null : { page, ...placeBetween(from.current, at(event), trim) });
  const style = ({ x, y, width: across, height: down }: Omit<Draft, 'page'>): React.CSSProperties => ({ left: x * scale, top: y * scale, width: across * scale, height: down * scale });
  const end = (event: PointerEvent): void => {
    const made = place(event);
    from.current = null;
    setDrawn(null);
    if (made !== null) setMarkMode({ draft: made, active: null });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    setMarkMode({ draft: { page, x: 0, y: 0, width: trim.width, height: trim.height }, active: null });
  };
  const frame = drawn ?? (draft?.page === page ? draft : null);
  return (
    <div className="marks-layer" style={{ left, width, height }}>
      <div
        className="marks-layer__page"
        role="button"
        tabIndex={0}
        aria-disabled={book.readOnly}
        aria-label={t('marks.markPage', { page: label })}
        onKeyDown={book.readOnly ? undefined : press}
        onPointerDown={(event) => {
          if (event.button !== 0 || book.readOnly) return;
          from.current = at(event);
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => { setDrawn(place(event)); }}
        onPointerUp={end}
        onPointerCancel={() => {
          from.current = null;
          setDrawn(null);
        }}
      />
      {marks.map((mark, index) =>
        mark.now === page ? (
          <button
            key={mark.id}
            type="button"
            className={mark.id === active ? 'page-mark page-mark--active' : 'page-mark'}
            aria-label={t('marks.mark', { number: index + 1, body: mark.body })}
            style={style(mark)}
            onClick={() => { setMarkMode({ active: mark.id }); }}
          >
            <span className="page-mark__number">{index + 1}</span>
          </button>
        ) : null,
      )}
      {frame === null ? null : <div className="page-mark page-mark--new" style={style(frame)} />}
    </div>
  );
}
