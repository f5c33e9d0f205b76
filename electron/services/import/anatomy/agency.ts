/** What stands in front of a text's first sentence and is no part of it: the mark of an agency or paper, the place of a dateline. */
import { keyOf } from '../../../common/text/fold.ts';

/** Bodies whose short name may open a sentence before a dash; no agency's mark. */
const NO_AGENCY = /^(?:LTS|UBND|HĐND|MTTQ|UBMTTQ|BCH|BTV|TW|TP|CLB|HTX|TNCS|LĐLĐ|LHPN|CCB|ND|PN|CA|QĐ|QK|BĐBP|ĐVTN|BHXH|BHYT|NTM|KTXH)$/;

/** Papers whose name looks like a place's, folded. */
const PAPERS = /^(?:bao|cong|tap chi|dai|ban tin|trang|to quoc|tuoi tre|thanh nien|dan tri|nhan dan|lao dong|tien phong|cong ly|dai doan ket|bien phong|phap luat|ha noi moi|sai gon giai phong|nguoi lao dong|quan doi nhan dan|xay dung dang|tuyen giao|kinh te|giao duc|thoi dai|suc khoe|doi song|phu nu|cong an|gia dinh|du lich|the thao|van hoa|thoi su|dan van)\b/;

const PLACE_NAME = String.raw`(?:(?:tỉnh|thành phố|huyện|thị xã|xã|phường|TP\.?) )?\p{Lu}[\p{L}'’]*(?:[ -]\p{Lu}[\p{L}'’]*){1,3}`;
const DAY = String.raw`(?:, ?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-](?:19|20)\d{2})?)?`;
/** "(Lạng Sơn) - ", "(Lạng Sơn, 12/5) - " */
const PLACE_IN_BRACKETS = new RegExp(String.raw`^[([](${PLACE_NAME})${DAY}[)\]]\s*[-–—:]\s*(?=["“]?[\p{Lu}\p{N}])`, 'u');
/** "Lạng Sơn (ĐCSVN) – ", "Hà Nội, 12/5 (TTXVN) - " */
const PLACE_AND_AGENCY = new RegExp(String.raw`^(${PLACE_NAME})${DAY}\s*[([][^()[\]]{2,30}[)\]]\s*[-–—:]\s*(?=["“]?[\p{Lu}\p{N}])`, 'u');

export interface Prefix {
  /** Units, white space behind the dash included. */
  readonly length: number;
  /** Of a dateline, else empty. */
  readonly place: string;
}

/**
 * "(BTTG)- ", "BT - ", "VOV.VN – ", "Báo Lạng Sơn -", "Lạng Sơn (ĐCSVN) – ", "(Lạng Sơn) - ": what stands in front of the first
 * sentence, or null.
 */
export function prefixOf(text: string): Prefix | null {
  const opening = text.slice(0, 60);
  const dateline = PLACE_AND_AGENCY.exec(opening) ?? PLACE_IN_BRACKETS.exec(opening);
  if (dateline !== null && !PAPERS.test(keyOf(dateline[1] ?? ''))) return { length: dateline[0].length, place: dateline[1] ?? '' };
  const bracketed = /^[([]([^()[\]]{2,30})[)\]]\s*(?:[-–—:]{1,2}\s*|(?<=\p{Lu}[)\]]\s*))(?=["“]?[\p{Lu}\p{N}])/u.exec(opening);
  if (bracketed !== null && !NO_AGENCY.test(bracketed[1] ?? '') && /^\p{Lu}|^[a-z]+\.(?:vn|com|net|org)/u.test(bracketed[1] ?? '')) return { length: bracketed[0].length, place: '' };
  const bare = /^(\p{Lu}[\p{Lu}&.]{1,8}\p{Lu}|\p{Lu}{2}|(?:[\w-]+\.)+(?:vn|com|net)|\p{Lu}{2,6}(?: Online| online|ĐT)|Báo(?: \p{Lu}\p{Ll}*){1,3}|Dân [tT]rí|Tuổi [tT]rẻ|Thanh [nN]iên|Tiền [pP]hong|Lao [đĐ]ộng|Nhân [dD]ân)\s*[-–—]{1,2}\s*(?=["“]?\p{Lu}(?:\p{Ll}|\s\p{Ll}))/u.exec(opening);
  return bare !== null && !NO_AGENCY.test(bare[1] ?? '') ? { length: bare[0].length, place: '' } : null;
}
