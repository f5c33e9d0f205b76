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

/** The page with its photos. */
export function withPhotos(svg: string, photo: PhotoBytes): string {
  return svg.replace(JPEG, (data: string, base64: string) => {
    const mark = base64.length > LONGEST_DOT ? null : proxyMark(Buffer.from(base64, 'base64'));
    const bytes = mark === null ? null : photo(mark);
    // With its mark: byte for byte what the typesetter would have written.
    return mark === null || bytes === null ? data : `data:image/jpeg;base64,${Buffer.from(markProxy(bytes, mark)).toString('base64')}`;
  });
}
