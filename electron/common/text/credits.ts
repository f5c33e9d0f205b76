/** Who made a picture: "Ảnh: H.M", "(Ảnh: Lò Mẩy)", "Ảnh minh họa", as a line of its own or at the end of a caption. */

/** Most words of a credit; "Ảnh:" with more behind it opens a caption. */
const MOST_WORDS = 7;
const ALONE = /^[([]?\s*(?:(?:ảnh|nguồn ảnh|ảnh chụp|photo|hình ảnh|hình|nguồn)\s*[:：]\s*(\S.{0,60}?)|(?:ảnh|hình)\s+(?:do\s.{2,40}\s(?:cung cấp|chụp|gửi)|minh h(?:ọa|oạ)|tư liệu|internet|ttxvn|sưu tầm|cttđt|nvcc|st|tl|t\.l\.?|ctv)(?:\s.{0,30})?)\s*[)\]]?\s*\.?$/iu;
const NOT_A_CREDIT = /^nguồn\s*[:：]/iu;
const TRAILING = /(?:\s*[([]\s*(?:ảnh|nguồn ảnh|nguồn|photo)\s*(?:[:：]\s*|(?=minh h|tư liệu|ttxvn|internet))[^()[\]]{1,60}[)\]]\s*\.?|(?:\s+[-–—|/]\s*|[.;!?]\s+|\s{2,})(?:(?:ảnh|nguồn ảnh|photo)\s*[:：]\s*\S[^:]{0,50}|ảnh do [^.:]{2,40} (?:cung cấp|chụp|gửi)|ảnh (?:tư liệu|minh h(?:ọa|oạ)|ttxvn|internet|sưu tầm|nvcc|tl|t\.l|st|s\.t|ctv)(?!\p{L})(?:\s[^:.]{0,30})?))$/iu;

/** The credit of a line that is nothing else, without brackets, or null. */
export function creditOf(text: string): string | null {
  if (text.length > 90 || NOT_A_CREDIT.test(text)) return null;
  const match = ALONE.exec(text);
  if (match === null) return null;
  const name = match[1];
  if (name !== undefined && (name.split(/\s+/u).length > MOST_WORDS || !looksLikeMaker(name))) return null;
  return unwrap(text);
}

/** Where the credit at the end of a caption starts (units), or null. */
export function trailingCredit(text: string): { start: number; credit: string } | null {
  if (text.length > 600) return null;
  const from = Math.max(0, text.length - 90);
  const match = TRAILING.exec(text.slice(from)) ?? glued(text.slice(from));
  if (match === null || from + match.index === 0) return null;
  const start = from + match.index + (/^[.;!?]/.test(match[0]) ? 1 : 0);
  return { start, credit: unwrap(text.slice(start).replace(/^\s*[-–—|/]?\s*/u, '')) };
}

/** "… thôn Bạch Sa Ảnh: N.S": only the capital tells where the credit begins. */
function glued(text: string): RegExpExecArray | null {
  const match = /\s(?:Ảnh|ẢNH)\s*[:：]\s*(\S[^:]{0,40})$/u.exec(text);
  return match !== null && looksLikeMaker(match[1] ?? '') ? match : null;
}

/** One pair of round brackets around everything. */
export const isBracketed = (text: string): boolean => /^\([^()]*\)$/u.test(text);

/** A maker is a name or an agency, and no sentence: few small-letter words. */
function looksLikeMaker(name: string): boolean {
  const words = name.split(/\s+/u);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  if (/^(?:trường|hội|đoàn|báo|công an|phòng|ban|ubnd|công đoàn|trung tâm|đài|chi (?:bộ|hội|đoàn|cục)|xã|huyện|bệnh viện|sở|cục|đồn|thư viện|bảo tàng)(?!\p{L})/iu.test(name) && small <= 3 && !/[.!?]/u.test(name)) return true;
  return small === 0 || /minh h|tư liệu|internet|sưu tầm|cung cấp|cơ sở|nhân vật|tác giả|facebook|đơn vị/iu.test(name) || (words.length <= 4 && small <= 1);
}

function unwrap(text: string): string {
  const trimmed = text.trim();
  const inner = /^[([]\s*(.*?)\s*[)\]]\s*\.?$/u.exec(trimmed);
  return inner?.[1] ?? trimmed;
}
