/** Marks on pages of a proof: what they are, their order, where they are now. Pure. */
import * as z from '../schema.ts';
import type { AnyRecord } from '../records/index.ts';
import { pageMark } from '../records/page-mark.ts';

const fields = z.object(pageMark.fields);

/** A mark: a place on a printed page (mm from the upper left corner of the trim), and what is to be said about it. */
export interface PageMark extends z.infer<typeof fields> {
  readonly id: string;
}

/** @throws ZodError when the record is none */
export const markOf = ({ id, fields: stored }: Pick<AnyRecord, 'id' | 'fields'>): PageMark => ({ ...fields.parse(stored), id });

/** Page by page, from above down, from left to right. */
export const inPageOrder = <T extends Pick<PageMark, 'page' | 'x' | 'y'>>(marks: readonly T[]): T[] => [...marks].sort((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);

/**
 * The page on which a mark in an article stands now. Its block is the first that began on its page, or the one that went on there: as long
 * as its old page lies within the block, it stands there; when the block has moved, it moves along.
 * @param blockPages for each block of the article the page on which it starts now; null: it is not printed
 */
export function pageNow({ page, block }: Pick<PageMark, 'page' | 'block'>, blockPages: readonly (number | null)[]): number {
  const start = block === null ? null : (blockPages[block] ?? null);
  if (block === null || start === null) return page;
  const next = blockPages.slice(block + 1).find((each) => each !== null) ?? start;
  return page >= start && page <= next ? page : start;
}

/** The block to which a mark on this page is tied: the first that begins there, or the one that goes on there; null: none is printed before. */
export function blockOnPage(blockPages: readonly (number | null)[], page: number): number | null {
  const first = blockPages.findIndex((start) => start === page);
  if (first >= 0) return first;
  const before = blockPages.findLastIndex((start) => start !== null && start < page);
  return before < 0 ? null : before;
}

/**
 * The numbers of an article's marks: each keeps the one it was given. One without, or with the number of another (two people marked the same
 * article in two copies), has the next that nobody has, in the order of their pages when they were made.
 */
export function numbersOf(marks: readonly Pick<PageMark, 'id' | 'number' | 'page' | 'x' | 'y'>[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  const without: string[] = [];
  for (const { id, number } of inPageOrder(marks)) {
    if (number === null || taken.has(number)) without.push(id);
    else {
      taken.add(number);
      numbers.set(id, number);
    }
  }
  let next = Math.max(0, ...taken);
  for (const id of without) numbers.set(id, (next += 1));
  return numbers;
}

/** The number of the mark that is made next. */
export const nextNumber = (marks: Parameters<typeof numbersOf>[0]): number => Math.max(0, ...numbersOf(marks).values()) + 1;

/** Shorter than this a drag is a click, mm. */
const LEAST = 2;

export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The place between two points of a page (mm), kept on the page; two that lie together are one point. */
export function placeBetween(from: { readonly x: number; readonly y: number }, to: { readonly x: number; readonly y: number }, trim: { readonly width: number; readonly height: number }): MarkPlace {
  const on = (value: number, most: number): number => Math.round(Math.min(Math.max(value, 0), most) * 10) / 10;
  const [x, y] = [on(Math.min(from.x, to.x), trim.width), on(Math.min(from.y, to.y), trim.height)];
  const [width, height] = [on(Math.max(from.x, to.x), trim.width) - x, on(Math.max(from.y, to.y), trim.height) - y];
  if (width < LEAST && height < LEAST) return { x: on(from.x, trim.width), y: on(from.y, trim.height), width: 0, height: 0 };
  return { x, y, width: Math.round(width * 10) / 10, height: Math.round(height * 10) / 10 };
}
