/** Pictures of a .docx: each part once. */
import { AppError } from '../../../common/errors.ts';
import { PictureList } from '../pictures.ts';
import type { DocxPackage, Relationship } from './package.ts';

export class Pictures extends PictureList {
  readonly #package: DocxPackage;
  readonly #parts = new Map<string, number | null>();

  constructor(from: DocxPackage) {
    super();
    this.#package = from;
  }

  /** Index in `list` of the picture a relationship leads to, or null with a remark when it cannot come. */
  byRelationship(relationship: Relationship | undefined): number | null {
    if (relationship === undefined) return this.lose('?', 'picture-lost');
    if (relationship.external) return this.lose(relationship.target.slice(0, 200), 'external-picture');
    const known = this.#parts.get(relationship.target);
    if (known !== undefined) return known;
    const index = this.#read(relationship.target);
    this.#parts.set(relationship.target, index);
    return index;
  }

  #read(part: string): number | null {
    const name = part.slice(part.lastIndexOf('/') + 1);
    try {
      return this.take(this.#package.bytes(part), name);
    } catch (thrown) {
      // One broken picture does not take the text with it; what was lost is named.
      if (!(thrown instanceof AppError)) throw thrown;
      return this.lose(name, 'picture-lost');
    }
  }
}
