/** Widths of a table's columns by what stands in them, after the rule of the printed page (`shares()` of `resources/designs/shared/table.typ`). Pure. */
import { inlineText } from '../../common/article/read.ts';
import type { Grid } from '../../common/article/table.ts';

/**
 * Widths of letters of Times New Roman, the face of these files, in thousandths of the type size (its AFM, as every copy of the face has them).
 * What is not named is as wide as a usual small letter.
 */
const WIDTHS: ReadonlyMap<string, number> = new Map(
  (
    [
      [' .,', 250], ["ijlt:;/'‘’", 278], ['fr-()[]I', 333], ['sJ', 389], ['acez', 444], ['“”"', 444], ['bdđghknopquvxy0123456789–', 500], ['FPS', 556],
      ['ELTZ', 611], ['BCR', 667], ['wADĐGHKNOQUVXY', 722], ['m&', 778], ['%', 833], ['M', 889], ['W', 944], ['—…', 1000],
    ] as const
  ).flatMap(([letters, width]) => Array.from(letters, (letter) => [letter, width] as const)),
);
const USUAL = 500;
/** Bold letters are wider by so much on the whole; and a word processor's own face may be a little wider than ours. */
const SAFE = 1.08;
/** Air for a column's words, twentieths of a point: "TT" would break where the face is another. */
const AIR = 40;

/** Width of words on one line, on the safe side. @param size twentieths of a point, as the result */
export function wide(text: string, size: number): number {
  let sum = 0;
  for (const letter of text.normalize('NFD').replace(/\p{M}/gu, '')) sum += WIDTHS.get(letter) ?? USUAL;
  return sum === 0 ? 0 : (sum / 1000) * size * SAFE + AIR;
}

const total = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0);

/** What columns ask for: the widest word of each, and the whole in one line. Twentieths of a point. */
export interface Asked {
  readonly least: readonly number[];
  readonly whole: readonly number[];
}

/**
 * Widths that fill `available` or stay narrower. A column that asks for no more than its even share has it whole; the others have their widest
 * word at least, and the rest is shared out by what they would need to stand in one line.
 */
export function shares({ least: floor, whole }: Asked, available: number): number[] {
  if (total(whole) <= available) return [...whole];
  const narrowest = total(floor);
  if (narrowest >= available) return floor.map((one) => one * (available / narrowest));
  const least = [...floor];
  let open = least.map((_, index) => index);
  while (open.length > 0) {
    const taken = total(least.filter((_, index) => !open.includes(index)));
    const content = open.filter((index) => (whole[index] ?? 0) <= (available - taken) / open.length);
    const given = least.map((own, index) => (content.includes(index) ? (whole[index] ?? own) : own));
    if (content.length === 0 || total(given) > available) break;
    for (const index of content) least[index] = given[index] ?? 0;
    open = open.filter((index) => !content.includes(index));
  }
  return givenOut(least, whole, available);
}

/** What is left goes to those that want more, by the square root of their want: a long column gets more, not all. */
function givenOut(least: readonly number[], whole: readonly number[], available: number): number[] {
  const roots = least.map((own, index) => Math.sqrt(Math.max(0, (whole[index] ?? 0) - own)));
  const widths = [...least];
  for (let spare = available - total(least), round = 0; round < 4; round += 1) {
    const open = widths.flatMap((own, index) => (own < (whole[index] ?? 0) - 0.2 ? [index] : []));
    const weight = total(open.map((index) => roots[index] ?? 0));
    if (weight === 0 || spare < 1) break;
    const more = open.map((index) => ({ index, by: Math.min(spare * ((roots[index] ?? 0) / weight), (whole[index] ?? 0) - (widths[index] ?? 0)) }));
    for (const { index, by } of more) widths[index] = (widths[index] ?? 0) + by;
    spare -= total(more.map(({ by }) => by));
  }
  return widths;
}

/** Of what is wider than a small table: it fills the measure. A small one stands in the middle, its columns a little apart, as in print. */
const FILLS = 0.55;

export interface ColumnSetting {
  /** Of a cell's text, twentieths of a point. */
  readonly size: number;
  /** Left and right of a cell's text together, twentieths of a point. */
  readonly margins: number;
  /** Of the text block, twentieths of a point. */
  readonly measure: number;
}

/** Widths of the columns with the margins of their cells, whole twentieths of a point; together never more than the measure. */
export function columnWidths(grid: Grid, { size, margins, measure }: ColumnSetting): number[] {
  const available = measure - grid.columns * margins;
  const widths = shares(asked(grid, { size, margins, measure }), available);
  const natural = total(widths);
  const target = natural > FILLS * available ? available : Math.min(available, Math.max(natural * 1.35, 0.5 * available));
  const apart = Math.max(0, target - natural) / grid.columns;
  return widths.map((one) => Math.floor(one + apart + margins));
}

function asked({ cells, columns }: Grid, { size, margins, measure }: ColumnSetting): Asked {
  const least = Array.from({ length: columns }, () => 0);
  const whole = Array.from({ length: columns }, () => 0);
  const told = cells.map((cell) => ({ ...cell, lines: inlineText(cell.children).split('\n') }));
  for (const { column, colspan, lines } of told) {
    if (colspan > 1) continue;
    least[column] = Math.max(least[column] ?? 0, ...lines.flatMap((line) => line.split(/[ \u200b]+/u)).map((word) => wide(word, size)));
    whole[column] = Math.max(whole[column] ?? 0, ...lines.map((line) => wide(line, size)));
  }
  // A cell over several columns needs its words among them, within reason.
  for (const { column, colspan, lines } of told) {
    if (colspan === 1) continue;
    const own = total(whole.slice(column, column + colspan)) + (colspan - 1) * margins;
    const lacks = Math.min(Math.max(...lines.map((line) => wide(line, size))), 0.6 * measure) - own;
    if (lacks > 0) for (let at = column; at < column + colspan; at += 1) whole[at] = (whole[at] ?? 0) + lacks / colspan;
  }
  return { least, whole };
}
