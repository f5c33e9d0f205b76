/** The cell of a name → whom it names: honorifics and roles apart, several people told from one. Pure. */
import { isSyllable } from '../text/encodings/syllable.ts';
import { fold } from '../text/fold.ts';
import { beginsWithFamily, isFamilyHere } from '../text/names.ts';
import { kindOfName } from './words.ts';

export interface NamedOne {
  readonly name: string;
  readonly honorific: string;
  /** What stands behind the name in its cell: a role, a place. */
  readonly rest: string;
  /** It begins with a word of address that may as well be the name's own, and was left as it stands: "Ông Xuân Quý". */
  readonly mayBeAddressed: boolean;
}

export interface ReadNames {
  readonly ones: readonly NamedOne[];
  /** The name was written in capitals. */
  readonly recased: boolean;
}

const HONORIFIC =
  /^((?:các\s+)?đồng chí|đ\s?\/\s?c|đ\.c\.?|ông|bà|anh|chị|cô|chú|bác(?!\s+s[ĩỹ])|thầy|cụ|em|cháu|(?:pgs|gs)\.?\s?ts\.?|pgs\.?|gs\.?|ts\.?|ths\.?|(?:bs|ds|đd)\.?\s?ck\.?\s?(?:i{1,2}|[12])\.?|(?:bs|ds|đd)\.?|ng(?:ưt|nd)\.?|tt(?:ưt|nd)\.?|ns(?:ưt|nd)\.?|nn(?:ưt|nd)\.?|bác s[ĩỹ]|dược s[ĩỹ]|y s[ĩỹ]|kỹ sư|ks\.?|luật sư|nghệ nhân|nghệ sĩ|nhà giáo|thạc s[ĩỹ]|tiến s[ĩỹ]|linh mục|hòa thượng|đại đức|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy|uý|đức)|già làng)(?=[\s.:]|$)[\s.:]*/iu;
/** Degrees and titles in letters keep their capitals: "BSCKII", "ThS". */
const SHORT_TITLE = /^(?:(?:(?:pgs|gs)\.?\s?)?ts|pgs|gs|ths|ks|(?:bs|ds|đd)(?:\.?\s?ck\.?\s?(?:i{1,2}|[12]))?|(?:ng|tt|ns|nn)(?:ưt|nd))\.?$/iu;
const AS_WRITTEN: Readonly<Record<string, string>> = { 'd/c': 'đồng chí', 'd.c': 'đồng chí', 'dong chi': 'đồng chí', 'cac dong chi': 'đồng chí' };

/** Of one word, said of anybody: the words that begin names, too. */
const EVERYDAY = /^(?:ông|bà|anh|chị|cô|chú|bác|thầy|cụ|em|cháu)$/iu;
/** Families beside the common ones: of highland and Khmer people ("Y", "A" stand for one there), and rarer ones of the Kinh and Hoa. */
const OTHER_FAMILIES: ReadonlySet<string> = new Set(
  `Y A H Ya Bạc Bàn Bồn Cà Chang Chau Chá Chẻo Chíu Cứ Danh Đèo Giàng Hạng Hảng Hiên Hôih Hờ Khà Kon Lèo Lềnh Lơ Lở Lự Ly Lỳ Lỷ Mào Mu Nay Neang Ngân Phà Phừ Pi Pờ Rơ Sần Sính Siu Sơn Tang Tằng
  Tráng Và Vù Xìn Xồng Bì Bồ Cấn Chung Cồ Đậu Đổng Đới Giản Hàn Khiếu Khuất Khưu Lăng Lều Lư Mẫn Mẫu Ngạc Ngụy Nhan Nhâm Nhữ Phi Tất Thang Thiều Thiệu Thôi Tiền Tiết Trà Trang Vòng Vy`.normalize('NFC').split(/\s+/u),
);
/** These are middle or given names as often: "Kim Anh", "Hà Sơn" behind "Ông" may be all there is of the name. */
const FAMILY_OR_GIVEN: ReadonlySet<string> = new Set('An Anh Cao Châu Diệp Giang Hà Khương Kiều Kim Lâm Lành Lộc Mai Mạnh Nghị Ninh Phương Quan Thái Thân Thi Tô Từ Vi Viên Yên'.normalize('NFC').split(' '));

/** Somebody's whole name: it has a family in front, of any people of the country. */
function hasFamily(words: readonly string[]): boolean {
  const head = recase(words[0] ?? '');
  return beginsWithFamily(words) || OTHER_FAMILIES.has(head) || !isSyllable(head);
}

