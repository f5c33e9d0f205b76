/** Over the pages beside the text, while they are being marked: the marks, and where a click or a drag makes another. */
import { anchorAt } from '@common/book/mark-places.ts';
import { blockOnPage, placeBetween, type MarkPlace } from '@common/book/marks.ts';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { useDesk, usePreview } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { draftMarks } from './draft-marks.ts';
import { setMarkMode, useMarkMode } from './mode.ts';
import { wordsOnPages } from './page-words.ts';
import { useDraftMarks, useMarks, useShownMarks, type ShownMark } from './use-marks.ts';
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
  const { book, article } = useDesk();
  const { active } = useMarkMode();
  const drafts = useDraftMarks();
  const trim = usePreview();
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [drawn, setDrawn] = useState<MarkPlace | null>(null);
  const scale = width / trim.width;
  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - box.left) / scale, y: (event.clientY - box.top) / scale };
  };
  const place = (event: PointerEvent): MarkPlace | null => (from.current === null ? null : placeBetween(from.current, at(event), trim));
  const begin = (made: MarkPlace): void => {
    const { articleId, blockPages } = trim;
    setMarkMode({ active: null });
    if (articleId === null) return;
    run(async () => {
      const words = await wordsOnPages(article, articleId);
      const anchor = words === null ? null : anchorAt({ ...made, page }, words.pieces, words.text, trim);
      draftMarks.begin({ ...made, page, articleId, block: blockOnPage(blockPages, page), anchor });
    });
  };
  const style = ({ x, y, width: across, height: down }: MarkPlace): React.CSSProperties => ({ left: x * scale, top: y * scale, width: across * scale, height: down * scale });
  const end = (event: PointerEvent): void => {
    const made = place(event);
    from.current = null;
    setDrawn(null);
    if (made !== null) begin(made);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    begin({ x: 0, y: 0, width: trim.width, height: trim.height });
  };
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
      {marks.map((mark) =>
        mark.now === page ? (
          <button
            key={mark.id}
            type="button"
            className={['page-mark', ...(mark.id === active ? ['page-mark--active'] : []), ...(mark.lost ? ['page-mark--lost'] : [])].join(' ')}
            aria-label={t(mark.lost ? 'marks.markLost' : 'marks.mark', { number: mark.shownNumber, body: mark.body })}
            style={style(mark)}
            onClick={() => { setMarkMode({ active: mark.id }); }}
          >
            <span className="page-mark__number">{mark.shownNumber}</span>
          </button>
        ) : null,
      )}
      {drafts.map(({ draft, stand }) => (stand.now === page ? <div key={draft.box} className="page-mark page-mark--new" style={style(stand)} /> : null))}
      {drawn === null ? null : <div className="page-mark page-mark--new" style={style(drawn)} />}
    </div>
  );
}
