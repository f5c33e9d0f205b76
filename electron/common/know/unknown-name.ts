/**
 * Whether words that look like a person's name and that no record knows are to be asked about at all. A name that a record knows is found
 * however it is written; of others those are left out that are headings in capitals, offices and organs, or who wrote the article. Pure.
 */
import { beginsWithFamily } from '../text/names.ts';
import { isHonorific } from './honorifics.ts';
import { OFTEN_PLACES, type PersonAt } from './names-in-text.ts';
import { plainWord } from './person-name.ts';

/** Behind "Giám đốc", "Trưởng ban" these begin the name of an office: "Sở Nội vụ", "Ban Tổ chức". */
const ORGANS: ReadonlySet<string> = new Set('sở ban bộ cục vụ hội phòng ủy tổng đảng tỉnh huyện'.split(' '));
/** Schools, of which the first word is a given name as well. */
const SCHOOL = /^trường (?:tiểu|trung|phổ|mầm|mẫu|đại|cao|chính|dân)/u;
/** In nobody's name: written in capitals they tell a heading from a name. */
const NO_NAME: ReadonlySet<string> = new Set('ủy tỉnh huyện xã phường phòng ban sở hội cục vụ bộ tịch nước cơ của và về đến số nay theo các những với ngày cuộc đảng niên viên'.split(' '));
/** Words of two syllables that begin with what is a family name too. */
const WORDS: ReadonlySet<string> = new Set(
  'phạm vi|đào tạo|đoàn kết|đoàn thể|đoàn thanh|lương thưởng|lương thực|tiêu chí|tiêu chuẩn|tiêu biểu|tiêu thụ|triệu tập|nghiêm cấm|nghiêm túc|thi đua|thi hành|lưu ý|lưu trữ|lê dân|vũ khí|vũ trang|đàm phán|đồng chí|đồng bào|kiều bào|tôn giáo|tôn vinh|tôn chỉ|thẩm quyền|thẩm định|ứng dụng|ứng phó|phó chủ|phó bí|phó giám|phó trưởng|chẩn đoán|vàng bạc|thân nhân|thân thế'.split('|'),
);
const MIDDLE: ReadonlySet<string> = new Set(['văn', 'thị']);
/** What a line in capitals may be parted by: a name stands alone between two of these. */
const PARTED = /[\n,;:|()“”"]|\s[-–—]\s|[.](?=\s|$)/u;

/** @param line the text in which it stands @param kind of the line: "title", "paragraph", "byline" … */
export function isWorthAsking({ name, start, end }: PersonAt, line: string, kind: string): boolean {
  // Who writes, or took the photo, is no exemplar of the book.
  if (kind === 'byline' || kind === 'credit') return false;
  const words = name.split(/[\s\u00a0]+/u);
  const plain = words.map(plainWord);
  if (ORGANS.has(plain[0] ?? '') || SCHOOL.test(plain.join(' ')) || isHonorific(plain.join(' '))) return false;
  return /\p{Ll}/u.test(name) || isPlainlyName(words, plain, besides(line, start, end));
}

/** Three or four words in capitals that begin with a family name, and nothing else. */
function isPlainlyName(words: readonly string[], plain: readonly string[], rest: string): boolean {
  if (words.length < 3 || words.length > 4 || !beginsWithFamily(words)) return false;
  if (rest !== '' && !isHonorific(rest)) return false;
  const [first = '', second = ''] = plain;
  if (WORDS.has(`${first} ${second}`) || plain.slice(1).some((word) => NO_NAME.has(word))) return false;
  return !OFTEN_PLACES.has(first.charAt(0).toUpperCase() + first.slice(1)) || MIDDLE.has(second);
}

/** What stands beside it between two signs that part a line, as a title is written: plain words. */
function besides(line: string, start: number, end: number): string {
  const before = line.slice(0, start).split(PARTED).at(-1) ?? '';
  const behind = line.slice(end).split(PARTED)[0] ?? '';
  return `${before} ${behind}`.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).map(plainWord).join(' ');
}
