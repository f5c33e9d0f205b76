/** Between title and text: dates, counters, the author's name, the sapo. */
import { isProse, keyOf, sentences, type Line } from './line.ts';
import { nameScore, ROLE_START, signatureScore, undressed } from './names.ts';
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
  ROLE_START.test(line.key) && line.words <= 20 && sentences(line.text) === 0 && line.blanksBefore === 0 && !/[:;]$/u.test(line.text);

/** Adds role or unit to the signature found last. */
function extendByline(page: Page, text: string): void {
  const last = page.bylines.pop();
  addByline(page, last === undefined ? text : joinSigned(last, text));
}

/** Two lines of one signature. */
export const joinSigned = (upper: string, lower: string): string => (/[,–—:-]$/u.test(upper) ? `${upper} ${lower}` : `${upper}, ${lower}`);

/** Names between title and text. A name alone must look like one beyond doubt, or stand beside a date or be said twice. */
function markTopNames(page: Page, from: number, first: number): void {
  for (let i = from; i < first; i += 1) {
    const slot = page.slots[i];
    if (!isFree(slot)) continue;
    if (page.slots[i - 1]?.role === 'byline' && isRoleLine(slot)) {
      slot.role = 'byline';
      extendByline(page, slot.line.text);
      continue;
    }
    // A name with its role is no summary, however long; other lines must be a name and nothing else.
    const signed = signatureScore(slot.line.text);
    const score = signed >= 4 && slot.line.words <= 25 && sentences(slot.line.text) === 0 ? signed : nameScore(slot.line.text);
    if (score === 0) continue;
    const [before, after] = [page.slots[i - 1], page.slots[i + 1]];
    const beside = [before, after].some((other) => other?.tag?.kind === 'date' || other?.tag?.kind === 'furniture' || other?.line.key === slot.line.key);
    if (score < 3 && !beside && before?.role !== 'byline') continue;
    slot.role = 'byline';
    addByline(page, slot.line.text);
  }
}

/** Ways to open a report's body, not its summary; folded. */
const OPENER =
  /^(?:thuc hien (?:chi thi|nghi quyet|ke hoach|cong van|huong dan|quyet dinh|chu truong|loi day)|can cu|quan triet|bam sat|nhan thuc (?:ro|duoc|sau sac)|xac dinh (?:ro|viec|day|duoc)|trong nhung nam (?:qua|gan day)|nham |ngay \d|(?:sang|trua|chieu|toi)(?: ngay)? \d|(?:sang|chieu|toi) nay|vua qua|thoi gian qua|sinh (?:ra|nam)\b|chung toi (?:den|gap|tim)|toi gap )/;
const LTS = /^(?:lts|loi toa soan|loi dan|tom tat|toa soan)\b/;
/** A summary of one sentence has so many words at most. */
const BRIEF = 60;
const ENOUGH = 3;

function markSapo(page: Page, from: number): void {
  const at = page.slots.findIndex((slot, index) => index >= from && isFree(slot));
  const slot = page.slots[at];
  if (slot === undefined || slot.line.words < 8) return;
  const body = page.slots.slice(at + 1).filter((other) => isFree(other) && isProse(other.line));
  if (body.length === 0) return;
  const score = sapoScore(page, at, slot, body);
  if (score >= ENOUGH) slot.role = 'sapo';
}

