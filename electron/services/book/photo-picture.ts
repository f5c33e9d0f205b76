/** A photo's picture for the screen. What takes work is kept as long as there is room: the same few are looked at again and again. */
import { isPlain } from '../../common/photo/frame.ts';
import { shownHash, shownJpeg } from '../photo/shown.ts';
import type { BookReader } from '../store/reader.ts';

/** JPEG quality and longest edge in px of a picture that fills a screen. */
const LARGE = { edge: 2000, quality: 85 } as const;
/** Bytes of pictures that are kept. */
const ROOM = 48 * 1024 * 1024;

export interface Picture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

class Kept {
  /** Oldest use first. */
  readonly #pictures = new Map<string, Uint8Array<ArrayBuffer>>();
  #size = 0;

  get(key: string): Uint8Array<ArrayBuffer> | undefined {
    const found = this.#pictures.get(key);
    if (found !== undefined) {
      this.#pictures.delete(key);
      this.#pictures.set(key, found);
    }
    return found;
  }

  put(key: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (this.#pictures.has(key)) return;
    this.#pictures.set(key, bytes);
    this.#size += bytes.byteLength;
    for (const [oldest, { byteLength }] of this.#pictures) {
      if (this.#size <= ROOM || this.#pictures.size === 1) return;
      this.#pictures.delete(oldest);
      this.#size -= byteLength;
    }
  }
}

const kept = new Kept();

/** @throws AppError book/no-photo, photo/damaged */
export async function photoPicture(book: BookReader, id: string, size: 'original' | 'proxy' | 'shown' | 'large'): Promise<Picture> {
  if (size === 'original') return { mediaType: book.photo(id).mediaType, bytes: book.photoBytes(id, 'original') };
  const photo = size === 'proxy' ? null : book.photo(id);
  if (photo === null || (size === 'shown' && isPlain(photo.look))) return { mediaType: 'image/jpeg', bytes: book.photoBytes(id, 'proxy') };
  const key = `${size} ${id} ${shownHash(photo.sha256, photo.look)}`;
  let bytes = kept.get(key);
  if (bytes === undefined) {
    bytes = await shownJpeg(book, id, photo, photo.look, size === 'large' ? LARGE : undefined);
    kept.put(key, bytes);
  }
  return { mediaType: 'image/jpeg', bytes };
}
