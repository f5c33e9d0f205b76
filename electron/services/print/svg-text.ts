/**
 * Words of typeset pages with their places, from the invisible text that Typst's SVG carries for selecting: a piece for each line,
 * or part of a line in one style, in the order in which the page was made. And its photos, by the marks they carry (`proxy.ts`).
 */
import { proxyMark } from './proxy.ts';

export interface TextPiece {
  readonly text: string;
  /** pt from the top left of the page */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PicturePiece extends Omit<TextPiece, 'text'> {
  /** What its proxy is marked with, 64 hex digits. */
  readonly mark: string;
}

export interface PagePieces {
  readonly texts: TextPiece[];
  readonly pictures: PicturePiece[];
}

/** x' = a·x + c·y + e, y' = b·x + d·y + f */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
const TAG = /<g\b([^>]*)>|<\/g>|<foreignObject\b([^>]*)>\s*<[\w:]*div[^>]*>([^<]*)<|<image\b([^>]*)>/g;
/** The beginning of a JPEG, in which its mark stands: whole groups of four. */
const JPEG_HEAD = /data:image\/jpeg;base64,((?:[A-Za-z0-9+/]{4}){1,100})/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @returns words of each page, the first page first */
export const svgTexts = (svg: string): TextPiece[][] => svgPieces(svg).map(({ texts }) => texts);

/** @returns words and photos of each page, the first page first */
export function svgPieces(svg: string): PagePieces[] {
  const pages: PagePieces[] = [];
  const stack: Matrix[] = [];
  let now = SAME;
  for (const [tag, group, object, text, image] of svg.matchAll(TAG)) {
    if (tag === '</g>') now = stack.pop() ?? SAME;
    else if (object !== undefined) pages.at(-1)?.texts.push({ text: decoded(text ?? ''), ...boxOf(object, now) });
    else if (image !== undefined) pages.at(-1)?.pictures.push(...pictureOf(image, now));
    else if (group !== undefined && !group.endsWith('/')) {
      stack.push(now);
      const isPage = group.includes('class="typst-page"');
      if (isPage) pages.push({ texts: [], pictures: [] });
      // Pages lie below one another in one picture; a piece is told from its own page.
      now = isPage ? SAME : times(now, matrixOf(/\btransform="([^"]*)"/.exec(group)?.[1] ?? ''));
    }
  }
  return pages;
}

/** None of a picture without a mark: an ornament, a chart. */
function pictureOf(attributes: string, matrix: Matrix): PicturePiece[] {
  const head = JPEG_HEAD.exec(attributes)?.[1];
  const mark = head === undefined ? null : proxyMark(Buffer.from(head, 'base64'));
  return mark === null ? [] : [{ mark, ...boxOf(attributes, matrix) }];
}

function boxOf(attributes: string, matrix: Matrix): Omit<TextPiece, 'text'> {
  const value = (name: string): number => Number(new RegExp(`\\b${name}="([-\\d.e]+)"`).exec(attributes)?.[1] ?? 0);
  const [x, y, width, height] = [value('x'), value('y'), value('width'), value('height')];
  const [first, second] = [at(matrix, x, y), at(matrix, x + width, y + height)];
  return {
    x: Math.min(first[0], second[0]),
    y: Math.min(first[1], second[1]),
    width: Math.abs(second[0] - first[0]),
    height: Math.abs(second[1] - first[1]),
  };
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];

function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [ia, ib, ic, id, ie, inf] = inner;
  return [a * ia + c * ib, b * ia + d * ib, a * ic + c * id, b * ic + d * id, a * ie + c * inf + e, b * ie + d * inf + f];
}

/** What Typst writes: translate, scale, rotate (degrees) and matrix, one behind the other. */
function matrixOf(transform: string): Matrix {
  let matrix = SAME;
  for (const [, kind, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const values = (list ?? '').split(/[\s,]+/).map(Number);
    matrix = times(matrix, one(kind ?? '', values));
  }
  return matrix;
}

function one(kind: string, [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0]: readonly number[]): Matrix {
  if (kind === 'translate') return [1, 0, 0, 1, first, second];
  if (kind === 'scale') return [first, 0, 0, second === 0 ? first : second, 0, 0];
  if (kind === 'matrix') return [first, second, third, fourth, fifth, sixth];
  if (kind !== 'rotate') return SAME;
  const angle = (first * Math.PI) / 180;
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0];
}

function decoded(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
