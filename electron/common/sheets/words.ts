/** Words by which lists of Vietnamese offices are read. All compared folded (no tones, small letters) unless said otherwise. */
import { fold, hasMarks } from '../text/fold.ts';
import { withoutTone } from '../text/spelling/tone.ts';

/** Folded, white space made one, outer signs gone: for comparing headers and lines. */
export const wordKey = (text: string): string => fold(text.normalize('NFC')).replace(/[\s\u00a0]+/gu, ' ').replace(/^[\s:.*()]+|[\s:.*()]+$/gu, '');

/** Two spellings of one text: case, white space and the place of a tone aside. Tones count. */
export const spellingKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/[\p{L}\p{M}]+/gu, (word) => {
      const { letters, tone } = withoutTone(word);
      return `${letters}${tone === 0 ? '' : String(tone)}`;
    });

/** With what a collective's or a unit's name begins, in small letters with their tones: "Trường" is a school, "Trương" a family. */
const COLLECTIVE_WORDS = `tập thể |chi bộ|đảng bộ|đảng ủy|đảng uỷ|đảng đoàn|chi đoàn|chi hội|chi cục|chi nhánh|đoàn thanh niên|đoàn xã|đoàn phường|đoàn khối|đoàn cơ sở|đoàn kinh tế
  |đoàn tncs|hội |công đoàn|công ty|công an |liên đoàn|liên hiệp|liên minh|phòng |ban |sở |cục |tổng cục|tổng công ty|viện |trường |trung tâm|bệnh viện|trạm |khoa |tổ |đội |ubnd|hđnd|ủy ban|uỷ ban|hội đồng
  |mặt trận|ủy viên ban|văn phòng|ngân hàng|kho bạc|bảo hiểm|bhxh|bưu điện|điện lực|thanh tra|tòa án|toà án|viện kiểm sát|bộ chỉ huy|bộ đội|bch |hải quan|thuế |quỹ |hợp tác xã|htx|xã |phường |thị trấn|thị xã|huyện |tỉnh |thành phố
  |thôn |bản |khu |cụm |nhà máy|xí nghiệp|doanh nghiệp|câu lạc bộ|clb|đài |báo |tạp chí|hạt kiểm lâm|lâm trường|đồn |ban chỉ huy quân sự|nhóm |tiểu đội|trung đội|đại đội|lớp |vietcombank|agribank|bidv|viettel|vnpt|khối |ngành |cơ quan|nhân dân và cán bộ|cán bộ và nhân dân`;
const COLLECTIVE_LIST = COLLECTIVE_WORDS.normalize('NFC').replace(/\n\s*/gu, '').split('|');
const COLLECTIVE_FOLDED = COLLECTIVE_LIST.map(fold);

const MODEL = /^(?:mo hinh|cach lam)\b/u;

export type NameKind = 'individual' | 'collective' | 'model';

/** What a name is by its own words; null: they say nothing. */
export function kindOfName(name: string): NameKind | null {
  const small = `${name.normalize('NFC').toLowerCase().replace(/[\s\u00a0]+/gu, ' ').replace(/^[\s"“'(]+/u, '').trim()} `;
  if (MODEL.test(fold(small))) return 'model';
  if (hasMarks(name.normalize('NFC'))) return COLLECTIVE_LIST.some((words) => small.startsWith(words)) ? 'collective' : null;
  // Without tones a family name may look like such a word: a row of capitalised syllables is then a person.
  const person = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){1,4}$/u.test(name.trim());
  return !person && COLLECTIVE_FOLDED.some((words) => small.startsWith(words)) ? 'collective' : null;
}

/** "I. TẬP THỂ", "Cá nhân": whom the rows below are about. */
export function kindOfGroup(text: string): NameKind | null {
  const key = wordKey(text.replace(GROUP_NUMBER, ''));
  const has = (words: RegExp): boolean => words.test(key);
  const [collective, individual, model] = [has(/\b(?:tap the|don vi duoc khen)\b/u), has(/\bca nhan\b/u), has(/\bmo hinh\b/u)];
  if (Number(collective) + Number(individual) + Number(model) !== 1) return null;
  return collective ? 'collective' : individual ? 'individual' : 'model';
}

