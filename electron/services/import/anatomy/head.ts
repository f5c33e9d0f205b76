/** Between title and text: dates, counters, the author's name, the sapo. */
import { isProse, sentences } from './line.ts';
import { nameScore } from './names.ts';
import { firstProse, isFree, type Page, type Slot } from './page.ts';

const HEAD_ONLY = new Set(['menu', 'section', 'letterhead', 'genre']);

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
}

const isText = (slot: Slot): boolean => slot.role === null && (slot.tag === null || slot.tag.kind === 'marker' || slot.tag.kind === 'credit');

/** When it came out before when it was changed before where and when it was signed. */
export function pickDate(page: Page, slots: readonly Slot[]): string | null {
  let changed: string | null = null;
  let signed: string | null = null;
  for (const { tag } of slots) {
    if (tag?.kind !== 'date') continue;
    if (tag.place) signed ??= tag.iso;
    else if (tag.updated) changed ??= tag.iso;
    else return tag.iso;
  }
  return page.date ?? changed ?? signed;
}

/** A labelled signature: the name to the byline, what it says of pictures to them, the whole line to what was left out. */
export function signBy(page: Page, slot: Slot): void {
  if (slot.tag?.kind !== 'byline') return;
  const { name, photos } = slot.tag.signature;
  slot.role = 'byline';
  page.cutOff.push(slot.line.text);
  if (photos !== null) page.photographer ??= photos;
  addByline(page, name);
}

/** More signatures than this are no byline any more. */
const MOST_BYLINES = 12;

/** Adds a signature unless it says nothing new; the line is then kept with what was left out. */
export function addByline(page: Page, name: string): void {
  const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const known = page.bylines.length >= MOST_BYLINES || page.bylines.some((one) => key(one).includes(key(name)));
  (known ? page.cutOff : page.bylines).push(name);
}

/** Names between title and text. A name alone must look like one beyond doubt, or stand beside a date or be said twice. */
function markTopNames(page: Page, from: number, first: number): void {
  for (let i = from; i < first; i += 1) {
    const slot = page.slots[i];
    if (!isFree(slot)) continue;
    const score = nameScore(slot.line.text);
    if (score === 0) continue;
    const [before, after] = [page.slots[i - 1], page.slots[i + 1]];
    const beside = [before, after].some((other) => other?.tag?.kind === 'date' || other?.tag?.kind === 'furniture' || other?.line.key === slot.line.key);
    if (score < 3 && !beside && before?.role !== 'byline') continue;
    slot.role = 'byline';
    addByline(page, slot.line.text);
  }
}

/** Ways to open a report's body, not its summary; folded. */
const OPENER = /^(?:thuc hien (?:chi thi|nghi quyet|ke hoach|cong van|huong dan|quyet dinh)|can cu|trong nhung nam (?:qua|gan day)|nham |ngay \d|sang \d|sang ngay|chieu ngay|vua qua)/;
const LTS = /^(?:lts|loi toa soan|loi dan)\b/;

function markSapo(page: Page, from: number): void {
  const at = page.slots.findIndex((slot, index) => index >= from && isFree(slot));
  const slot = page.slots[at];
  if (slot === undefined || slot.line.words < 8) return;
  const { line } = slot;
  const after = page.slots[at + 1];
  const before = page.slots[at - 1];
  const body = page.slots.slice(at + 1).filter((other) => isFree(other) && isProse(other.line));
  if (body.length === 0) return;
  let score = 0;
  if (LTS.test(line.key)) score += 5;
  if (line.role === 'subtitle') score += 4;
  if ((after?.role === 'out' && after.tag?.kind === 'date') || (after?.role === 'byline' && after.line.words <= 12)) score += 3;
  const meta = before?.role === 'byline' || (before?.role === 'out' && before.tag?.kind === 'date') || before?.tag?.kind === 'furniture';
  if (meta) score += 2;
  const count = sentences(line.text);
  score += count <= 1 ? 1 : count === 2 ? 0 : count === 3 ? -1 : -3;
  if (page.plain) score += line.blanksBefore > 0 && line.blanksAfter > 0 ? 1 : line.blanksBefore + line.blanksAfter === 0 ? -1 : 0;
  if ((line.bold || line.italic) && !body.slice(0, 3).some((other) => other.line.bold === line.bold && other.line.italic === line.italic)) score += 3;
  if (after !== undefined && (after.role === 'picture' || after.role === 'caption' || after.tag?.kind === 'marker' || !isProse(after.line)) && after.role !== 'out') score += 1;
  if (prefixOf(line.text) !== null) score -= 2;
  if (OPENER.test(line.key)) score -= 2;
  if (line.words > 90) score -= 3;
  if (/^[-–]\s|^["“]/u.test(line.text) && !/["”]\s*[,–-]/u.test(line.text)) score -= 1;
  if (/[:;]$/u.test(line.text)) score -= 4;
  if (line.heading !== null || line.list !== null) score -= 6;
  const longest = body.reduce((most, other) => Math.max(most, other.line.words), 0);
  if (longest > line.words * 1.4) score += 1;
  if (score >= 3) slot.role = 'sapo';
}

/** Bodies whose short name may open a sentence before a dash; no agency's mark. */
const NO_AGENCY = /^(?:LTS|UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|TW|TP|CLB|HTX|TNCS|LĐLĐ|LHPN|CCB|ND|PN|CA|QĐ|QK|BĐBP|ĐVTN|BHXH|BHYT|NTM|KTXH)$/;

/** "(BTTG)- ", "BT - ": the mark of the agency in front of the first sentence. Its length in units, or null. */
export function prefixOf(text: string): number | null {
  const bracketed = /^\(([^()]{2,30})\)\s*[-–—:]\s*(?=["“]?[\p{Lu}\p{N}])/u.exec(text);
  if (bracketed !== null && /^\p{Lu}/u.test(bracketed[1] ?? '')) return bracketed[0].length;
  const bare = /^(\p{Lu}{2,7})\s*[-–—]\s*(?=["“]?\p{Lu}\p{Ll})/u.exec(text);
  return bare !== null && !NO_AGENCY.test(bare[1] ?? '') ? bare[0].length : null;
}