/** "Ông Nguyễn Văn A" is addressed; "Ông Thị Uyên" and "Bà Xuân Quý" are left whole. An address in small letters in front of a name is no part of it. */
function isAddress(said: string, rest: string): boolean {
  if (!EVERYDAY.test(said) || said === said.toLowerCase()) return true;
  const words = rest.normalize('NFC').split(/\s+/u);
  if (!hasFamily(words)) return false;
  // "Ông" is a family itself: then two words of which the first is a given name as often tell nothing.
  return !(isFamilyHere(said, []) && words.length === 2 && FAMILY_OR_GIVEN.has(recase(words[0] ?? '')));
}

/** "Nguyễn Văn A": two to six capitalised syllables, no digit, no sign but those of names. */
const SYLLABLE = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
export const LONGEST = 6;
/** Letters of other languages; those of the highland peoples ("Y Blŏk Êban", "Ksor H'Lưm", "Ñ", "Č") are names. */
const FOREIGN = /[^\u0300-\u036fa-zà-ãè-êìíò-õùúýăĕĭŏŭñčđĩũơưạ-ỹ'’.-]/iu;

export function looksLikePerson(text: string): boolean {
  const words = text.trim().split(/\s+/u);
  return words.length >= 2 && words.length <= LONGEST && words.every((word) => SYLLABLE.test(word)) && kindOfName(text) === null && !beginsRole(text);
}

/** In small letters with their tones: "Trưởng" begins a role, "Trương" a name. */
const ROLE_START =
  /^(?:bí thư|phó |chủ tịch|trưởng |giám đốc|hiệu trưởng|giáo viên|bác s[ĩỹ]|y s[ĩỹ]|điều dưỡng|nhân viên|cán bộ|chuyên viên|công nhân|kế toán|ủy viên|uỷ viên|thư k[ýí]|tổ trưởng|đội trưởng|chỉ huy|chi cục|đảng viên|nông dân|nguyên (?:bí|phó|chủ|giám|trưởng)|lái xe|bảo vệ|đội viên|hội viên|quyền |thủ trưởng|tổng giám đốc|chánh |học sinh|sinh viên)/u;

/** It begins as a role does: "Bí thư …", "Tổ trưởng …". */
export const beginsRole = (text: string): boolean => ROLE_START.test(text.normalize('NFC').trim().toLowerCase());

/** What stands behind a name and is no role: "(đã nghỉ hưu)", "(đã mất)", "(truy tặng)". */
export const saysOfLife = (rest: string): boolean => /^(?:(?:hiện )?(?:đã |vừa )?(?:nghỉ (?:hưu|việc|mất sức|chế độ)|chuyển (?:công tác|đơn vị|ngành)|thôi việc|mất|từ trần|hy sinh|hi sinh|qua đời)|truy tặng|hưu trí)(?=$|[\s,.;])/iu.test(rest.normalize('NFC').trim());

/** Takes what is no part of the name off its front. */
function withoutHonorific(text: string): { readonly name: string; readonly honorific: string; readonly mayBeAddressed: boolean } {
  const found: string[] = [];
  let name = text.replace(/^[\s\-–•*+]+/u, '').replace(/^\d{1,3}\s*[.)/-]\s*(?=\p{L})/u, '').trim();
  for (let match = HONORIFIC.exec(name); match !== null; match = HONORIFIC.exec(name)) {
    const rest = name.slice(match[0].length).trim();
    // "Chị" alone is no honorific of anybody: a name of two syllables has to follow.
    if (rest.split(/\s+/u).length < 2 || !/^\p{Lu}/u.test(rest)) break;
    const said = (match[1] ?? '').trim().replace(/\s+/gu, ' ').normalize('NFC');
    if (!isAddress(said, rest)) return { name, honorific: found.join(' '), mayBeAddressed: true };
    found.push(AS_WRITTEN[fold(said.normalize('NFC')).replace(/\s|\.$/gu, (sign) => (sign === '.' ? '' : ' ')).replace(/\s*\/\s*/u, '/')] ?? (SHORT_TITLE.test(said) ? said : said.toLowerCase()));
    name = rest;
  }
  return { name, honorific: found.join(' '), mayBeAddressed: false };
}

/** Syllables written in capitals → as names are written. One letter ("Y", "A") stays. */
export function recase(name: string): string {
  return name.replace(/[\p{L}\p{M}]+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());
}

