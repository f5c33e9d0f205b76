/** What a line is by its own words alone, wherever it stands. Whether that counts is decided by its place (`page.ts`). */
import { creditOf } from '../../../common/text/credits.ts';
import { signatureLabel, sourceOf, type Signature } from '../../../common/text/signature.ts';
import { dateLine, isOpenDate, isTimeOnly, type DateLine } from './dates.ts';
import {
  COMMENTS, COMMENTS_COUNTED, FILED, FOOTER, GENRES, LETTERHEAD, MOTTO, MARKERS, MENU, MORE_LABELS, RELATED, RELATED_PATTERN, SECTIONS, SITE_NAME, SITE_WORDS, STAFF, TAG_LABELS, TOOL_OR_TEXT, TOOLS, VALUED, VALUED_TONED, WAY_BACK,
} from './labels.ts';
import type { Line } from './line.ts';
import { nameScore } from '../../../common/text/signed-names.ts';

export type Tag =
  | ({ readonly kind: 'date' } & DateLine)
  /** A dateline without its day. */
  | { readonly kind: 'open-date' }
  /** Furniture wherever it stands. */
  | { readonly kind: 'furniture' }
  /** Furniture at the head and the foot only. */
  | { readonly kind: 'menu' | 'section' | 'letterhead' | 'genre' | 'footer' }
  | { readonly kind: 'related' | 'comments' | 'tags' | 'more' | 'recipients' }
  /** Stands for a picture; `title` is the text in front of "- Ảnh 1.", folded. */
  | { readonly kind: 'marker'; readonly title: string | null }
  | { readonly kind: 'credit' }
  | { readonly kind: 'byline'; readonly signature: Signature }
  /** "Nguồn: …", "Theo …" */
  | { readonly kind: 'source' };

/** Longest line that can be a label, units. */
const LONGEST = 320;
/** A long sentence without a colon near its beginning is nothing but text, or a site's imprint: a cheap refusal of most lines. */
const SENTENCE_WORDS = 25;
const SENTENCE = /^["“]?\p{L}[^:>»|]{59}[^|]*\p{L}["”)]*\.$/u;

const LEADING = /^[-–—*•+·|>»▪●]+\s*/u;

/** Lines never change and several steps ask the same. */
const known = new WeakMap<Line, Tag | null>();

/** Null for ordinary text. */
export function tagOf(line: Line): Tag | null {
  const before = known.get(line);
  if (before !== undefined) return before;
  const tag = readTag(line);
  known.set(line, tag);
  return tag;
}

function readTag(line: Line): Tag | null {
  const key = line.key;
  if (line.picture !== null || key === '' || key.length > LONGEST) return null;
  // Whatever style it has: a paper's head is made with headings as well.
  if (MOTTO.test(key) && line.role !== 'title') return { kind: 'letterhead' };
  if (line.heading !== null || line.role === 'title') return null;
  if (line.words > SENTENCE_WORDS && SENTENCE.test(key)) return FOOTER.some((form) => form.test(key)) ? { kind: 'footer' } : null;
  const bare = key.replace(LEADING, '').replace(/\s*:$/, '');
  if (LETTERHEAD.some((form) => form.test(key))) return { kind: 'letterhead' };
  const date = dateLine(bare);
  if (date !== null) return { kind: 'date', ...date };
  if (isOpenDate(bare)) return { kind: 'open-date' };
  if (isTimeOnly(line.text.replace(LEADING, ''))) return { kind: 'furniture' };
  if (MARKERS.some((form) => form.test(key))) {
    return { kind: 'marker', title: /^(.*\S)\s*[-–—]\s+(?:anh|hinh) \d+\.?$/.exec(key)?.[1] ?? null };
  }
  if (creditOf(line.text) !== null) return { kind: 'credit' };
  const signature = signatureLabel(line.text);
  if (signature !== null) return { kind: 'byline', signature };
  if (sourceOf(line.text)) return { kind: 'source' };
  if (RELATED.has(bare) || RELATED_PATTERN.test(bare)) return { kind: 'related' };
  if (TAG_LABELS.has(bare)) return { kind: 'tags' };
  if (MORE_LABELS.has(bare)) return { kind: 'more' };
  if (bare === 'noi nhan') return { kind: 'recipients' };
  if (COMMENTS.has(bare) || COMMENTS_COUNTED.test(bare)) return { kind: 'comments' };
  if (line.text.endsWith(':') && TOOL_OR_TEXT.has(bare)) return null;
  const staff = STAFF.exec(line.text)?.[1];
  if ((staff !== undefined && nameScore(staff) >= 2) || VALUED_TONED.some((form) => form.test(line.text))) return { kind: 'furniture' };
  if (TOOLS.has(bare) || TOOLS.has(key) || VALUED.some((form) => form.test(bare) || form.test(key))) return { kind: 'furniture' };
  if (GENRES.has(bare)) return { kind: 'genre' };
  if (FOOTER.some((form) => form.test(bare))) return { kind: 'footer' };
  if (isTrail(line.text) || FILED.test(bare)) return { kind: 'menu' };
  if (SECTIONS.has(bare) || isMotto(line)) return { kind: 'section' };
  if (MENU.has(bare)) return { kind: 'menu' };
  const back = WAY_BACK.exec(bare)?.[1];
  if (back !== undefined && (SECTIONS.has(back) || MENU.has(back))) return { kind: 'furniture' };
  if (isSiteName(line, bare)) return { kind: 'section' };
  const labels = labelsIn(bare);
  if (labels < 2) return null;
  // Nothing but tools in a row is furniture anywhere; sections and menus are words of the language, too.
  return labels >= 3 && toolsIn(bare) ? { kind: 'furniture' } : { kind: 'menu' };
}

