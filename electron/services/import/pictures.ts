/** Pictures found in a source: each once, by what its bytes are; what cannot be drawn is named. */
import { createHash } from 'node:crypto';
import type { SaidPart } from '../../common/contract/said.ts';
import type { ImportedPicture, ImportWarning } from '../../common/contract/shapes.ts';
import { say } from '../../common/print/say.ts';
import { DRAWABLE, labelOf, sniff } from './media.ts';
import { isTooLarge, sizeOf } from './photo/size.ts';
import { cut, warning } from './warnings.ts';

/** Most bytes of one picture, and of all of one source. */
const MAX_PICTURE = 100 * 1024 * 1024;
const MAX_TOTAL = 400 * 1024 * 1024;
const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg', png: 'png', gif: 'gif', webp: 'webp', tiff: 'tif' };

export class PictureList {
  readonly list: ImportedPicture[] = [];
  /** Names of those that could not come. */
  readonly lost: string[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly #known = new Map<string, number>();
  #total = 0;
  #count = 0;

  /** Index of the picture in `list`, or null with a remark. Without a name it is numbered in the order of the text. */
  take(bytes: Uint8Array, name?: string): number | null {
    const kind = sniff(bytes);
    this.#count += 1;
    const called = name ?? `anh-${String(this.#count)}.${ENDINGS[kind] ?? 'bin'}`;
    if (bytes.length > MAX_PICTURE || this.#total + bytes.length > MAX_TOTAL) return this.lose(called, 'picture-lost');
    if (!DRAWABLE.has(kind)) return this.lose(`${called}${labelOf(kind) === '' ? '' : ` (${labelOf(kind)})`}`, 'drawing-lost');
    if (isTooLarge(sizeOf(bytes))) return this.lose(called, 'picture-lost', say('importRemarks.what.tooLarge', { name: cut(called) }));
    const hash = createHash('sha256').update(bytes).digest('base64');
    const known = this.#known.get(hash);
    if (known !== undefined) return known;
    this.#total += bytes.length;
    this.list.push({ name: called, bytes: Uint8Array.from(bytes) });
    this.#known.set(hash, this.list.length - 1);
    return this.list.length - 1;
  }

  /** A picture or drawing that is there and cannot come. Always null. @param what what the remark calls it, where that is more than its name */
  lose(name: string, code: 'picture-lost' | 'drawing-lost' | 'external-picture', what: SaidPart = name): null {
    this.lost.push(name);
    this.warnings.push(code === 'external-picture' ? warning(code) : warning(code, what));
    return null;
  }
}
