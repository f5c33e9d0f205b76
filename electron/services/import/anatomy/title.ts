/** The title: the best line in front of the first running text. */
import { guess } from './guesses.ts';
import { sentences } from '../../../common/text/prose.ts';
import { continues, isDeclaredTitle, isProse, type Line } from './line.ts';
import { isRoleLine } from './head.ts';
import { nameScore, signatureScore } from '../../../common/text/signed-names.ts';
import { firstProse, isFree, nextGroup, type Page, type Slot } from './page.ts';

const MOST_WORDS = 38;
/** A body's own name over its paper, folded. */
const LETTERHEAD_BODY = /^(?:dang bo|dang uy|ban thuong vu|uy ban nhan dan|ubnd|so |chi bo|tinh uy|huyen uy|thanh uy|khoi cac co quan|cong doan|lien doan|truong |hoi |ban |tinh doan|huyen doan|xa doan|thanh doan|doan |bao tang|thu vien|benh vien|trung tam|cong an |bo chi huy )/;
/** How far into a page a title is looked for, lines; less far where no running text follows. */
const HEAD = 60;
const SHORT_HEAD = 15;
/** Scores so near that the other line could be the title as well. */
const CLOSE = 1;

interface Headings {
  /** Type sizes, points. */
  readonly largest: number;
  readonly body: number;
  /** Index of the last line of an official paper's head, or -1. */
  readonly letterhead: number;
}

/** Finds the title, gives its lines the role, and leaves out what stands above it. Returns the index behind it. */
export function markTitle(page: Page): number {
  const end = Math.min(firstProse(page), page.slots.length);
  const limit = Math.min(end, end === page.slots.length ? SHORT_HEAD : HEAD);
  const marked = markedTitles(page);
  const sentence = titleSentence(page, end);
  if (sentence !== null) return takeTitle(page, sentence, sentence + 1);
  const letterhead = page.slots.findLastIndex((slot, index) => index < limit && slot.tag?.kind === 'letterhead' && /\p{L}/u.test(slot.line.key));
  const headings: Headings = { largest: largest(page, limit), body: bodySize(page), letterhead };
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  let nextScore = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < limit; i += 1) {
    const score = titleScore(page, i, limit, marked, headings);
    if (score === null) continue;
    if (best < 0 || score > bestScore) {
      nextScore = bestScore;
      best = i;
      bestScore = score;
    } else nextScore = Math.max(nextScore, score);
  }
  if (best < 0) return fallback(page, limit);
  let [from, to] = [best, best + 1];
  while (from > 0 && belongTogether(page.slots[from - 1], page.slots[from])) from -= 1;
  while (to < limit && belongTogether(page.slots[to - 1], page.slots[to])) to += 1;
  if (to - from === 1 && bestScore - nextScore <= CLOSE) guess(page, 'title', page.slots[from]?.line.text ?? '', 'other-line-as-good', 0.6);
  return takeTitle(page, from, to);
}

function takeTitle(page: Page, from: number, to: number): number {
  const group = nextGroup(page);
  for (const slot of page.slots.slice(from, to)) Object.assign(slot, { role: 'title', group });
  // A labelled signature above the title is the author's all the same.
  for (const slot of page.slots.slice(0, from)) if (slot.role === null && slot.tag?.kind !== 'byline') slot.role = 'out';
  dropRepeats(page, to);
  return to;
}

