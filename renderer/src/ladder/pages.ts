/**
 * The book page by page, from its outline and its last typesetting: what stands on each page, which part it belongs to. When the
 * outline was changed since, the pages are laid out as they will probably fall, until the book is typeset again. Pure.
 */
import { openerBefore } from '@common/book/opener.ts';
import type { BookSettings } from '@common/book/settings.ts';
import type { Outline, OutlinePart } from '@common/book/outline.ts';
import { entriesBehind, entriesOf, type Entry } from '../outline/entries.ts';

/** Pages that something has in the typeset book. */
export interface Span {
  readonly id: string;
  readonly start: number;
  readonly pages: number;
}
export interface Spans {
  readonly pages: number;
  /** Articles and made pages. */
  readonly spans: readonly Span[];
}

/** `front`: a page in front of the first article that is none of the others. */
export type PageKind = 'article' | 'matter' | 'opener' | 'half-title' | 'title' | 'contents' | 'front' | 'blank';

export interface LadderItem {
  readonly id: string;
  readonly entry: Entry;
  /** Null: behind the last part. */
  readonly partId: string | null;
  readonly first: number;
  readonly pages: number;
}

export interface LadderPage {
  readonly number: number;
  readonly kind: PageKind;
  readonly item: LadderItem | null;
  /** Null: behind the last part. */
  readonly partId: string | null;
}

/** What is moved on the ladder: what stands on pages, or a part with everything in it. */
export type Movable = { readonly type: 'item'; readonly item: LadderItem } | { readonly type: 'part'; readonly part: OutlinePart };

export interface LadderPart {
  /** Null: behind the last part. */
  readonly id: string | null;
  readonly part: OutlinePart | null;
  readonly items: readonly LadderItem[];
  /** Entries that have no page: nobody has written them yet, or the book was not typeset since. */
  readonly unprinted: number;
  /** Pages from its opener to the next part's, blank ones counted. */
  readonly pages: number;
}

export interface LadderBook {
  readonly pages: readonly LadderPage[];
  readonly parts: readonly LadderPart[];
  /** The numbers are those of the typeset book. */
  readonly settled: boolean;
}

/** What moves with the heading of a part: the front matter and what stands behind the last part stay where they are. */
export function movablePart(book: LadderBook, id: string | null): Movable | null {
  const part = book.parts.find((each) => each.id === id)?.part ?? null;
  return part?.kind === 'body' ? { type: 'part', part } : null;
}

/** What moves with a page: what stands on it, or the part that it opens. */
export function movableOn(book: LadderBook, page: LadderPage | undefined): Movable | null {
  if (page === undefined) return null;
  if (page.item !== null) return { type: 'item', item: page.item };
  return page.kind === 'opener' ? movablePart(book, page.partId) : null;
}

interface Group {
  readonly id: string | null;
  readonly part: OutlinePart | null;
  readonly entries: readonly Entry[];
}

const isOdd = (page: number): boolean => page % 2 === 1;

/** @param contentsAt where mục lục stands */
export function ladderOf(outline: Outline, spans: Spans, contentsAt: BookSettings['contentsAt']): LadderBook {
  const known = new Map(spans.spans.map((span) => [span.id, span]));
  const groups: Group[] = [
    ...outline.parts.map((part): Group => ({ id: part.id, part, entries: entriesOf(part) })),
    ...(outline.back.length === 0 ? [] : [{ id: null, part: null, entries: asPrinted(entriesBehind(outline), known) }]),
  ];
  const settled = isAsTypeset(groups, known);
  const { starts, pages } = settled ? { starts: new Map([...known].map(([id, { start }]) => [id, start])), pages: spans.pages } : estimated(groups, known, spans, contentsAt);
  return { ...laidOut(groups, known, starts, pages, contentsAt), settled };
}

/** What stands behind the last part, as it is printed: the imprint closes the book wherever it stands in the outline. */
function asPrinted(entries: readonly Entry[], known: ReadonlyMap<string, Span>): Entry[] {
  const start = ({ id }: Entry): number => known.get(id)?.start ?? Number.MAX_SAFE_INTEGER;
  return [...entries].sort((a, b) => start(a) - start(b));
}

/** True when the outline is the one that was typeset, as far as its order tells. */
function isAsTypeset(groups: readonly Group[], known: ReadonlyMap<string, Span>): boolean {
  let end = 0;
  let found = 0;
  for (const { part, entries } of groups) {
    const printed = entries.flatMap(({ id }) => known.get(id) ?? []);
    for (const [index, { start, pages }] of printed.entries()) {
      const gap = start - end - 1;
      if (gap < 0) return false;
      // A part begins with its opener; within a part there is at most the blank page in front of something that starts on the right.
      if (index === 0 && part?.kind === 'body' && gap === 0) return false;
      // Behind the last part mục lục may stand between two.
      if (index > 0 && part !== null && gap > (isOdd(start) ? 1 : 0)) return false;
      end = start + pages - 1;
      found += 1;
    }
  }
  return found === known.size;
}

