/** A line as the finders see it: its words, its units, its sentences, and the stretches between quotation marks that are names. Pure. */
import { wordsOf, type Word } from '../words/tokens.ts';
import type { TextLine } from './lines.ts';
import type { Span, Years } from './shapes.ts';
import { unitsIn, type UnitAt } from './units.ts';

export interface ReadLine extends TextLine {
  readonly words: readonly Word[];
  readonly units: readonly UnitAt[];
  readonly quotes: readonly Span[];
  readonly sentences: readonly Span[];
  /** Every letter is a capital: a heading tells nothing about names. */
  readonly isShouted: boolean;
}

const QUOTE = /[“„«"]([^“”„«»"\n]{1,220})[”»"]/gu;
/** Before a full stop these end no sentence. */
const SHORTENED = /(?:^|[\s(])(?:TP|Tp|TS|ThS|PGS|GS|BS|KS|SN|S\.N|tr|v\.v|Th|Q|P|TX|TT)$/u;

export function readLine(line: TextLine): ReadLine {
  const quotes = quotesIn(line.text);
  const words = wordsOf(line.text);
  const letters = line.text.replace(/[^\p{L}]/gu, '');
  return {
    ...line,
    words,
    quotes,
    sentences: sentencesIn(line.text),
    isShouted: letters.length > 3 && letters === letters.toUpperCase(),
    // A name between quotation marks is one thing: nothing within it is looked for.
    units: unitsIn(words).filter(({ from, to }) => !quotes.some(({ start, end }) => isNaming(line.text, start) && (words[from]?.start ?? 0) < end && (words[to - 1]?.end ?? 0) > start)),
  };
}

/** What stands between quotation marks, without them. */
function quotesIn(text: string): Span[] {
  return [...text.matchAll(QUOTE)].map((match) => ({ start: match.index + 1, end: match.index + 1 + (match[1] ?? '').length }));
}

function sentencesIn(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: sign } of text.matchAll(/[.!?…;]+[”"’)]*(?=\s|$|\p{Lu})/gu)) {
    if (sign === '.' && SHORTENED.test(text.slice(start, index))) continue;
    spans.push({ start, end: index + sign.length });
    start = index + sign.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** The sentence that holds this place. */
export function sentenceAt(line: ReadLine, at: number): Span {
  return line.sentences.find(({ start, end }) => at >= start && at < end) ?? { start: 0, end: line.text.length };
}

const NAMING = /(?:mô hình|phong trào|thi đua|cách làm|chủ trương|chủ đề|chương trình|cuộc vận động|cuộc thi|hội thi|đề án|dự án|đề tài|chuyên đề|kỷ yếu|kỉ yếu|cuốn|sách|bài viết|bài thơ|bài hát|tác phẩm|công trình|câu lạc bộ|tổ|nhóm|quỹ|danh hiệu|giải thưởng|kỷ niệm chương|huy hiệu|phương châm|khẩu hiệu|tiêu chí|điểm|lớp học|chiến dịch|chương|mục|chuyên mục|sáng kiến|giải pháp|bằng|lễ|hội|ngày|tháng|tuần|tết|và|hay|như|,)(?:\s+\p{Ll}+){0,2}\s*[“„«"]$/iu;

/** True when a word before the quotation mark says that a name follows, and no speech. `start`: behind the mark. */
export function isNaming(text: string, start: number): boolean {
  return NAMING.test(text.slice(Math.max(0, start - 50), start));
}

export const inside = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => at >= start && at < end);

/** The words of a stretch, as they stand. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

export const textOfUnit = (line: ReadLine, unit: UnitAt): string => {
  const { start, end } = spanOf(line.words, unit.from, unit.to);
  return line.text.slice(start, end).replace(/\s+/gu, ' ');
};

const YEAR = '(?:19|20)\\d{2}';
const RANGE = new RegExp(`(${YEAR})\\s*(?:[-–—]|đến(?:\\s+năm)?|tới(?:\\s+năm)?)\\s*(${YEAR})(?!\\d)`, 'u');
const SINCE = new RegExp(`từ(?:\\s+năm)?\\s+(${YEAR})\\s+đến\\s+nay`, 'iu');
const ONE = new RegExp(`(?:năm(?:\\s+học)?|năm học)\\s+(${YEAR})(?!\\d|\\s*[-–])`, 'iu');

/** "giai đoạn 2016-2021", "từ năm 2019 đến nay", "năm 2020": the first that stands in the text. */
export function periodIn(text: string): Years | null {
  const range = RANGE.exec(text);
  if (range !== null && Number(range[1]) <= Number(range[2])) return { from: Number(range[1]), to: Number(range[2]) };
  const since = SINCE.exec(text);
  if (since !== null) return { from: Number(since[1]), to: null };
  const one = ONE.exec(text);
  return one === null ? null : { from: Number(one[1]), to: Number(one[1]) };
}