/** The name of a section or body over a title, not listed among the sections. */
const isKicker = (line: Line): boolean => (line.words <= 6 && /^(?:tin|chuyen muc|hoat dong|van de)\b/.test(line.key)) || (line.words <= 10 && LETTERHEAD_BODY.test(line.key) && !VERB.test(line.key));
const DOES = /^(?:lam|hoc tap|hoc|thuc hien|voi|day manh|tich cuc|quyet tam|phat huy|nang cao|doi moi|xay dung|thi dua|chung tay|lan toa|guong mau|dan dau|tieu bieu|vung buoc|vuot|giu vung|khang dinh)\b/;
/** What a title says of a body that a body's name does not hold, folded. */
const VERB = /\d|[:“"?!-]|\b(?:voi|thuc hien|lam|hoc|theo|day manh|doi moi|nang cao|phat huy|xay dung|lan toa|guong|mau|tot|dau|nhieu|noi|vuot|giup|trao|to chuc|ket nap|sang|khong|vi|cho)\b/;

/** No title ends with such a word, folded. */
const UNENDED = /\b(?:trong|cua|va|voi|tai|cac|nhung)$/;
/** "Chương I", "Điều 1.", folded. */
const CHAPTER = /^(?:chuong|muc|dieu) (?:[ivxl]+|\d+)\b/;

/** A title that ends with a full stop: a sentence with the date right under it and nothing but names of sections and bodies above. */
function titleSentence(page: Page, at: number): number | null {
  const slot = page.slots[at];
  const next = page.slots[at + 1];
  if (!isFree(slot) || slot.line.words > MOST_WORDS || sentences(slot.line.text) > 1 || /^[“"(–-]/u.test(slot.line.text)) return null;
  if (next?.tag?.kind !== 'date' && next?.tag?.kind !== 'furniture') return null;
  if (page.slots.slice(0, at).some((other) => isFree(other) && !isKicker(other.line))) return null;
  return firstProse(page, at + 1) < page.slots.length ? at : null;
}

/** A section's name is better than no title. */
function fallback(page: Page, limit: number): number {
  const at = page.slots.findIndex((slot, index) => index < limit && slot.role === null && (slot.tag?.kind === 'section' || slot.tag?.kind === 'genre'));
  const slot = page.slots[at];
  if (slot === undefined) return 0;
  slot.role = 'title';
  guess(page, 'title', slot.line.text, 'no-title-found', 0.3);
  for (const above of page.slots.slice(0, at)) if (above.role === null) above.role = 'out';
  return at + 1;
}

function titleScore(
  page: Page,
  at: number,
  limit: number,
  marked: ReadonlySet<string>,
  headings: Headings,
): number | null {
  const slot = page.slots[at];
  if (!isFree(slot)) return null;
  const { line } = slot;
  if (line.key === '' || line.words === 0 || (line.words > MOST_WORDS && !isDeclaredTitle(line)) || isProse(line)) return null;
  if (/[:;,]$/u.test(line.text) && !continues(page.slots[at + 1]?.line ?? line)) return null;
  if (/^[-–•*+]\s/u.test(line.text) || line.list?.kind === 'bullet') return null;
  let score = 0;
  if (line.role === 'title') score += 12;
  else if (line.heading !== null) score += line.heading === 1 ? 7 : 4;
  if (line.role === 'subtitle') score -= 2;
  if (marked.has(line.key)) score += 9;
  if (line.words >= 7) score += 3;
  else if (line.words >= 5) score += 2;
  else if (line.words <= 2) score -= 2;
  if (line.upper) score += 2;
  if (line.bold) score += 2;
  if (line.centred) score += 1;
  if (line.size !== null && line.size >= headings.largest && line.size > headings.body) score += 3;
  const next = page.slots.slice(at + 1, at + 12).find((other) => other.role === null && other.tag?.kind !== 'section');
  if (next?.tag?.kind === 'date' || next?.tag?.kind === 'byline' || next?.tag?.kind === 'furniture') score += 2;
  if (!page.slots.slice(at + 1, limit).some((other) => isFree(other) && nameScore(other.line.text) === 0)) score += 1;
  if (/\.$/u.test(line.text) && !/\.\.\.$/u.test(line.text)) score -= 3;
  // "Ghi chép của Trần Đăng Bảo"
  if (signatureScore(line.text) >= 4 && !line.upper) score -= 6;
  // A person's name in capitals is a title only where nothing else can be one.
  if (nameScore(line.text) >= 2 && line.heading === null) score -= line.upper ? (nameScore(line.text) === 3 ? 5 : 0) : 4;
  if (/^(?:[IVX]+|\d{1,2})[.)]\s/u.test(line.text) || (line.list !== null && line.heading === null)) score -= 4;
  if (line.right) score -= 4;
  if (/^\(.*\)$/u.test(line.text)) score -= signatureScore(line.text) >= 2 ? 9 : 3;
  if (LETTERHEAD_BODY.test(line.key) && line.upper && line.words <= 10) score -= at < headings.letterhead ? 8 : 3;
  // The body over "Bắc Sơn, ngày …"
  const below = page.slots[at + 1]?.tag;
  if (line.upper && line.words <= 10 && (below?.kind === 'open-date' || (below?.kind === 'date' && below.place)) && !VERB.test(line.key)) score -= 8;
  const above = page.slots[at - 1];
  // "BÀI DỰ THI" over "Viết về người tốt, việc tốt năm 2021" over the title.
  if (above?.tag?.kind === 'genre') score += /^(?:ve|viet ve|cuoc thi|hoi thi|tim hieu|chu de)\b/.test(line.key) ? -4 : 1;
  // Role or unit under a name that is no part of a title in capitals; a long line right under one that could be the title sums up.
  if (above !== undefined && line.blanksBefore === 0) {
    if (isRoleLine(slot) && isFree(above) && nameScore(above.line.text) >= 2) score -= 6;
    if (line.words > 15 && isFree(above) && above.line.words >= 4 && above.line.words < 15 && line.key.length > above.line.key.length * 1.8) score -= 3;
  }
  // "Chương I" and what stands under it begin a paper's text.
  if (CHAPTER.test(line.key) || CHAPTER.test(page.slots[at - 1]?.line.key ?? '')) score -= 12;
  if (/^(?:lts|loi toa soan|kinh (?:gui|thua))\b/.test(line.key)) score -= 8;
  if (isKicker(line)) score -= 2;
  // "Cuộc thi viết “…”" names where a text belongs.
  if (/^(?:cuoc thi|hoi thi|bai du thi|chuyen muc|chuyen trang|dien dan|loat bai)\b/.test(line.key) && page.slots.slice(at + 1, limit).some((other) => isFree(other) && other.line.words >= 4 && nameScore(other.line.text) === 0 && signatureScore(other.line.text) === 0)) score -= 5;
  if (line.origin === 'table') score -= 4;
  if (line.origin === 'text-box') score -= 1;
  return score;
}

/** "<title> - Ảnh 1." further down proves a title; folded. */
function markedTitles(page: Page): ReadonlySet<string> {
  return new Set(page.slots.flatMap((slot) => (slot.tag?.kind === 'marker' && slot.tag.title !== null ? [slot.tag.title] : [])));
}

const largest = (page: Page, limit: number): number => page.slots.slice(0, limit).reduce((most, slot) => Math.max(most, slot.line.size ?? 0), 0);

/** Size of running text: of the first prose, for a page has one body size. */
function bodySize(page: Page): number {
  return page.slots[firstProse(page)]?.line.size ?? Number.POSITIVE_INFINITY;
}

/** Two lines of one title: broken by hand, never a section over a title. */
function belongTogether(upper: Slot | undefined, lower: Slot | undefined): boolean {
  if (!free(upper) || !free(lower)) return false;
  const [a, b] = [upper.line, lower.line];
  if (isProse(b) || b.words > MOST_WORDS || a.words + b.words > 55 || a.key === b.key) return false;
  if (b.soft) return nameScore(b.text) === 0 || (a.upper && b.upper);
  if (a.blanksAfter > 0 && a.role !== 'title' && a.heading === null) return false;
  if (b.right || /[.]$/u.test(a.text)) return false;
  if ((a.role === 'title') !== (b.role === 'title') || a.heading !== b.heading) return false;
  if (a.role === 'title' || a.heading !== null) return true;
  if (continues(b) || /[,–—:-]$/u.test(a.text) || UNENDED.test(a.key) || opensMore(a.text)) return true;
  // "CHI BỘ ĐỘI QUẢN LÝ ĐƯỜNG BỘ" / "LÀM THEO BÁC": what a body does is no title without the body.
  if (a.upper && b.upper && DOES.test(b.key)) return true;
  if (a.upper && b.upper) return !LETTERHEAD_BODY.test(a.key) && nameScore(b.text) < 3;
  return a.centred && b.centred && a.bold && b.bold && a.size === b.size && a.upper === b.upper && nameScore(b.text) < 3;
}

const free = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.tag === null && (slot.role === null || slot.role === 'title');

/** A quotation or bracket is still open. */
function opensMore(text: string): boolean {
  const count = (char: string): number => text.split(char).length - 1;
  return count('“') > count('”') || count('(') > count(')');
}

/** The title once more (a menu, a breadcrumb's end, a picture's alternative text) is furniture. */
function dropRepeats(page: Page, from: number): void {
  const title = page.slots.filter((slot) => slot.role === 'title').map((slot) => slot.line.key).join(' ');
  for (const slot of page.slots.slice(from)) if (slot.role === null && slot.line.key === title) slot.role = 'out';
}