/** Breadcrumbs: "Trang chủ > Tin tức > …". */
function isTrail(text: string): boolean {
  if (!/[>»›→/]/u.test(text)) return false;
  const steps = text.split(/[>»›→]|\s\/\s/u).map((step) => step.trim()).filter((step) => step !== '');
  if (steps.length < 2) return false;
  const first = (steps[0] ?? '').toLowerCase();
  return first === 'trang chủ' || first === 'home' || (/[>»›]/u.test(text) && steps.every((step) => step.split(/\s+/u).length <= 8));
}

/** "Đổi mới - Dân chủ - Đoàn kết - Phát triển" */
function isMotto({ text, words }: Line): boolean {
  const parts = text.split(/\s[-–—]\s/u);
  return parts.length >= 3 && words <= 20 && parts.every((part) => /^\p{Lu}\S*(?: \p{Ll}\S*){1,2}$|^\p{Lu}+(?: \p{Lu}+){1,2}$/u.test(part)) && nameScore(text) === 0;
}

const isSiteName = (line: Line, bare: string): boolean =>
  line.words <= 16 && !line.stopped && SITE_NAME.test(bare) && (SITE_WORDS.test(bare) && (line.upper || !/[:,]/u.test(bare)));

/** Number of labels a line is made of, or 0 when anything else is in it. */
export function labelsIn(key: string, isLabel: (text: string) => boolean = isAnyLabel): number {
  if (!FIRST_WORDS.has(/^[\s|/>»›•·-]*([^\s|/>»›•·]+)/u.exec(key)?.[1] ?? '')) return 0;
  const words = key.split(/[\s|/>»›•·]+/u).filter((word) => word !== '' && word !== '-');
  if (words.length > 60) return 0;
  let count = 0;
  let at = 0;
  while (at < words.length) {
    let length = Math.min(8, words.length - at);
    while (length > 0 && !isLabel(words.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) return 0;
    count += 1;
    at += length;
  }
  return count;
}

/** What labels begin with: a cheap refusal. */
const FIRST_WORDS: ReadonlySet<string> = new Set([MENU, TOOLS, MORE_LABELS, TAG_LABELS, SECTIONS, RELATED, COMMENTS].flatMap((labels) => [...labels].map((label) => label.split(' ')[0] ?? '')));

const toolsIn = (key: string): boolean => labelsIn(key, (text) => TOOLS.has(text) || MORE_LABELS.has(text)) > 0;

const isAnyLabel = (text: string): boolean => MENU.has(text) || TOOLS.has(text) || MORE_LABELS.has(text) || TAG_LABELS.has(text) || SECTIONS.has(text) || RELATED.has(text) || COMMENTS.has(text);
