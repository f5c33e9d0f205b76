/** Behind the last running text: who signed, when, and what a page hangs under its articles. */
import { placeOf } from './dates.ts';
import { guess } from './guesses.ts';
import { isProse } from './line.ts';
import { BODY_START, isNoBody, nameScore, ROLE_START, signatureScore } from '../../../common/text/signed-names.ts';
import { addByline, joinSigned, pickDate, signBy } from './head.ts';
import { isFree, lastProse, type Page, type Slot } from './page.ts';

const LEAST_SIGNATURE = 4;
const ENDS_HERE = new Set(['menu', 'section', 'related', 'comments', 'footer', 'letterhead']);

/** Gives roles to everything from the last running text on; labelled signatures also inside the text. */
export function markTail(page: Page): void {
  const last = lastProse(page);
  for (const slot of page.slots) if (slot.role === null && slot.tag?.kind === 'byline') signBy(page, slot);
  markHeadlines(page, last);
  markSignature(page, last);
  page.slots.slice(last + 1).forEach((slot) => {
    if (slot.role === null && slot.tag !== null && ENDS_HERE.has(slot.tag.kind)) slot.role = 'out';
  });
  markImprint(page, last);
  markSource(page, last);
  markTailDate(page, last);
}

/** Everything short behind a site's imprint, once the article is signed. */
function markImprint(page: Page, last: number): void {
  const at = page.slots.findIndex((slot, index) => index > last && slot.role === 'out' && slot.tag?.kind === 'footer');
  if (at < 0 || page.bylines.length === 0) return;
  const name = page.slots[at - 1];
  // The site's own name over it.
  const from = page.slots[at - 2]?.role === 'byline' && isFree(name) && BODY_START.test(name.line.key) ? at - 1 : at;
  for (const slot of page.slots.slice(from)) if (isFree(slot) && !isProse(slot.line)) slot.role = 'out';
}

/** Headlines of other articles without a label: dates or bullets between them, or simply several behind the signature. */
function markHeadlines(page: Page, last: number): void {
  const signed = page.slots.findIndex((slot, index) => index > last && (slot.role === 'byline' || (isFree(slot) && nameScore(slot.line.text) >= 3)));
  const dated = page.slots.findIndex((slot, index) => index > last && slot.tag?.kind === 'date' && !slot.tag.place && isHeadline(page.slots[index + 1]));
  const undated = signed >= 0 ? signed + 1 : -1;
  if (dated >= 0 && (signed >= 0 || page.date !== null)) {
    markOut(page, signed >= 0 && signed < dated ? Math.min(dated, headlinesFrom(page, signed + 1)) : dated);
    return;
  }
  if (undated < 0 || !page.plain) return;
  const from = headlinesFrom(page, undated);
  const headlines = page.slots.slice(from).filter((slot) => slot.role === null && isHeadline(slot));
  const bulleted = headlines.filter((slot) => /^[-*•+·»>]/u.test(slot.line.text)).length;
  const noted = page.slots.slice(undated).some((slot) => slot.role === 'out');
  if (headlines.length >= 3 || (headlines.length >= 2 && bulleted === headlines.length) || (headlines.length >= 1 && noted)) markOut(page, from);
}

/** First headline behind a signature; a role or unit under a name still belongs to the name. */
function headlinesFrom(page: Page, from: number): number {
  let at = from;
  while (isFree(page.slots[at]) && ROLE_START.test(page.slots[at]?.line.key ?? '') && page.slots[at]?.line.blanksBefore === 0 && at < from + 2) at += 1;
  return at;
}

const isHeadline = (slot: Slot | undefined): boolean =>
  isFree(slot) && slot.line.picture === null && slot.line.words >= 3 && slot.line.words <= 30 && !/[.:]$/u.test(slot.line.text) && !slot.line.right;

function markOut(page: Page, from: number): void {
  for (const slot of page.slots.slice(from)) {
    if (slot.role === null && slot.tag?.kind !== 'credit' && signatureRank(slot) < LEAST_SIGNATURE) slot.role = 'out';
  }
}

