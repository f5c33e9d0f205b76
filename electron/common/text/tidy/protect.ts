/** Stretches of a text that no rule may touch: addresses, e-mail, names of files, numbers of papers. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const TOKEN = /\S+/gu;
const ADDRESS = /:\/\/|^www\.|@[\p{L}\p{N}-]+\.|\.(?:vn|com|net|org|info|edu|gov|html?|aspx?|php|docx?|xlsx?|pptx?|pdf|zip|rar|jpe?g|png|txt|rtf|odt)(?![\p{L}\p{N}])/iu;
/** Signs around an address that are the sentence's. */
const AROUND = new Set('()[]{}"\'“”‘’«»,.;:!?…');
/** Nothing longer is read as one address; what is, is no prose either. */
const LONGEST = 2000;

/** 05-CT/TW, 17-KH/ĐU, 123/QĐ-UBND, 12/2020/NĐ-CP; with spaces only where a slash tells what it is. */
const PAPER = /\d{1,6}(?:[/-]\d{2,4})?[/-]\p{Lu}[\p{Lu}\d]{0,20}(?:[/\-–.&]\p{Lu}[\p{Lu}\d]{0,20}){0,6}(?!\p{Ll})/gu;
const SPACED_PAPER = /\d{1,6} ?- ?\p{Lu}{1,8}(?:-\p{Lu}{1,8})? ?\/ ?\p{Lu}[\p{Lu}-]{0,15}/gu;

/** In no order, and they may overlap. */
export function protectedStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  if (/[.@/]/u.test(text)) {
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      if (token.length > LONGEST || !ADDRESS.test(token)) continue;
      let [start, end] = [index, index + token.length];
      while (start < end && AROUND.has(text.charAt(start))) start += 1;
      while (end > start && AROUND.has(text.charAt(end - 1))) end -= 1;
      if (end > start) stretches.push({ start, end });
    }
  }
  for (const form of [PAPER, SPACED_PAPER]) {
    for (const { 0: paper, index } of text.matchAll(form)) stretches.push({ start: index, end: index + paper.length });
  }
  return stretches;
}
