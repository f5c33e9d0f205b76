/** Lists of other articles, comments and tools: found, left out, and where the text goes on behind them. */
import { trailingCredit } from '../../../common/text/credits.ts';
import { keyOf } from '../../../common/text/fold.ts';
import { isForm, sentences } from '../../../common/text/prose.ts';
import { isProse, type Line } from './line.ts';
import { nameScore, signatureScore } from '../../../common/text/signed-names.ts';
import { firstProse, isFree, nextGroup, type Page, type Slot } from './page.ts';

/** A paragraph of this length behind a list of links is the article going on, words; also one of several sentences or with speech. */
const SURELY_TEXT = 25;
/** How far in front of a label the author's signature is looked for, lines. */
const NEAR = 40;
const MOST_TAGS = 20;
const TAG_WORDS = 10;

/** A caption said twice: the picture's alternative text, and the caption itself. */
export function markRepeats(page: Page, from: number): void {
  page.slots.forEach((slot, index) => {
    if (index >= from && slot.role === null && slot.line.key !== '') takeRepeat(page, index);
  });
}

/** Gives `out` to furniture behind the first running text. */
export function markFurniture(page: Page): void {
  const first = firstProse(page);
  const weights = proseWeights(page);
  page.slots.forEach((slot, index) => {
    if (slot.role !== null) return;
    if (slot.tag?.kind === 'furniture' || slot.tag?.kind === 'marker') slot.role = 'out';
    else if (slot.tag?.kind === 'related' && (index > first || summed(page, index))) markRelated(page, index);
    else if (slot.tag?.kind === 'tags') markTags(page, index);
    else if (slot.tag?.kind === 'more' || slot.tag?.kind === 'recipients') markItems(page, index);
    else if (slot.tag?.kind === 'comments' && index > first && isEnd(page, index, weights)) markRest(page, index);
  });
}

/** Links under "Xem thêm", bodies under "Nơi nhận:": as far as they carry a mark. */
function markItems(page: Page, at: number): void {
  const label = page.slots[at];
  if (label !== undefined) label.role = 'out';
  for (const slot of page.slots.slice(at + 1, at + 1 + MOST_TAGS)) {
    if (!isFree(slot) || slot.line.words > 30 || !(slot.line.list?.kind === 'bullet' || /^[-–•*+>»▪●]/u.test(slot.line.text)) || /[!?]["”]?$/u.test(slot.line.text)) return;
    slot.role = 'out';
  }
}

/** Headlines between summary and text. */
const summed = (page: Page, at: number): boolean => page.slots.slice(Math.max(0, at - NEAR), at).some((slot) => slot.role === 'sapo');

/** The words a page is filed under, each on a line of its own. */
function markTags(page: Page, at: number): void {
  const label = page.slots[at];
  if (label !== undefined) label.role = 'out';
  for (const slot of page.slots.slice(at + 1, at + 1 + MOST_TAGS)) {
    if (slot.role !== null || slot.tag?.kind === 'furniture' || slot.tag?.kind === 'section') continue;
    if (!isFree(slot) || slot.line.words > TAG_WORDS || slot.line.right || /[.:!?]$/u.test(slot.line.text) || isSignature(slot)) return;
    slot.role = 'out';
  }
}

/** From a label to where running text goes on. */
function markRelated(page: Page, at: number): void {
  const signed = isSigned(page, at);
  let end = at + 1;
  while (end < page.slots.length && !resumes(page, end, signed)) end += 1;
  for (const slot of page.slots.slice(at, end)) {
    if (slot.role === null && slot.tag?.kind !== 'byline' && slot.tag?.kind !== 'credit') slot.role = 'out';
  }
}

function resumes(page: Page, at: number, signed: boolean): boolean {
  const slot = page.slots[at];
  if (signed || !isFree(slot)) return slot?.role === 'picture' ? goesOn(page, at) : false;
  if (!isProse(slot.line) || /^(?:[-*•+>»]|\d{1,2}[./]\d)/u.test(slot.line.text)) return false;
  return slot.line.words >= SURELY_TEXT || sentences(slot.line.text) >= 2 || /[“"]/u.test(slot.line.text) || goesOn(page, at);
}

/** The next two lines hold more text or the author's signature: an article, not a teaser under a headline. */
function goesOn(page: Page, at: number): boolean {
  const next = page.slots.slice(at + 1, at + 12).filter((slot) => slot.role === null && slot.tag?.kind !== 'furniture' && slot.tag?.kind !== 'marker').slice(0, 2);
  return next[0] !== undefined && ((isFree(next[0]) && isProse(next[0].line)) || isSignature(next[0]));
}

/** The author signed between the last text and this place. */
function isSigned(page: Page, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - NEAR); i -= 1) {
    const slot = page.slots[i];
    if (slot === undefined) continue;
    if (isSignature(slot)) return true;
    if (isFree(slot) && isProse(slot.line)) return false;
  }
  return false;
}

const isSignature = (slot: Slot): boolean =>
  slot.tag?.kind === 'byline' || (isFree(slot) && (nameScore(slot.line.text) >= 3 || (slot.line.right && signatureScore(slot.line.text) >= 2)));

/** Comments end a page; "Ý kiến" in the middle of an article is a heading. */
function isEnd(page: Page, at: number, weights: readonly number[]): boolean {
  const before = weights[at] ?? 0;
  return isSigned(page, at) || ((weights.at(-1) ?? 0) - before) * 2 < before;
}

/** Words of running text in front of each slot, and at the end of all. */
function proseWeights(page: Page): number[] {
  const weights = [0];
  for (const slot of page.slots) weights.push((weights.at(-1) ?? 0) + (isFree(slot) && isProse(slot.line) ? slot.line.words : 0));
  return weights;
}

function markRest(page: Page, at: number): void {
  for (const slot of page.slots.slice(at)) if (slot.role === null) slot.role = 'out';
}

/** Without the credit and the stop at its end. */
const bareKey = ({ text, key }: Line): string => (key === '' ? '' : keyOf(text.slice(0, trailingCredit(text)?.start ?? text.length)).replace(/[.\s]+$/u, ''));

/** The same short line twice within three lines: a picture's alternative text, left out, and its caption. */
function takeRepeat(page: Page, at: number): void {
  const slot = page.slots[at];
  // Two points of a list may say the same; they are points all the same.
  if (!isFree(slot) || isProse(slot.line) || slot.line.words < 5 || slot.line.list !== null || isForm(slot.line.text)) return;
  const own = bareKey(slot.line);
  const same = page.slots.slice(Math.max(0, at - 3), at).find((other) => (other.role === 'caption' || (isFree(other) && other.line.list === null)) && bareKey(other.line) === own);
  if (same === undefined) {
    if (page.slots.slice(at + 1, at + 4).some((other) => other.role === 'caption' && bareKey(other.line) === own)) slot.role = 'out';
    return;
  }
  // The longer of both is the caption: it has the stop or the credit.
  if (same.role === 'caption' && slot.line.text.length <= same.line.text.length) {
    slot.role = 'out';
    return;
  }
  same.role = 'out';
  Object.assign(slot, { role: 'caption', group: nextGroup(page) });
}
