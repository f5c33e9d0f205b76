/** The marks that are being written and not made yet: where on the pages they stand. Their words are with those of comments, see `remarks/drafts.ts`. */
import type { MarkPlace } from '@common/book/marks.ts';
import type { MarkAnchor } from '@common/records/page-mark.ts';
import { drafts, type Drafts } from '../remarks/drafts.ts';
import { Listeners } from '../ui/listeners.ts';

export interface DraftMark extends MarkPlace {
  /** Its words: see `remarks/drafts.ts`. */
  readonly box: string;
  readonly articleId: string;
  /** As of a mark that is made: see `common/book/marks.ts`. */
  readonly page: number;
  readonly block: number | null;
  readonly anchor: MarkAnchor | null;
}

export class DraftMarks {
  readonly #drafts: Drafts;
  readonly #newId: () => string;
  readonly #listeners = new Listeners();
  #marks: readonly DraftMark[] = [];

  constructor(store: Drafts, newId: () => string) {
    this.#drafts = store;
    this.#newId = newId;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): readonly DraftMark[] => this.#marks;

  /** Begins a mark, or goes on with the one at the very same place. Marks with no words go. */
  begin(mark: Omit<DraftMark, 'box'>): void {
    const here = this.#marks.find((each) => each.articleId === mark.articleId && each.page === mark.page && each.x === mark.x && each.y === mark.y && each.width === mark.width && each.height === mark.height);
    const begun = here ?? { ...mark, box: this.#newId() };
    this.#dropBlank(begun.box);
    if (here === undefined) this.#set([...this.#marks, begun]);
    this.#drafts.begin(begun.box);
  }

  /** Takes a mark and its words away; what is given back brings it again. */
  drop(box: string): DraftMark | null {
    const mark = this.#marks.find((each) => each.box === box) ?? null;
    if (mark !== null) this.#set(this.#marks.filter((each) => each !== mark));
    this.#drafts.drop(box);
    return mark;
  }

  /** Brings a mark again that was taken away, with its words. */
  again(mark: DraftMark, words: string): void {
    this.#set([...this.#marks, mark]);
    this.#drafts.write(mark.box, words);
  }

  /** The pages are not marked any more: what has no words goes. */
  dropBlank(): void {
    this.#dropBlank(null);
  }

  /** Another book's marks take the place of these. */
  load(marks: readonly DraftMark[]): void {
    this.#set(marks);
  }

  #dropBlank(except: string | null): void {
    for (const { box } of this.#marks) if (box !== except && (this.#drafts.get().words.get(box) ?? '').trim() === '') this.drop(box);
  }

  #set(marks: readonly DraftMark[]): void {
    this.#marks = marks;
    this.#listeners.tell();
  }
}

export const draftMarks = new DraftMarks(drafts, () => `mark ${crypto.randomUUID()}`);
