/** Slips that are none of one syllable: a word of grammar typed twice, and numbers with the signs of another language. */
import { protectedStretches } from '../tidy/protect.ts';
import type { SpellingDoubt } from './check.ts';

/** Words that are never said twice on purpose. Others are: từ từ, là là, đều đều, hay hay, ngày ngày, rất rất; "để để dành", "cho cho". */
const ONCE = 'của|và|các|những|trong|trên|dưới|nhưng|hoặc|khi|đã|đang|cũng|bị|bởi|tại|tuy|vì|theo|với|rằng|như|cùng|thuộc';
const TWICE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_-])(${ONCE})((?:[ \\u00a0]{1,4}(?:${ONCE}))+)(?![\\p{L}\\p{M}\\p{N}_-])`, 'giu');

/** Counted one by one: a comma in front of three figures parts no whole from its parts. */
const WHOLES = 'đồng|người|lượt|hộ|suất|cây|con|cuốn|quyển|học sinh|cán bộ|đảng viên|hội viên|đoàn viên|giấy khen|bằng khen|khẩu|chiếc|ngày công';
const MEASURES = 'nghìn|triệu|tỷ|tỉ|%|km²|km2|km|m²|m2|m³|m3|mét|cm|mm|ha|kg|gam|tấn|tạ|yến|lít|sào|lần|độ|°C|điểm phần trăm';
const START = '(?<![\\p{L}\\p{N}.,/:\\-–])';
const THOUSANDS = new RegExp(`${START}[1-9]\\d{0,2}(?:,\\d{3}){1,4}(?:\\.\\d{1,2})?(?![\\p{L}\\p{N}]|[.,/:\\-–]\\p{N})( ?(?:${WHOLES}|${MEASURES})(?![\\p{L}\\p{N}]))?`, 'gu');
const DECIMALS = new RegExp(`${START}(?:0\\.\\d{1,4}|[1-9]\\d{0,2}\\.\\d{1,2})(?= ?(?:${MEASURES})(?![\\p{L}\\p{N}]))`, 'gu');
const COUNTED_WHOLE = new RegExp(`^ ?(?:${WHOLES})$`, 'u');
/** Behind these a figure with a dot is a day, a place in a text or a name. */
const NUMBERED = /(?<!\p{L})(?:ngày|tháng|mục|điều|khoản|điểm|phần|chương|bài|bảng|hình|phiên bản|số|tiết|đường|quốc lộ) $/iu;
/** Letters of the longest of them, with its space and what stands before. */
const LOOK_BACK = 11;

/** In the order of the text (NFC). `knows`: what the book holds for right. */
export function slipsIn(text: string, knows: (word: string) => boolean): SpellingDoubt[] {
  const slips: SpellingDoubt[] = [...repeated(text), ...turned(text), ...(/\d[.,]\d/u.test(text) ? foreignNumbers(text) : [])];
  if (slips.length === 0) return slips;
  const safe = protectedStretches(text);
  return slips.filter(({ start, end, word }) => !knows(word) && !safe.some((stretch) => start < stretch.end && end > stretch.start)).sort((one, two) => one.start - two.start);
}

function repeated(text: string): SpellingDoubt[] {
  return [...text.matchAll(TWICE)].flatMap(({ 0: word, 1: first = '', 2: more = '', index }) => {
    // The first may begin a sentence; whoever writes the others with capitals means something by it.
    const isSlip = more.trim().split(/[ \u00a0]+/u).every((each) => each === first.toLowerCase());
    return isSlip ? [{ start: index, end: index + word.length, word, reason: 'repeated' as const, suggestions: [first] }] : [];
  });
}

/** “cảu” is a word beside “càu”, “cạu” and “nhảu” only; anywhere else two letters of “của” changed places. */
const TURNED = /(?<![\p{L}\p{M}\p{N}_-])([Cc])ảu(?![\p{L}\p{M}\p{N}_-])/gu;

function turned(text: string): SpellingDoubt[] {
  return [...text.matchAll(TURNED)].flatMap(({ 0: word, 1: first = '', index }) => {
    const beside = `${text.slice(Math.max(0, index - 12), index)}|${text.slice(index + word.length, index + 12)}`;
    return /(?:[Cc]àu|nhàu|nhảu|cạu|[Cc]ảu)\s*\||\|\s*(?:nhảu|càu|cạu|cảu)/u.test(beside) ? [] : [{ start: index, end: index + word.length, word, reason: 'unused' as const, suggestions: [`${first}ủa`] }];
  });
}

function foreignNumbers(text: string): SpellingDoubt[] {
  const slips: SpellingDoubt[] = [];
  const add = (start: number, word: string): void => {
    if (NUMBERED.test(text.slice(Math.max(0, start - LOOK_BACK), start))) return;
    const turned = word.replace(/[.,]/gu, (sign) => (sign === '.' ? ',' : '.'));
    slips.push({ start, end: start + word.length, word, reason: 'separator', suggestions: [turned] });
  };
  for (const { 0: whole, 1: unit = '', index } of text.matchAll(THOUSANDS)) {
    const number = whole.slice(0, whole.length - unit.length);
    const groups = number.split(',').length - 1;
    // 101,102,103 may be three rooms, 1,250 tấn a little more than one.
    if (groups > 1 ? unit !== '' || number.endsWith('000') : COUNTED_WHOLE.test(unit)) add(index, number);
  }
  for (const { 0: number, index } of text.matchAll(DECIMALS)) add(index, number);
  return slips;
}
