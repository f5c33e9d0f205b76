/** Pictures of a .docx: each part once, by what its bytes are. */
import type { ImportedPicture, ImportWarning } from '../../../common/contract/shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { DRAWABLE, labelOf, sniff } from '../media.ts';
import { warning } from '../warnings.ts';
import type { DocxPackage, Relationship } from './package.ts';

export class Pictures {
  readonly list: ImportedPicture[] = [];
  readonly warnings: ImportWarning[] = [];
  readonly #package: DocxPackage;
  readonly #known = new Map<string, number | null>();

  constructor(from: DocxPackage) {
    this.#package = from;
  }

  /** Index in `list` of the picture a relationship leads to, or null with a remark when it cannot come. */
  take(relationship: Relationship | undefined): number | null {
    if (relationship === undefined) {
      this.warnings.push(warning('picture-lost', '?'));
      return null;
    }
    if (relationship.external) {
      this.warnings.push(warning('external-picture'));
      return null;
    }
    const known = this.#known.get(relationship.target);
    if (known !== undefined) return known;
    const index = this.#read(relationship.target);
    this.#known.set(relationship.target, index);
    return index;
  }

  #read(part: string): number | null {
    const name = part.slice(part.lastIndexOf('/') + 1);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = this.#package.bytes(part);
    } catch (thrown) {
      // One broken picture does not take the text with it; what was lost is named.
      if (!(thrown instanceof AppError)) throw thrown;
      this.warnings.push(warning('picture-lost', name));
      return null;
    }
    const kind = sniff(bytes);
    if (!DRAWABLE.has(kind)) {
      this.warnings.push(warning('drawing-lost', `${name}${labelOf(kind) === '' ? '' : ` (${labelOf(kind)})`}`));
      return null;
    }
    this.list.push({ name, bytes });
    return this.list.length - 1;
  }
}