/** The author at the end, and the lines of role and unit that go with the name. */
function markSignature(page: Page, last: number): void {
  const signed = page.slots.some((slot) => slot.role === 'byline');
  let best = -1;
  let bestRank = LEAST_SIGNATURE - 1;
  // First and last line behind the text that nothing has explained yet: signatures stand there.
  const firstOpen = page.slots.findIndex((slot, index) => index > last && isFree(slot));
  const lastOpen = page.slots.findLastIndex((slot, index) => index > last && isFree(slot));
  page.slots.forEach((slot, index) => {
    if (!isFree(slot) || (index < last && !slot.line.right)) return;
    let rank = signatureRank(slot);
    if (rank > 0 && last >= 0) rank += (index === firstOpen || page.slots[index - 1]?.role === 'caption' || (page.slots[index - 1]?.line.stopped === true && !slot.line.stopped) ? 1 : 0) + (index === lastOpen ? 1 : 0);
    if (rank > bestRank) [best, bestRank] = [index, rank];
  });
  // A second author is believed only when nothing was labelled: the label knows better than the form of a line.
  if (best < 0 || (signed && bestRank < LEAST_SIGNATURE + 1)) return;
  if (bestRank === LEAST_SIGNATURE) guess(page, 'byline', page.slots[best]?.line.text ?? '', 'name-only', 0.6);
  let [from, to] = [best, best + 1];
  for (let at = above(page, from); belongsTo(page, at, last, from); at = above(page, from)) from = at;
  while (belongsTo(page, to, last, to - 1)) to += 1;
  const slots = page.slots.slice(from, to).filter(isFree);
  for (const slot of slots) slot.role = 'byline';
  addByline(page, slots.map((slot) => slot.line.text).reduce(joinSigned));
}

/** The line above a signature; "(Đã ký)" stands between an office and its name. */
const above = (page: Page, at: number): number => (/^\(?da ky\)?$/.test(page.slots[at - 1]?.line.key ?? '') ? at - 2 : at - 1);

/** How sure a line is the author's signature by itself; its place may add 2, and 4 is enough. */
function signatureRank(slot: Slot): number {
  const { line } = slot;
  if (!isFree(slot) || isProse(line) || line.words > 30 || line.key === '' || line.heading !== null || line.list !== null) return 0;
  const form = signatureScore(line.text);
  if (form === 0 && !(line.right && line.words <= 12 && !/[.:;]$/u.test(line.text))) return 0;
  let rank = form;
  if (line.right) rank += 3;
  if (line.bold || line.italic || /^\(.*\)$/u.test(line.text)) rank += 1;
  // With tones: "Chi bộ" signs and "Chị" is spoken of.
  if (/^(?:ông|bà|anh|chị|cô|thầy|đồng chí) /iu.test(line.text) && !line.right) rank -= 3;
  return rank;
}

/** A line beside a signature that carries its role, unit or second name. */
function belongsTo(page: Page, at: number, last: number, beside: number): boolean {
  const slot = page.slots[at];
  const near = page.slots[beside];
  if (!isFree(slot) || near === undefined || isProse(slot.line) || slot.line.words > 20 || at <= last) return false;
  const gap = at < beside ? slot.line.blanksAfter : slot.line.blanksBefore;
  if (gap > 0 && page.plain) return false;
  if (/^(?:t\/?m|kt|tl|tuq)[.:]? /.test(slot.line.key) && slot.line.upper) return true;
  return slot.line.right === near.line.right && (signatureScore(slot.line.text) >= 2 || (ROLE_START.test(slot.line.key.replace(/^\(/, '')) && !isNoBody(slot.line.text) && !/[.:;!?]$/u.test(slot.line.text)));
}

/** "Theo Báo Nhân Dân": the signature of a text nobody signed, else kept with what was left out. */
function markSource(page: Page, last: number): void {
  page.slots.forEach((slot, index) => {
    if (slot.role !== null || slot.tag?.kind !== 'source' || index < last) return;
    if (page.bylines.length === 0) {
      slot.role = 'byline';
      page.bylines.push(slot.line.text.replace(/^\(\s*(.*?)\s*\)$/u, '$1'));
    } else slot.role = 'out';
  });
}

/** A date under the text: "Lạng Sơn, ngày …", or one alone that no headline follows. */
function markTailDate(page: Page, last: number): void {
  for (const slot of page.slots.slice(last + 1)) if (slot.role === null && slot.tag?.kind === 'open-date') slot.role = 'out';
  const dates = page.slots.filter((slot, index) => index > last && slot.role === null && slot.tag?.kind === 'date');
  if (dates.length === 0) return;
  for (const slot of dates) slot.role = 'out';
  for (const { tag, line } of dates) if (tag?.kind === 'date' && tag.place) page.place ??= placeOf(line.text);
  if (page.date === null && (dates.length === 1 || dates[0]?.tag?.kind === 'date')) {
    page.date = pickDate(page, dates.slice(0, 1));
    guess(page, 'date', dates[0]?.line.text ?? '', 'from-signature', 0.7);
  }
}
