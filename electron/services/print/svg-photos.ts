/**
 * Photos in drawn pages. Pages for the screen are typeset with a dot in the place of each photo, which carries its mark (`proxy.ts`): Typst
 * decodes every picture it is given, keeps its pixels, and writes it out again at every key. The pictures are put in where a page is shown.
 */
import { markProxy, proxyMark } from './proxy.ts';

const JPEG = /data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/g;
/** A dot with its mark is no longer than this; what is longer is a picture already. */
const LONGEST_DOT = 1000;

/** The photo (a JPEG) that is printed where a dot carries this mark; null: there is none. */
export type PhotoBytes = (sha256: string) => Uint8Array | null;

/** Pictures as they stand in a page, by their hash, the one asked for last at the end: while one types they are the same at every key. Some 100 kB each. */
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 16;

/** With its mark: byte for byte what the typesetter would have written. Null: there is none. */
function dataOf(mark: string, photo: PhotoBytes): string | null {
  const known = remembered.get(mark);
  const bytes = known === undefined ? photo(mark) : null;
  const data = known ?? (bytes === null ? null : `data:image/jpeg;base64,${Buffer.from(markProxy(bytes, mark)).toString('base64')}`);
  if (data === null) return null;
  remembered.delete(mark);
  remembered.set(mark, data);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
  return data;
}

/** The page with its photos. */
export function withPhotos(svg: string, photo: PhotoBytes): string {
  return svg.replace(JPEG, (dot: string, base64: string) => {
    const mark = base64.length > LONGEST_DOT ? null : proxyMark(Buffer.from(base64, 'base64'));
    return (mark === null ? null : dataOf(mark, photo)) ?? dot;
  });
}
