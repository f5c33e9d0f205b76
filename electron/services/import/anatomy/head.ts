/** Between title and text: dates, counters, the author's name, the sapo. */
import { placeOf } from './dates.ts';
import { guess } from './guesses.ts';
import { keyOf } from '../../../common/text/fold.ts';
import { sentences } from '../../../common/text/prose.ts';
import { isProse, type Line } from './line.ts';
import { honoured, isNoBody, nameScore, ROLE_START, signatureScore, undressed } from '../../../common/text/signed-names.ts';
import { firstProse, isFree, openPage, type Page, type Slot } from './page.ts';
import { markSapo } from './sapo.ts';

const HEAD_ONLY = new Set(['menu', 'section', 'letterhead', 'genre', 'open-date']);

/**
 * Gives roles to what stands from `from` (behind the title) to the second running paragraph: a date may come behind the sapo.
 * Furniture above and between is left out, names become bylines.
 */
export function markHead(page: Page, from: number): void {
  const first = firstProse(page, from);
  const end = firstProse(page, first + 1);
  // Behind the first paragraph a date counts only while nothing but dates, counters and names came between.
  let adjacent = true;
  page.slots.slice(0, end).forEach((slot, index) => {
    if (index > first && isText(slot)) adjacent = false;
    if (slot.role !== null || slot.tag === null) return;
    if (slot.tag.kind === 'date') {
      if (index > first && !adjacent) return;
      slot.role = 'out';
    } else if (HEAD_ONLY.has(slot.tag.kind) && index < first) slot.role = 'out';
    else if (slot.tag.kind === 'byline' && index < first) signBy(page, slot);
    else if ((slot.tag.kind === 'related' || slot.tag.kind === 'comments' || slot.tag.kind === 'source') && index < first) slot.role = 'out';
  });
  page.date = pickDate(page, page.slots.slice(0, end).filter((slot) => slot.role === 'out'));
  markTopNames(page, from, first);
  markSapo(page, from);
  markNameBehindSapo(page);
}

function isText({ role, tag, line }: Slot): boolean {
  if (role !== null) return false;
  return tag === null ? isProse(line) || nameScore(line.text) < 2 : tag.kind === 'marker' || tag.kind === 'credit';
}

/** Date and place that lines around several articles give all of them. */
export function sharedDate(lines: readonly Line[], plain: boolean): { date: string | null; place: string | null } {
  const page = openPage(lines, plain);
  return { date: pickDate(page, page.slots), place: page.place };
}

/** When it came out before when it was changed before where and when it was signed. */
export function pickDate(page: Page, slots: readonly Slot[]): string | null {
  let changed: string | null = null;
  let signed: string | null = null;
  for (const { tag, line } of slots) if (tag?.kind === 'date' && tag.place) page.place ??= placeOf(line.text);
  for (const { tag } of slots) {
    if (tag?.kind !== 'date') continue;
    if (tag.place) signed ??= tag.iso;
    else if (tag.updated) changed ??= tag.iso;
    else return tag.iso;
  }
  if (page.date === null && changed !== null) guess(page, 'date', '', 'last-change', 0.7);
  return page.date ?? changed ?? signed;
}

/** A labelled signature: the name to the byline, what it says of pictures to them, the whole line to what was left out. */
export function signBy(page: Page, slot: Slot): void {
  if (slot.tag?.kind !== 'byline') return;
  const { name, photos } = slot.tag.signature;
  if (NO_AUTHOR.test(keyOf(name))) {
    slot.role = 'out';
    return;
  }
  slot.role = 'byline';
  page.cutOff.push(slot.line.text);
  if (photos !== null) page.photographer ??= photos;
  addByline(page, name);
}

/** More signatures than this are no byline any more. */
const MOST_BYLINES = 12;

/** Accounts of a site, no authors. Folded. */
const NO_AUTHOR = /^(?:admin|administrator|super ?user|quan tri(?: vien)?|webmaster|editor|bien tap vien|user|root)\d*$/;

