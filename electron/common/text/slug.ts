/** Names of files that any machine takes. */
import { fold } from './fold.ts';

/** "Người đưa thư" → "nguoi-dua-thu"; whole words, as many as `most` characters hold, of a longer first one its beginning; `otherwise` where no letter is left. */
export function slug(text: string, most = 60, otherwise = 'trang'): string {
  const [first = '', ...more] = fold(text.normalize('NFC')).split(/[^a-z0-9]+/u).filter((word) => word !== '');
  let name = first.slice(0, most);
  for (const word of more) {
    if (name.length + 1 + word.length > most) break;
    name += `-${word}`;
  }
  return name === '' ? otherwise : name;
}
