/** The ink of every letter on the pages of a finished PDF, as poppler draws it. Lengths in pt from the top left of the page. */
import { readFileSync } from 'node:fs';
import { run } from './readers.ts';

export interface Glyph {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
}

/** Letters of a page (from 1); what is turned or clipped away is not asked for. */
export function glyphsOf(file: string, page: number): Glyph[] {
  const drawn = `${file}-${String(page)}.svg`;
  run('pdftocairo', '-svg', '-f', String(page), '-l', String(page), file, drawn);
  const svg = readFileSync(drawn, 'utf8');
  const shapes = new Map<string, Omit<Glyph, 'baseline'>>();
  for (const [, id = '', path = ''] of svg.matchAll(/<(?:symbol|g)[^>]* id="(glyph[^"]*)"[^>]*>\s*<path[^>]* d="([^"]*)"/gu)) {
    const numbers = [...path.matchAll(/-?[\d.]+/gu)].map(([value]) => Number(value));
    const [xs, ys] = [0, 1].map((axis) => numbers.filter((_, at) => at % 2 === axis));
    if (xs !== undefined && ys !== undefined && xs.length > 0) shapes.set(id, { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) });
  }
  return [...svg.matchAll(/<use xlink:href="#(glyph[^"]*)" x="([^"]*)" y="([^"]*)"/gu)].flatMap(([, id = '', x, y]) => {
    const shape = shapes.get(id);
    return shape === undefined ? [] : [{ left: Number(x) + shape.left, right: Number(x) + shape.right, top: Number(y) + shape.top, bottom: Number(y) + shape.bottom, baseline: Number(y) }];
  });
}

/** Poppler rounds outlines to 64ths of a point. */
const ROUNDING = 0.04;

/** Letters that meet one of a line above them: their boxes share a place, and their baselines are no pair of a line. `apart`: pt between baselines, from which they are two lines. */
export function touching(glyphs: readonly Glyph[], apart: number): (readonly [Glyph, Glyph])[] {
  const sorted = glyphs.toSorted((one, other) => one.left - other.left);
  return sorted.flatMap((one, at) => {
    const met: (readonly [Glyph, Glyph])[] = [];
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next];
      if (other === undefined || other.left >= one.right) break;
      if (Math.abs(one.baseline - other.baseline) < apart) continue;
      const [above, below] = one.baseline < other.baseline ? [one, other] : [other, one];
      if (above.bottom > below.top + ROUNDING) met.push([above, below]);
    }
    return met;
  });
}