const isCapitals = (name: string): boolean => /\p{L}{2}/u.test(name) && name === name.toUpperCase();
const isSmall = (name: string): boolean => name === name.toLowerCase() && name.split(/\s+/u).length >= 2;

/** "Nguyễn Văn A, Bí thư chi bộ", "… (Trưởng phòng)", "… - Sở Y tế": name and what stands behind it. */
function partedRest(text: string): { readonly name: string; readonly rest: string } {
  const bracket = /^(.*?)\s*\(([^()]*)\)\s*$/su.exec(text);
  if (bracket !== null && looksLikePerson(cased(bracket[1] ?? ''))) return { name: bracket[1] ?? '', rest: (bracket[2] ?? '').trim() };
  const cut = /^(.*?)\s*(?:[,;:]\s+|\s[-–—]\s|[,;]$|\n)(.*)$/su.exec(text);
  if (cut !== null && looksLikePerson(cased(cut[1] ?? ''))) return { name: cut[1] ?? '', rest: (cut[2] ?? '').trim() };
  return { name: text, rest: '' };
}

const cased = (name: string): string => (isCapitals(name) || isSmall(name) ? recase(name) : name);

/**
 * Whom a cell names. One entry for a collective, for what is not understood, and where `whole` says so.
 * @param kind what the sheet says the name is of; null: nothing
 */
export function namesInCell(text: string, kind: 'individual' | 'collective' | 'model' | null, whole: boolean): ReadNames {
  const pieces = whole ? [text] : piecesOf(text, kind);
  let recased = false;
  const ones = pieces.map((piece): NamedOne => {
    const flat = piece.replace(/[ \t\u00a0]+/gu, ' ').trim();
    if (kind === 'collective' || kind === 'model' || (kind === null && kindOfName(flat.replace(/\n/gu, ' ')) !== null)) {
      return { name: flat.replace(/\s*\n\s*/gu, ' ').replace(/^[-–•*+]\s+/u, ''), honorific: '', rest: '', mayBeAddressed: false };
    }
    const { name: bare, honorific, mayBeAddressed } = withoutHonorific(flat);
    const { name, rest } = partedRest(bare);
    const one = name.replace(/\s*\n\s*/gu, ' ').replace(/[.,;:]+$/u, '').trim();
    const better = cased(one);
    if (better !== one) recased = true;
    return { name: better, honorific, rest, mayBeAddressed };
  });
  return { ones, recased };
}

/** People parted by line ends, ";", "/", "+", numbers, "và", ","; only where every piece is a person's name. */
function piecesOf(text: string, kind: 'individual' | 'collective' | 'model' | null): string[] {
  for (const separator of [/\s*\n\s*|\s*;\s*/u, /\s*\n\s*|\s*[;/+&]\s*|\s+và\s+/iu, /\s*\n\s*|\s*[;/+&,]\s*|\s+và\s+|\s+[-–]\s+/iu, /\s*\n\s*|\s*(?:^|[\s;,.])\d{1,2}\s*[.)]\s*/u]) {
    const pieces = text.split(separator).map((piece) => piece.trim()).filter((piece) => piece !== '');
    if (pieces.length < 2) continue;
    if (kind !== 'collective' && kind !== 'model' && pieces.every((piece) => looksLikePerson(cased(withoutHonorific(partedRest(withoutHonorific(piece).name).name).name)))) return pieces;
    // Collectives: parted by lines or ";" alone, since their names hold "và" and commas.
    if (kind !== 'individual' && separator.source.startsWith('\\s*\\n\\s*|\\s*;') && pieces.every((piece) => kindOfName(piece.replace(/^[-–•*+\d.)\s]+/u, '')) === 'collective')) return pieces;
  }
  return [text];
}

/** Why a name cannot be one; null: it can. */
export function nameTrouble(name: string, kind: 'individual' | 'collective' | 'model'): 'no-letters' | 'digits' | 'one-word' | 'long' | 'signs' | null {
  if (!/\p{L}{2}|\p{L} \p{L}/u.test(name)) return 'no-letters';
  if (kind !== 'individual') return null;
  if (/\d/u.test(name)) return 'digits';
  const words = name.split(/\s+/u);
  if (words.length === 1) return 'one-word';
  if (words.length > LONGEST) return 'long';
  // A letter that no Vietnamese name has is mostly left of an old font: "Cao Ngäc Quý".
  return words.every((word) => SYLLABLE.test(word) && !FOREIGN.test(word.normalize('NFC'))) ? null : 'signs';
}
