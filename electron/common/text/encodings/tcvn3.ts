/**
 * TCVN3 ("ABC"): one byte per letter, read here as the Latin-1 character of that byte ("Häc tËp" is "Học tập"). Table from the
 * standard TCVN 5712:1993, VN3; capitals with a tone do not exist there: the fonts .Vn…H draw small letters as capitals.
 */

/** Bytes in order from 0xA1; "." is a byte without a letter. "ư" is 0xAD, the soft hyphen of Latin-1. */
const FROM_A1 =
  'ĂÂÊÔƠƯĐăâêôơưđ' + // A1–AE
  '......' + // AF–B4
  'àảãáạ' + // B5–B9
  '.' +
  'ằẳẵắ' + // BB–BE
  '.......' + // BF–C5
  'ặầẩẫấậè' + // C6–CC
  '.' +
  'ẻẽéẹềểễếệìỉ' + // CE–D8
  '...' +
  'ĩíịò' + // DC–DF
  '.' +
  'ỏõóọồổỗốộờởỡớợù' + // E1–EF
  '.' +
  'ủũúụừửữứựỳỷỹýỵ'; // F1–FE

/** Latin-1 character → Vietnamese letter. */
export const TCVN3: ReadonlyMap<string, string> = new Map(
  [...FROM_A1.normalize('NFC')].flatMap((letter, index): [string, string][] => (letter === '.' ? [] : [[String.fromCharCode(0xa1 + index), letter]])),
);

/** TCVN3 read as Latin-1 or windows-1252 → Unicode, NFC. Characters that are no letter there stay as they are. */
export function fromTcvn3(text: string): string {
  let out = '';
  for (const char of text) out += TCVN3.get(char) ?? char;
  return out;
}
