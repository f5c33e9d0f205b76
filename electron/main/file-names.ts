/** Names of files made from titles, good on every system. */

export const BOOK_EXTENSION = 'kyyeu';

/** Characters that Windows refuses in file names, or that would make a path. */
const REFUSED = /[<>:"/\\|?*\u0000-\u001f]/g;

/** "Gương sáng: 2016/2021" → "Gương sáng 2016 2021"; an empty title gives `fallback`. At most 80 characters. */
export function fileNameOf(title: string, fallback: string): string {
  const name = title.normalize('NFC').replace(REFUSED, ' ').replace(/\s+/g, ' ').trim().slice(0, 80).replace(/[. ]+$/, '');
  return name === '' ? fallback : name;
}
