/** One source with several short profiles → the lines of each. */
import { isProse, type Line, withRuns, sliceRuns } from './line.ts';
import { honoured, nameScore, signatureScore } from '../../../common/text/signed-names.ts';
import { tagOf } from './tags.ts';

export interface Split {
  /** Lines in front of the first profile: an editor's note, a title over all. */
  readonly shared: readonly Line[];
  readonly articles: readonly (readonly Line[])[];
  /** Numbers cut off the titles. */
  readonly marks: readonly string[];
}

const NUMBERED = /^(?:(?:bài|gương)\s+)?(\d{1,2})\s*[.):/-]\s*(?=\S)/iu;
const MOST_TITLE_WORDS = 30;

/** Null when the source is one article, which is what is believed unless several titles each have their own text and signatures. */
export function splitArticles(lines: readonly Line[]): Split | null {
  return byTitleStyle(lines) ?? byNumbers(lines) ?? bySeparators(lines) ?? byPeople(lines) ?? bySignatures(lines);
}

function cutAt(lines: readonly Line[], heads: readonly number[]): readonly (readonly Line[])[] {
  return heads.map((head, index) => lines.slice(head, heads[index + 1] ?? lines.length));
}

const hasProse = (lines: readonly Line[]): boolean => lines.some(isProse);

/** A word processor's title style, used more than once with text behind each. */
function byTitleStyle(lines: readonly Line[]): Split | null {
  const heads = lines.flatMap((line, index) => (line.role === 'title' && lines[index - 1]?.role !== 'title' ? [index] : []));
  if (heads.length < 2) return null;
  const articles = cutAt(lines, heads);
  return articles.every((article) => hasProse(article)) ? { shared: lines.slice(0, heads[0]), articles, marks: [] } : null;
}

/** "1. CÔ GIÁO …", "2. …": numbered from 1, text behind each, no title over all of them or a signature under most. */
function byNumbers(lines: readonly Line[]): Split | null {
  const heads: number[] = [];
  lines.forEach((line, index) => {
    if (isTitleLike(line) && numberOf(line) === heads.length + 1) heads.push(index);
  });
  if (heads.length < 2) return null;
  const articles = cutAt(lines, heads);
  if (!articles.every((article) => hasProse(article.slice(1)))) return null;
  const shared = lines.slice(0, heads[0]);
  const signed = articles.filter(isSigned).length;
  const titled = shared.some((line) => line.picture === null && !isProse(line) && line.words >= 4 && tagOf(line) === null && nameScore(line.text) === 0);
  const note = shared.some((line) => /^(?:lts|loi toa soan)\b/.test(line.key));
  const capitals = heads.every((head) => lines[head]?.upper === true);
  // Under one title the numbers are sections of one article, unless each is signed by somebody.
  const enough = titled ? signed >= Math.max(2, articles.length - 1) : signed * 2 >= articles.length || (note && capitals);
  if (!enough) return null;
  const marks: string[] = [];
  const bare = articles.map(([head, ...rest]) => {
    if (head === undefined) return rest;
    const length = head.list === null ? (NUMBERED.exec(head.text)?.[0].length ?? 0) : 0;
    marks.push(head.text.slice(0, length).trim());
    return [{ ...withRuns(head, sliceRuns(head.runs, length, head.text.length)), list: null }, ...rest];
  });
  return { shared, articles: bare, marks };
}

function numberOf(line: Line): number | null {
  if (line.list !== null && line.list.kind === 'decimal') return line.list.value;
  const match = NUMBERED.exec(line.text);
  return match === null ? null : Number(match[1]);
}

const SEPARATOR = /^(?:[*•=_~–—-]\s?){3,}$/;

/** "* * *" between articles that each open with a title; in one article it parts scenes, which open with text. */
function bySeparators(lines: readonly Line[]): Split | null {
  const bars = lines.flatMap((line, index) => (SEPARATOR.test(line.key) ? [index] : []));
  if (bars.length === 0) return null;
  // A bar opens the part behind it, where it is left out with the rest of the page's dress.
  const articles = cutAt(lines, [0, ...bars]).filter((article) => article.some((line) => !SEPARATOR.test(line.key)));
  if (articles.length < 2) return null;
  const opens = articles.map((article, index) => (index === 0 ? article.find(isTitleLike) : article.find((line) => !SEPARATOR.test(line.key))));
  if (!articles.every((article, index) => opens[index] !== undefined && isTitleLike(opens[index]) && hasProse(article))) return null;
  const signed = articles.filter(isSigned).length;
  const dressed = opens.every(isDressed);
  if (signed < articles.length - 1 && !(dressed && signed === 0)) return null;
  return { shared: [], articles, marks: [] };
}

const PERSON_MARK = /^(?:\d{1,2}\s*[.)/-]|[*+•])\s*/u;
/** A title over several people, folded. */
const COLLECTIVE = /\b(?:cac|nhung|mot so|danh sach|guong|dien hinh|chan dung|tom tat)\b/;

/**
 * "1. Đồng chí …", "2. Ông …" under a title over all of them, text behind each: a digest of people that nobody signed. Signed, it
 * is one author's article in sections.
 */