/** "I.", "A -", "1.2", "III)" in front of a line. */
export const GROUP_NUMBER = /^\s*(?:(?:[IVXLC]{1,6}|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*)\s*[.)/:–-]\s*|(?:phần|mục)\s+(?:[IVXLC]+|\d+|thứ \p{L}+)\s*[.:–-]?\s*)/u;

/** Words of an award's form. */
export const FORM_WORDS =
  /(?:\b(?:huan chuong|huy chuong|bang khen|giay khen|co thi dua|co truyen thong|chien si thi dua|lao dong tien tien|lao dong xuat sac|don vi quyet thang|chien si tien tien|ky niem chuong|danh hieu|giai thuong|nha giao|thay thuoc|nghe nhan|nghe si|anh hung|hoan thanh (?:tot|xuat sac)|trong sach|vung manh|van hoa|bieu duong|tuyen duong|giai (?:nhat|nhi|ba|khuyen khich)|bang chung nhan|bang lao dong sang tao|thu khen|huy hieu)\b|^(?:bk|gk|cstd|ldtt|ttldxs|ttldtt|hcld|kniem|knc)\b)/u;

/** Short forms of the catalogue's words, for comparing only. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^bk\b/u, 'bang khen'],
  [/^gk\b/u, 'giay khen'],
  [/^hcld\b/u, 'huan chuong lao dong'],
  [/^cstd\b/u, 'chien si thi dua'],
  [/^ldtt\b/u, 'lao dong tien tien'],
  [/^ttldxs\b/u, 'tap the lao dong xuat sac'],
  [/^ttldtt\b/u, 'tap the lao dong tien tien'],
  [/^knc\b/u, 'ky niem chuong'],
  [/\bttg(?:cp)?\b/u, 'thu tuong chinh phu'],
  [/\bct ubnd\b/u, 'chu tich ubnd'],
  [/\btctt\b/u, 'ton tai tot'],
];

/** An award's form for comparing: folded, short forms written out, "của", "danh hiệu" gone. */
export function formKey(text: string): string {
  let key = wordKey(text).replace(/[“”"'«»]/gu, '').replace(/^(?:danh hieu|tang|duoc tang|nhan)\s+/u, '');
  for (const [short, long] of SHORT) key = key.replace(short, long);
  return key.replace(/\buy ban nhan dan\b/gu, 'ubnd').replace(/\bcua\b/gu, ' ').replace(/\s+/gu, ' ').trim();
}

/** A line that adds up. */
export const TOTAL = /^(?:tong (?:cong(?! ty)|so)\b|tong$|cong(?:$|:| (?:chung|so|trang|don|mang sang|chuyen sang)\b)|(?:mang|chuyen) sang trang\b|luy ke\b|total\b)/u;
/** Lines below a list: who made and signed it, notes. */
export const FOOTER =
  /^(?:nguoi (?:lap|ky|duyet|tong hop)|lap bieu|ke toan|thu truong|truong (?:ban|phong)|pho (?:truong|bi thu|chu tich)|bi thu|chu tich|giam doc|t\/m|tm\b|kt\b|tl\b|xac nhan|ghi chu|noi nhan|luu|ky ten|\(ky|dong dau|danh sach (?:nay )?(?:gom|co|an dinh))|\bngay\b.*\bthang\b.*\bnam\b/u;
/** The same as above. */
export const DITTO = /^(?:["“”″〃]+|[-–—]?\s*(?:nt|như trên|nhu tren)\s*[-–—]?|''|,,)$/iu;
/** Nothing, in words. */
export const NOTHING = /^(?:[-–—_.…*/\\]+|không(?: có)?|chưa có|n\/a|null|0)$/iu;
