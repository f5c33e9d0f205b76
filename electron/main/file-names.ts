/** Names of files made from titles, good on every system. */

export const BOOK_EXTENSION = 'kyyeu';

/** Longest name, characters; a longer title ends with its last whole word. */
const MOST = 80;
/** Characters that Windows refuses in file names, or that would make a path. */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]/g;

/** "Gương sáng: 2016/2021" → "Gương sáng 2016 2021"; an empty title gives `fallback`. At most 80 characters. */
export function fileNameOf(title: string, fallback: string): string {
  const whole = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim();
  const name = (whole.length > MOST ? (/^(.*) /su.exec(whole.slice(0, MOST + 1))?.[1] ?? whole.slice(0, MOST)) : whole).replace(/[. ]+$/, '');
  return name === '' ? fallback : name;
}