function byPeople(lines: readonly Line[]): Split | null {
  const people = lines.flatMap((line, index) => (isPersonHead(line) ? [index] : []));
  if (people.length < 2) return null;
  // Counted through, a head that names nobody known as such is one all the same.
  const counted: number[] = [];
  lines.forEach((line, index) => {
    if (isTitleLike(line) && numberOf(line) === counted.length + 1) counted.push(index);
  });
  const heads = counted.length > people.length && people.every((head) => counted.includes(head)) && people.length * 2 >= counted.length ? counted : people;
  const articles = cutAt(lines, heads);
  const shared = lines.slice(0, heads[0]);
  if (!articles.every((article) => hasProse(article.slice(1)))) return null;
  if (shared.some(isProse) || !shared.some((line) => COLLECTIVE.test(line.key) && !isProse(line))) return null;
  const last = articles.at(-1) ?? [];
  const end = last.findLastIndex(isProse);
  if (last.slice(end + 1).some((line) => isSignature(line) || signatureScore(line.text) >= 2)) return null;
  const marks: string[] = [];
  const bare = articles.map(([head, ...rest]) => {
    if (head === undefined) return rest;
    const length = head.list === null ? (PERSON_MARK.exec(head.text)?.[0].length ?? 0) : 0;
    marks.push(head.text.slice(0, length).trim());
    return [{ ...withRuns(head, sliceRuns(head.runs, length, head.text.length)), list: null }, ...rest];
  });
  return { shared, articles: bare, marks };
}

function isPersonHead(line: Line): boolean {
  if (line.picture !== null || isProse(line) || line.words > MOST_TITLE_WORDS || line.stopped || /[:;,]$/u.test(line.text)) return false;
  if (!PERSON_MARK.test(line.text) && line.list === null) return false;
  const text = line.text.replace(PERSON_MARK, '');
  return honoured(text) || nameScore(/^(.{4,60}?)\s*(?:[,–—(]|\s-\s|$)/u.exec(text)?.[1] ?? '') === 3;
}

/** Title, text, name; title, text, name: every article but the last must be signed right in front of the next title. */
function bySignatures(lines: readonly Line[]): Split | null {
  const heads: number[] = [];
  let lastProse = -1;
  lines.forEach((line, index) => {
    if (isProse(line)) lastProse = index;
    if (!isTitleLike(line)) return;
    const before = lines[index - 1];
    const text = lines.slice(index + 1, index + 5);
    if (!text.some(isProse)) return;
    if (heads.length === 0) heads.push(index);
    else if (before !== undefined && isSignature(before, isDressed(line) || (lines[index - 2]?.stopped === true && text[0] !== undefined && isProse(text[0])) ? 2 : 3) && lastProse > (heads.at(-1) ?? 0)) heads.push(index);
  });
  if (heads.length < 2) return null;
  const articles = cutAt(lines, heads);
  const dressed = heads.slice(1).every((head) => {
    const line = lines[head];
    return line !== undefined && (line.upper || line.bold || line.heading !== null || line.centred);
  });
  const signed = articles.filter(isSigned).length;
  // Pen names alone may be anything; one of them must be a name beyond doubt.
  if (!dressed && !articles.some((article) => article.some((line) => isSignature(line)))) return null;
  // A teaser list behind an article looks alike; its last teaser carries no signature and its headlines no dress.
  if (!dressed && signed < articles.length) return null;
  return signed >= 2 || (dressed && signed >= 1 && articles.length === 2 && isDressed(lines[heads[0] ?? 0])) ? { shared: lines.slice(0, heads[0]), articles, marks: [] } : null;
}

const isDressed = (line: Line | undefined): boolean => line !== undefined && (line.upper || line.heading !== null || line.bold);

function isTitleLike(line: Line): boolean {
  if (line.picture !== null || line.words < 2 || line.words > MOST_TITLE_WORDS || isProse(line) || line.right) return false;
  if (/[:;,]$/u.test(line.text) || (/\.$/u.test(line.text) && !/\.\.\.$/u.test(line.text))) return false;
  return tagOf(line) === null && nameScore(line.text.replace(NUMBERED, '')) < 2 + (line.upper ? 2 : 0) && /^["“(]?[\p{Lu}\p{N}]/u.test(line.text) && !isSignature(line);
}

/** "T.N": nothing else looks so. */
const INITIALS = /^\p{Lu}\.(?:\p{Lu}\.?){1,3}$/u;

/** `least`: a name without a family name is believed only beside a line that is dressed as a title. */
function isSignature(line: Line, least = 3): boolean {
  if (line.picture !== null || isProse(line)) return false;
  if (tagOf(line)?.kind === 'byline') return true;
  if (INITIALS.test(line.text)) return true;
  return nameScore(line.text) >= least ? !/^\d/u.test(line.text) : line.right && signatureScore(line.text) >= 2;
}

function isSigned(lines: readonly Line[]): boolean {
  const last = lines.length - 1;
  const prose = lines.findIndex((line, index) => index > 0 && isProse(line));
  return prose > 0 && lines.some((line, index) => index > prose && isSignature(line, index === last ? 2 : 3));
}
