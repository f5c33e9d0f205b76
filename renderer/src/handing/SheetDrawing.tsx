/** A side of a sheet, small: where each page stands, which way its head points, where it is folded and cut. */
import type { Block, Marks } from '@common/print/impose-sheet.ts';
import type { SheetSide } from '@common/print/impose.ts';

interface SheetDrawingProps {
  readonly caption: string;
  readonly side: SheetSide;
  readonly block: Block;
  readonly marks: Marks;
}

export function SheetDrawing({ caption, side: { cells }, block: { width, height, x, y, page }, marks }: SheetDrawingProps) {
  const size = Math.min(page.width, page.height) / 4;
  const said = cells.map(({ page: number }) => (number === null ? '–' : String(number))).join(' ');
  return (
    <figure className="imposing__side">
      <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={`${caption}: ${said}`}>
        <rect className="imposing__paper" x={0.5} y={0.5} width={width - 1} height={height - 1} />
        {cells.map(({ page: number, column, row, turned }) => {
          const [left, upper] = [x[column] ?? 0, y[row] ?? 0];
          const middle = { x: left + page.width / 2, y: upper + page.height / 2 };
          return (
            <g key={`${String(column)} ${String(row)}`} {...(turned ? { transform: `rotate(180 ${String(middle.x)} ${String(middle.y)})` } : {})}>
              <rect className={number === null ? 'imposing__page imposing__page--blank' : 'imposing__page'} x={left} y={upper} width={page.width} height={page.height} />
              {number === null ? null : <text className="imposing__number" x={middle.x} y={middle.y + size / 3} fontSize={size} textAnchor="middle">{number}</text>}
            </g>
          );
        })}
        {marks.lines.map(({ x: from, y: at, dx, dy, fold }) => (
          <line key={`${String(from)} ${String(at)} ${String(dx)} ${String(dy)}`} className={fold ? 'imposing__fold' : 'imposing__mark'} x1={from} y1={at} x2={from + dx} y2={at + dy} />
        ))}
      </svg>
      <figcaption aria-hidden>{caption}</figcaption>
    </figure>
  );
}