/** Adds a signature unless it says nothing new; the line is then kept with what was left out. */
export function addByline(page: Page, name: string): void {
  const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const known = page.bylines.length >= MOST_BYLINES || page.bylines.some((one) => key(one).includes(key(name)));
  (known ? page.cutOff : page.bylines).push(known ? name : undressed(name));
}

/** Role or unit under the name that it goes with: "Phó Trưởng khoa …, Trường Chính trị tỉnh". */
export const isRoleLine = ({ line }: Slot): boolean =>
  ROLE_START.test(line.key) && !isNoBody(line.text) && nameScore(line.text) < 2 && line.words <= 20 && sentences(line.text) === 0 && line.blanksBefore === 0 && !/[:;]$/u.test(line.text);

/** Adds role or unit to the signature found last. */
function extendByline(page: Page, text: string): void {
  const last = page.bylines.pop();
  addByline(page, last === undefined ? text : joinSigned(last, text));
}

/** Two lines of one signature; a role in brackets loses them. */
export function joinSigned(upper: string, line: string): string {
  const lower = undressed(line);
  return /[,–—:-]$/u.test(upper) ? `${upper} ${lower}` : `${upper}, ${lower}`;
}

/** Summary, author, text. */
function markNameBehindSapo(page: Page): void {
  const at = page.slots.findIndex((slot) => slot.role === 'sapo') + 1;
  const slot = page.slots[at];
  if (at === 0 || !isFree(slot) || nameScore(slot.line.text) < (slot.line.upper ? 3 : 2) || slot.line.words > (slot.line.upper ? 4 : 5) || /^[IVX\d]+[.)]/u.test(slot.line.text) || firstProse(page, at) > at + 3) return;
  slot.role = 'byline';
  addByline(page, slot.line.text);
}

/** A section's name that no list knows, between the title and the date or author. */
function dropKicker(page: Page, from: number, first: number): void {
  const [slot, next] = [page.slots[from], page.slots[from + 1]];
  if (from + 1 >= first || !isFree(slot) || next === undefined || slot.line.words > 4 || slot.line.stopped || /^["“(]|[:;,]$/u.test(slot.line.text) || nameScore(slot.line.text) > 0 || signatureScore(slot.line.text) > 0) return;
  const meta = next.tag?.kind === 'date' || next.tag?.kind === 'byline' || (isFree(next) && nameScore(next.line.text) >= 2 && page.slots[from + 2]?.tag !== null);
  if (meta) slot.role = 'out';
}

/** Names between title and text. A name alone must look like one beyond doubt, or stand beside a date or be said twice. */
function markTopNames(page: Page, from: number, first: number): void {
  page.slots.slice(0, from).forEach((slot, index) => {
    if (slot.role !== 'out' || slot.tag !== null || slot.line.key === 'ho chi minh' || nameScore(slot.line.text) < 3) return;
    const beside = [page.slots[index - 1], page.slots[index + 1]].some((other) => other?.tag?.kind === 'date');
    if (!beside) return;
    slot.role = 'byline';
    addByline(page, slot.line.text);
  });
  dropKicker(page, from, first);
  for (let i = from; i < first; i += 1) {
    const slot = page.slots[i];
    if (!isFree(slot) || /^[-–•+*]\s/u.test(slot.line.text)) continue;
    if (page.slots[i - 1]?.role === 'byline' && isRoleLine(slot)) {
      slot.role = 'byline';
      extendByline(page, slot.line.text);
      continue;
    }
    // A name with its role is no summary, however long; other lines must be a name and nothing else.
    const signed = signatureScore(slot.line.text);
    const spoken = signed >= 2 && honoured(slot.line.text) && i === from && slot.line.words <= 20;
    const score = (signed >= 4 || spoken) && slot.line.words <= 25 && sentences(slot.line.text) === 0 ? signed : nameScore(slot.line.text);
    if (score === 0) continue;
    const [before, after] = [page.slots[i - 1], page.slots[i + 1]];
    const beside = [before, after].some((other) => other?.tag?.kind === 'date' || other?.tag?.kind === 'furniture' || other?.line.key === slot.line.key);
    if (score < 3 && !spoken && !beside && before?.role !== 'byline') continue;
    slot.role = 'byline';
    addByline(page, slot.line.text);
  }
}
