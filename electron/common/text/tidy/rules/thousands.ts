/**
 * Points between thousands where something is counted: "1500 lượt" → "1.500 lượt". Years and telephone numbers are never counts. Of two
 * numbers from–to both are written or neither: "2000 – 3000 người" is no year and a count.
 */
import type { Edit, Rule } from '../rule.ts';

const COUNTED =
  'lượt|đồng|triệu|tỷ|tỉ|hộ|suất|cây|con|mét|m|m2|m²|km|ha|kg|tấn|tạ|lít|cuốn|quyển|ngày công|giấy khen|bằng khen|đảng viên|hội viên|đoàn viên|học sinh|người|khẩu|bao|viên|chiếc|VNĐ|VND|vnđ';
/** With points or without; sums of money have more figures than telephone numbers, which begin with a nought. */
const NUMBER = String.raw`[1-9]\d{0,11}(?:\.\d{3}){0,3}`;
const UNIT = `(?:[ \\u00a0](?:${COUNTED})|[ \\u00a0]?đ)(?![\\p{L}\\p{N}])`;
/** The first of two may have its unit beside it. Every group is wrapped so that positions follow from their lengths. */
const FROM = `(${NUMBER})((?:${UNIT})?(?: ?[-–—] ?| (?:đến|tới|hay|hoặc) ))`;
const COUNT = new RegExp(`(?<![\\p{L}\\p{N}.,/\\-–—])(?:${FROM})?(${NUMBER})(?=${UNIT})`, 'gu');
/** Behind these the first of two is a year, whatever follows; behind those it is a count, as a round number is anyway. */
const DATED = /(?<!\p{L})(?:năm|năm học|niên khóa|niên khoá|giai đoạn|nhiệm kỳ) $/iu;
const ABOUT = /(?<!\p{L})(?:khoảng|chừng|độ|gần|hơn|trên|dưới|tầm|có) $/iu;
/** Letters of the longest of them, with its space and what stands before. */
const LOOK_BACK = 12;

export const thousands: Rule = (text, style) => {
  if (style.thousands === 'leave') return [];
  const edits: Edit[] = [];
  for (const { 1: from = '', 2: between = '', 3: to = '', index } of text.matchAll(COUNT)) {
    const second = { start: index + from.length + between.length, figures: to };
    for (const { start, figures } of from === '' ? one(second) : two({ start: index, figures: from }, second, text.slice(Math.max(0, index - LOOK_BACK), index))) {
      const replacement = figures.includes('.') ? figures : figures.replace(/\B(?=(?:\d{3})+$)/gu, '.');
      if (replacement !== figures) edits.push({ start, end: start + figures.length, replacement });
    }
  }
  return edits;
};

interface Count {
  readonly start: number;
  readonly figures: string;
}

const one = (number: Count): Count[] => (mayBeYear(number.figures) ? [] : [number]);

/** Which of two numbers from–to are counts. */
function two(first: Count, second: Count, before: string): Count[] {
  if (!mayBeYear(first.figures)) return mayBeYear(second.figures) && valueOf(first.figures) < 1000 ? [] : [first, second];
  // A year, and behind it what was counted.
  if (DATED.test(before) || mayBeYear(second.figures) || valueOf(second.figures) < valueOf(first.figures)) return one(second);
  return valueOf(first.figures) % 50 === 0 || ABOUT.test(before) ? [first, second] : [];
}

const valueOf = (figures: string): number => Number(figures.replaceAll('.', ''));
const mayBeYear = (figures: string): boolean => /^\d{4}$/u.test(figures) && valueOf(figures) >= 1900 && valueOf(figures) < 2100;
