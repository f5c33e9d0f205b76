/** Names of files: no diacritics, no spaces, the same for the same book. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from '../../common/text/slug.ts';

/** Gives stems one after another: a number in front keeps them in order and apart. */
export function numbered(): (title: string) => string {
  let count = 0;
  return (title) => {
    count += 1;
    return `${String(count).padStart(3, '0')}-${slug(title)}`;
  };
}

/** A path in `folder` that nothing has yet: with a number behind the name where it is taken. */
export function freePath(folder: string, name: string, ending = ''): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${number === 1 ? name : `${name}-${String(number)}`}${ending}`);
    if (!existsSync(path)) return path;
  }
}
