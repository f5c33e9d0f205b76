/**
 * Which quotation marks of a text belong together. The way a mark faces is told by what stands around it; where that says nothing,
 * by its shape and by whether a quotation is open. Marks without a partner are in no pair: inches, and a quotation that goes on in
 * the next paragraph.
 */
import { isDigit, isGap, isLineEnd, isWordish, type Char } from './characters.ts';

export interface Pair {
  readonly open: number;
  readonly close: number;
}

const DOUBLE = /["“”„‟]/gu;
const OPENERS = new Set(['(', '[', '{', '‘', '«', '-', '–', '—', '/', ':']);
const CLOSERS = new Set([',', '.', ';', ':', '!', '?', '…', ')', ']', '}', '’', '»', '-', '–', '—', '/']);

type Role = 'open' | 'close' | 'neither';

/** Pairs of double quotation marks, in the order of their closing. */
export function doubleQuotes(text: string): Pair[] {
  const pairs: Pair[] = [];
  const open: number[] = [];
  let last: { at: number; role: Role } = { at: -2, role: 'neither' };
  for (const { 0: mark, index } of text.matchAll(DOUBLE)) {
    const behindOpen = last.at === index - 1 && last.role === 'open';
    const before = text[index - 1];
    const gapBefore = behindOpen || isGap(before) || OPENERS.has(before ?? '');
    const role = roleOf(mark, { gapBefore, before, after: text[index + 1], depth: open.length, text, index });
    last = { at: index, role };
    if (role === 'open') open.push(index);
    const partner = role === 'close' ? open.pop() : undefined;
    if (partner !== undefined) pairs.push({ open: partner, close: index });
  }
  return pairs;
}

interface Around {
  readonly gapBefore: boolean;
  readonly before: Char;
  readonly after: Char;
  readonly depth: number;
  readonly text: string;
  readonly index: number;
}

function roleOf(mark: string, { gapBefore, before, after, depth, text, index }: Around): Role {
  const gapAfter = isGap(after) || CLOSERS.has(after ?? '');
  if (gapBefore && !gapAfter) return 'open';
  if (!gapBefore && gapAfter) {
    // 14" is a length, unless a quotation is waiting for its end.
    if (mark === '"' && isDigit(before) && depth === 0) return 'neither';
    return 'close';
  }
  if (mark === '“' || mark === '„' || mark === '‟') return 'open';
  if (mark === '”' || depth > 0) return 'close';
  const measure = isDigit(before) || (isGap(before) && isDigit(text[index - 2]));
  return measure ? 'neither' : 'open';
}

const SINGLE = /['‘’]/gu;
/** A single quotation is a few words; farther away an apostrophe is only an apostrophe. */
const FARTHEST = 200;

/** Pairs of single quotation marks: only where both face clearly. Apostrophes (K'Bang, H'Mông) and minutes of arc are in none. */
export function singleQuotes(text: string): Pair[] {
  const pairs: Pair[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(SINGLE)) {
    const [before, after] = [text[index - 1], text[index + 1]];
    const opens = mark !== '’' && (isGap(before) || before === '(' || before === '“' || before === '"') && isWordish(after);
    const closes = mark !== '‘' && !isGap(before) && !isWordish(after) && (isGap(after) || CLOSERS.has(after ?? '') || after === '”' || after === '"');
    if (opens) open = index;
    else if (closes && open >= 0 && index - open <= FARTHEST && !holdsLineEnd(text, open, index)) {
      pairs.push({ open, close: index });
      open = -1;
    }
  }
  return pairs;
}

function holdsLineEnd(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (isLineEnd(text[i])) return true;
  return false;
}