/** Half-title and title page, each with its blank verso. */
const LEAST_FRONT = 4;

/** Where everything will probably start: as long as it was, one behind the other, each part on the right with its opener. */
function estimated(groups: readonly Group[], known: ReadonlyMap<string, Span>, spans: Spans, contentsAt: BookSettings['contentsAt']): { starts: Map<string, number>; pages: number } {
  const inOrder = [...known.values()].sort((a, b) => a.start - b.start);
  const gaps = inOrder.map(({ start }, index) => start - 1 - (index === 0 ? 0 : endOf(inOrder[index - 1])));
  const tail = spans.pages - endOf(inOrder.at(-1));
  // Mục lục is the longest stretch without an article; half-title and title stand in front of it when nothing else does.
  const longest = Math.max(0, ...gaps.map((gap, index) => (index === 0 ? gap - LEAST_FRONT : gap)));
  const contents = contentsAt === 'front' ? Math.max(1, longest - 1) : 0;
  const starts = new Map<string, number>();
  let next = LEAST_FRONT + 1;
  let isFirst = true;
  for (const { part, entries } of groups) {
    const printed = entries.flatMap(({ id }) => known.get(id) ?? []);
    if (part?.kind === 'body' && isFirst) {
      next += contents;
      isFirst = false;
    }
    if (part?.kind === 'body' && printed.length > 0) next += isOdd(next) ? 1 : 2;
    for (const { id, pages } of printed) {
      starts.set(id, next);
      next += pages;
    }
  }
  const last = next - 1 + (contentsAt === 'end' ? tail : 0);
  return { starts, pages: isOdd(last) ? last + 1 : last };
}

const endOf = (span: Span | undefined): number => (span === undefined ? 0 : span.start + span.pages - 1);

function laidOut(groups: readonly Group[], known: ReadonlyMap<string, Span>, starts: ReadonlyMap<string, number>, total: number, contentsAt: BookSettings['contentsAt']): Omit<LadderBook, 'settled'> {
  const front = groups.find(({ part }) => part?.kind === 'front')?.id ?? null;
  const pages: LadderPage[] = [];
  const itemsOf = new Map<string | null, LadderItem[]>();
  let current = front;
  let hadBody = false;
  const add = (kind: PageKind, partId: string | null, item: LadderItem | null = null): void => {
    pages.push({ number: pages.length + 1, kind, item, partId });
  };
  for (const { id: partId, part, entries } of groups) {
    const items: LadderItem[] = [];
    itemsOf.set(partId, items);
    for (const entry of entries) {
      const first = starts.get(entry.id);
      const span = known.get(entry.id);
      if (first === undefined || span === undefined) continue;
      const opens = items.length === 0 && part?.kind === 'body';
      while (pages.length < first - 1) {
        const number = pages.length + 1;
        if (opens && number === openerBefore(first)) add('opener', partId);
        else if (opens && number > openerBefore(first)) add('blank', partId);
        else add(kindBetween(number, pages, (contentsAt === 'front' && opens && !hadBody) || (contentsAt === 'end' && partId === null)), current);
      }
      if (part?.kind === 'body') hadBody = true;
      current = partId;
      const item: LadderItem = { id: entry.id, entry, partId, first, pages: span.pages };
      items.push(item);
      for (let offset = 0; offset < span.pages; offset += 1) add(entry.type, partId, item);
    }
  }
  while (pages.length < total) add(contentsAt === 'end' ? 'contents' : 'blank', current);
  const parts = groups.map(({ id, part, entries }): LadderPart => {
    const items = itemsOf.get(id) ?? [];
    return { id, part, items, unprinted: entries.length - items.length, pages: pages.filter((page) => page.partId === id).length };
  });
  return { pages, parts };
}

/** What a page in front of an article is that belongs to none. */
function kindBetween(number: number, before: readonly LadderPage[], contents: boolean): PageKind {
  const inFront = before.every(({ item }) => item === null);
  if (inFront && number === 1) return 'half-title';
  if (inFront && number === 3) return 'title';
  if (inFront && number === 2) return 'blank';
  if (contents) return 'contents';
  if (inFront && number === LEAST_FRONT) return 'blank';
  return inFront ? 'front' : 'blank';
}
