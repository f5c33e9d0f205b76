/** The comments of a .docx, and which of them are open where the reading is. */
import type { ImportedComment } from '../../../common/contract/shapes.ts';
import type { ReadComment } from '../../../common/contract/word-shapes.ts';
import { readComments } from '../../word/read/comments.ts';
import type { XmlElement } from '../xml.ts';

export class CommentPlaces {
  readonly #comments: ReadonlyMap<string, ReadComment>;
  readonly #open = new Set<string>();

  constructor(root: XmlElement | null, extended: XmlElement | null) {
    this.#comments = readComments(root, extended);
  }

  open(id: string): void {
    if (this.#comments.has(id)) this.#open.add(id);
  }

  close(id: string): void {
    this.#open.delete(id);
  }

  /** Names of the comments on a stretch of text that is read now; of answers only their question's. null: none. */
  on(text: string): string[] | null {
    const first: string[] = [];
    for (const id of this.#open) {
      const comment = this.#comments.get(id);
      if (comment === undefined) continue;
      comment.quoted += text;
      if (comment.parentId === null) first.push(id);
    }
    return first.length === 0 ? null : first.sort();
  }

  list(): ImportedComment[] {
    return [...this.#comments.values()];
  }
}
