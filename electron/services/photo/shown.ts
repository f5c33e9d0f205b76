/**
 * The photos of a book as they are shown. Typesetting is one synchronous piece of work and making pictures is not, so what a text needs
 * is made ready before: `ready`, then typeset.
 */
import { createHash } from 'node:crypto';
import { sharp } from '../sharp.ts';
import { AppError } from '../../common/errors.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import { NOTHING_MADE, type MadeBook } from '../../common/book/made.ts';
import type { Outline } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { AS_IT_CAME, isPlain, lookName, shownSize, type PhotoLook } from '../../common/photo/frame.ts';
import type { PrintPhoto, PrintSource } from '../print/source.ts';
import { photoIdsOf } from '../word/pictures.ts';
import { rendered } from './render.ts';

/** As of a stored proxy (photo-file.ts). */
const PROXY = { edge: 800, quality: 74 } as const;
/** A crop of the proxy with a shorter long edge than this would be seen to be coarse: it is made from the original. */
const LEAST_EDGE = 640;

/** Pictures that are no longer shown are kept so many: of pages that were typeset with them and are drawn later. */
const MOST_BEFORE = 32;

interface Shown {
  readonly photo: PrintPhoto;
  readonly proxy: Uint8Array;
}

/** A hash (64 hex digits) that names a picture under a look: of a plain look that of the original. */
export function shownHash(sha256: string, look: PhotoLook): string {
  return isPlain(look) ? sha256 : createHash('sha256').update(JSON.stringify([sha256, lookName(look)])).digest('hex');
}

/** JPEG (sRGB, no metadata) of a photo as it is shown, at most `edge` px. @throws AppError photo/damaged, book/no-photo */
export async function shownJpeg(
  source: Pick<PrintSource, 'photoBytes'>,
  id: string,
  { name, width, height }: Pick<PrintPhoto, 'name' | 'width' | 'height'>,
  look: PhotoLook,
  { edge, quality }: { readonly edge: number; readonly quality: number } = PROXY,
): Promise<Uint8Array<ArrayBuffer>> {
  const [upright, shown] = [Math.max(width, height), shownSize({ width, height }, look)];
  const onProxy = (Math.max(shown.width, shown.height) / upright) * PROXY.edge;
  const enough = edge <= PROXY.edge && (onProxy >= LEAST_EDGE || onProxy >= edge);
  const picture = await rendered(source.photoBytes(id, enough ? 'proxy' : 'original'), look, name);
  return new Uint8Array(await picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').jpeg({ quality }).toBuffer());
}

const greyHash = (sha256: string): string => createHash('sha256').update(`grey ${sha256}`).digest('hex');

async function inGrey(jpeg: Uint8Array, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await sharp(jpeg).greyscale().toColourspace('srgb').jpeg({ quality: PROXY.quality }).toBuffer());
  } catch (thrown) {
    throw new AppError('photo/damaged', { name }, { cause: thrown });
  }
}

/** A book's own source, its photos with their edits. */
export class ShownPhotos implements PrintSource {
  readonly #source: PrintSource;
  /** Photos with edits, by id, as of the last `ready` that met them. */
  readonly #shown = new Map<string, Shown>();
  /** Those that were shown before, by their hash, the last at the end. */
  readonly #before = new Map<string, Uint8Array>();

  constructor(source: PrintSource) {
    this.#source = source;
  }

  /**
   * Makes the pictures that these texts show, and these others.
   * @throws AppError photo/damaged, book/no-photo
   */
  async ready(documents: readonly ArticleDocument[], others: readonly string[] = []): Promise<this> {
    // In a book of one ink photos are grey on the screen as they will be on paper.
    const grey = this.#source.settings().pressColours === 'one';
    for (const id of new Set([...photoIdsOf(documents), ...others])) {
      const came = this.#source.photo(id);
      const { look = AS_IT_CAME } = came;
      if (isPlain(look) && !grey) {
        this.#keep(id);
        this.#shown.delete(id);
        continue;
      }
      const sha256 = grey ? greyHash(shownHash(came.sha256, look)) : shownHash(came.sha256, look);
      if (this.#shown.get(id)?.photo.sha256 === sha256) continue;
      const proxy = isPlain(look) ? this.#source.photoBytes(id, 'proxy') : await shownJpeg(this.#source, id, came, look);
      this.#keep(id);
      this.#shown.set(id, { photo: { name: came.name, ...shownSize(came, look), sha256, look }, proxy: grey ? await inGrey(proxy, came.name) : proxy });
    }
    return this;
  }

  #keep(id: string): void {
    const last = this.#shown.get(id);
    if (last === undefined) return;
    this.#before.set(last.photo.sha256, last.proxy);
    for (const oldest of this.#before.keys()) {
      if (this.#before.size <= MOST_BEFORE) break;
      this.#before.delete(oldest);
    }
  }

  /** The photo as it was typeset, whatever is shown of it by now; null: it was cropped anew long ago. @throws AppError book/no-photo */
  proxyAs(id: string, sha256: string): Uint8Array | null {
    const shown = this.#shown.get(id);
    if (shown?.photo.sha256 === sha256) return shown.proxy;
    return this.#before.get(sha256) ?? (this.#source.photo(id).sha256 === sha256 ? this.#source.photoBytes(id, 'proxy') : null);
  }

  settings(): BookSettings {
    return this.#source.settings();
  }

  outline(): Outline {
    return this.#source.outline();
  }

  articles(): { readonly id: string; readonly document: ArticleDocument }[] {
    return this.#source.articles();
  }

  article(id: string): { readonly id: string; readonly document: ArticleDocument } {
    return this.#source.article(id);
  }

  kinds(): ReadonlyMap<string, ArticleKind> {
    return this.#source.kinds?.() ?? new Map<string, ArticleKind>();
  }

  made(): MadeBook {
    return this.#source.made?.() ?? NOTHING_MADE;
  }

  kept(sha256: string): Uint8Array | null {
    return this.#source.kept?.(sha256) ?? null;
  }

  photo(id: string): PrintPhoto {
    const shown = this.#shown.get(id);
    if (shown !== undefined) return shown.photo;
    const { sha256, width, height, name, look } = this.#source.photo(id);
    // Of a plain look only the focus matters: where a frame cuts it.
    return { sha256, width, height, name, ...(look === undefined || !isPlain(look) ? {} : { look }) };
  }

  photoBytes(id: string, size: 'original' | 'proxy'): Uint8Array {
    const shown = size === 'proxy' ? this.#shown.get(id) : undefined;
    return shown?.proxy ?? this.#source.photoBytes(id, size);
  }
}
