/** Names of files: no diacritics, no spaces, the same for the same book. */
import { slug } from '../../common/text/slug.ts';

/** Gives stems one after another: a number in front keeps them in order and apart. */
export function numbered(): (title: string) => string {
  let count = 0;
  return (title) => {
    count += 1;
    return `${String(count).padStart(3, '0')}-${slug(title)}`;
  };
}
