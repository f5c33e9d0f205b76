/** A page of a proof as the proof frame drew it, what differs tinted over it. One that cannot be drawn is shown as it was read: its lines at their places, a box for each picture. */
import type { ProofLine, ProofPicture } from '@common/proof/shapes.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { DrawnPicture } from './drawn-pages.ts';
import { widthOf } from './measure.ts';
import { stretchesOf, type ShownSide } from './model.ts';

/** Of a line's size: how far letters with their marks reach above its base line, and below. */
const ABOVE = 0.95;
const BELOW = 0.28;
/** pt between a drawing and the frame round it: a rule has no height of its own. */
const AROUND = 3;

interface ProofSheetProps {
  readonly side: 'before' | 'after';
  /** Of the file, or "Kỷ yếu bây giờ". */
  readonly name: string;
  /** Null: this proof has no such page. */
  readonly shown: ShownSide | null;
  /** Absent: it is being drawn. */
  readonly picture: DrawnPicture | undefined;
}

export function ProofSheet({ side, name, shown, picture }: ProofSheetProps) {
  const { t } = useTexts();
  if (shown === null) {
    return (
      <figure className="proof-sheet">
        <figcaption lang="vi">{name}</figcaption>
        <p className="proof-sheet__none">{t('twoProofs.noPage')}</p>
      </figure>
    );
  }
  const { number, page, marks } = shown;
  const address = picture !== undefined && 'address' in picture ? picture.address : null;
  const why = picture !== undefined && 'why' in picture ? picture.why : null;
  const label = t('twoProofs.sheet', { name, page: number });
  const marked = [...marks.words].map((word) => word.split(':').map(Number) as [number, number]);
  return (
    <figure className="proof-sheet">
      <figcaption lang="vi">{label}</figcaption>
      {why === null ? null : <p className="proof-sheet__read" role="note" title={why}>{t('twoProofs.notDrawn')}</p>}
      <svg className={`proof-page proof-page--${side}`} aria-busy={picture === undefined} viewBox={`0 0 ${String(page.width)} ${String(page.height)}`} role="img" aria-label={label}>
        <rect className="proof-page__paper" width={page.width} height={page.height} />
        {address !== null ? <image href={address} {...page.sheet} preserveAspectRatio="none" /> : null}
        {page.pictures.map((each, index) =>
          why !== null || marks.pictures.has(index) ? <PictureBox key={index} picture={each} drawn={why === null} changed={marks.pictures.has(index)} /> : null,
        )}
        {marks.shapes.map(({ x, y, width, height }, index) => (
          <rect key={index} className="proof-shape" x={x - AROUND} y={y - AROUND} width={width + 2 * AROUND} height={height + 2 * AROUND} />
        ))}
        {[...marks.lines].map((line) => (
          <LineMark key={line} line={page.lines[line]} />
        ))}
        {marked.map(([line, word]) => (
          <WordMark key={`${String(line)}:${String(word)}`} line={page.lines[line]} word={word} side={side} />
        ))}
        {why !== null ? <ReadLines lines={page.lines} /> : null}
      </svg>
    </figure>
  );
}

function ReadLines({ lines }: { readonly lines: readonly ProofLine[] }) {
  return (
    <g lang="vi">
      {lines.map((line, index) => (
        <text key={index} x={line.x} y={line.y} fontSize={line.size} {...(line.width > 0 ? { textLength: line.width, lengthAdjust: 'spacingAndGlyphs' } : {})}>
          {line.text}
        </text>
      ))}
    </g>
  );
}

/** @param drawn the picture itself is there: a frame round it */
function PictureBox({ picture: { x, y, width, height }, drawn, changed }: { readonly picture: ProofPicture; readonly drawn: boolean; readonly changed: boolean }) {
  return (
    <g className={['proof-picture', ...(changed ? ['is-changed'] : []), ...(drawn ? ['is-drawn'] : [])].join(' ')}>
      <rect x={x} y={y} width={width} height={height} />
      {drawn ? null : <path d={`M${String(x)} ${String(y)}l${String(width)} ${String(height)}M${String(x + width)} ${String(y)}l${String(-width)} ${String(height)}`} />}
    </g>
  );
}

function LineMark({ line }: { readonly line: ProofLine | undefined }) {
  if (line === undefined) return null;
  return <rect className="proof-mark" x={line.x} y={line.y - line.size * ABOVE} width={line.width} height={line.size * (ABOVE + BELOW)} />;
}

/** Struck through where it was taken out, underlined where it was put in: never by colour alone. */
function WordMark({ line, word, side }: { readonly line: ProofLine | undefined; readonly word: number; readonly side: 'before' | 'after' }) {
  const stretch = line === undefined ? undefined : stretchesOf(line.text, widthOf)[word];
  if (line === undefined || stretch === undefined) return null;
  const [left, right] = [line.x + stretch.from * line.width, line.x + stretch.to * line.width];
  const at = side === 'before' ? line.y - line.size * 0.28 : line.y + line.size * 0.16;
  return (
    <>
      <rect className="proof-mark" x={left} y={line.y - line.size * ABOVE} width={right - left} height={line.size * (ABOVE + BELOW)} />
      <line className="proof-mark__line" x1={left} x2={right} y1={at} y2={at} />
    </>
  );
}