/** How much the first free line behind the title looks like a summary of what follows rather than like its first paragraph. */
function sapoScore(page: Page, at: number, slot: Slot, body: readonly Slot[]): number {
  const { line } = slot;
  const after = page.slots[at + 1];
  const before = page.slots[at - 1];
  let score = 0;
  if (LTS.test(line.key)) score += 5;
  if (line.role === 'subtitle') score += 4;
  if ((after?.role === 'out' && after.tag?.kind === 'date') || (after?.role === 'byline' && after.line.words <= 12)) score += 3;
  const meta = before?.role === 'byline' || (before?.role === 'out' && before.tag?.kind === 'date') || before?.tag?.kind === 'furniture';
  if (meta) score += 2;
  const count = sentences(line.text);
  if (count <= 1) score += line.words <= BRIEF ? 2 : 0;
  else if (count > 2) score -= count === 3 ? 1 : 3;
  if (page.plain) score += apart(line, body);
  if ((line.bold || line.italic) && !body.slice(0, 3).some((other) => other.line.bold === line.bold && other.line.italic === line.italic)) score += 3;
  const pictured = after !== undefined && (after.role === 'picture' || after.role === 'caption' || after.tag?.kind === 'marker' || !isProse(after.line)) && after.role !== 'out';
  if (pictured && count <= 1) score += 1;
  // The agency's mark opens the text: in front of the next paragraph it proves a summary here, in front of this one it speaks against it.
  if (body[0] !== undefined && prefixOf(body[0].line.text) !== null) score += 3;
  else if (prefixOf(line.text) !== null) score -= 1;
  if (OPENER.test(line.key)) score -= 3;
  if (line.words > 90) score -= 3;
  if (/^[-–]\s|^["“]/u.test(line.text) && !/["”]\s*[,–-]/u.test(line.text)) score -= 1;
  if (/[:;,]$/u.test(line.text)) score -= 4;
  if (line.heading !== null || line.list !== null || /^(?:[IVX]+|\d{1,2}|[a-zđ])[.)]\s/u.test(line.text)) score -= 6;
  const longest = body.reduce((most, other) => Math.max(most, other.line.words), 0);
  if (longest > line.words * 1.4) score += 1;
  // What would be left is hardly a text that needs a summary.
  if (body.length < 2 && longest < line.words * 2) score -= 2;
  return score;
}

/** Empty lines tell only where they set this line off otherwise than the paragraphs behind it. */
function apart(line: Line, body: readonly Slot[]): number {
  const parted = body.slice(1).filter((other) => other.line.blanksBefore > 0).length * 2 > body.length - 1;
  if (!parted) return line.blanksAfter > 0 ? 3 : 0;
  if (line.blanksAfter === 0) return -2;
  return line.blanksBefore === 0 || line.blanksAfter > (body[0]?.line.blanksAfter ?? 0) ? 1 : 0;
}

/** Bodies whose short name may open a sentence before a dash; no agency's mark. */
const NO_AGENCY = /^(?:LTS|UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|TW|TP|CLB|HTX|TNCS|LĐLĐ|LHPN|CCB|ND|PN|CA|QĐ|QK|BĐBP|ĐVTN|BHXH|BHYT|NTM|KTXH)$/;

/**
 * "(BTTG)- ", "BT - ", "VOV.VN – ", "Báo Lạng Sơn -": the mark of the agency in front of the first sentence. Its length in units,
 * or null.
 */
export function prefixOf(text: string): number | null {
  const opening = text.slice(0, 60);
  const bracketed = /^[([]([^()[\]]{2,30})[)\]]\s*[-–—:]\s*(?=["“]?[\p{Lu}\p{N}])/u.exec(opening);
  if (bracketed !== null && /^\p{Lu}|^[a-z]+\.(?:vn|com|net|org)/u.test(bracketed[1] ?? '')) return bracketed[0].length;
  const bare = /^(\p{Lu}[\p{Lu}&.]{1,8}\p{Lu}|\p{Lu}{2}|(?:[\w-]+\.)+(?:vn|com|net)|\p{Lu}{2,6}(?: Online| online|ĐT)|Báo(?: \p{Lu}\p{Ll}*){1,3})\s*[-–—]\s*(?=["“]?\p{Lu}(?:\p{Ll}|\s\p{Ll}))/u.exec(opening);
  return bare !== null && !NO_AGENCY.test(bare[1] ?? '') ? bare[0].length : null;
}
