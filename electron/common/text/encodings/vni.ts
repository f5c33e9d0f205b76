/**
 * VNI for Windows: a plain vowel and a second character that carries its marks ("Hoïc taäp" is "Học tập"), some letters alone.
 * Read here as Latin-1. Table from the fonts VNI-*.
 */

/** Vowel in front of the mark → the marks it takes, each with its letter. */
const MARKS: Readonly<Record<string, string>> = {
  a: 'ùá øà ûả õã ïạ êă éắ èằ úẳ üẵ ëặ ââ áấ àầ åẩ ãẫ äậ',
  e: 'ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ',
  i: 'ùí øì ûỉ õĩ ïị',
  o: 'ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ',
  u: 'ùú øù ûủ õũ ïụ',
  y: 'ùý øỳ ûỷ õỹ',
  ô: 'ùớ øờ ûở õỡ ïợ',
  ö: 'ùứ øừ ûử õữ ïự',
};
const SINGLES = 'ñđ ôơ öư æỉ óĩ òị îỵ';

function pairTable(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [base, marks] of Object.entries(MARKS)) {
    for (const [mark = '', letter = ''] of marks.normalize('NFC').split(' ').map((pair) => [...pair])) {
      // The case is that of the vowel; the mark's own case follows it or not, both occur.
      for (const sign of [mark, mark.toUpperCase()]) {
        table.set(base + sign, letter);
        table.set(base.toUpperCase() + sign, letter.toUpperCase());
      }
    }
  }
  return table;
}

/** Two Latin-1 characters → letter. */
export const VNI_PAIRS: ReadonlyMap<string, string> = pairTable();

/** One Latin-1 character → letter. */
export const VNI_SINGLES: ReadonlyMap<string, string> = new Map(
  SINGLES.normalize('NFC')
    .split(' ')
    .map((pair) => [...pair])
    .flatMap(([from = '', to = '']): [string, string][] => [
      [from, to],
      [from.toUpperCase(), to.toUpperCase()],
    ]),
);

/** VNI read as Latin-1 or windows-1252 → Unicode, NFC. Pairs first, then single letters; all else stays. */
export function fromVni(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at += 1) {
    const pair = VNI_PAIRS.get(text.slice(at, at + 2));
    if (pair !== undefined) {
      out += pair;
      at += 1;
    } else out += VNI_SINGLES.get(text.charAt(at)) ?? text.charAt(at);
  }
  return out;
}
