/** Lines of a Word file of ours → blocks. */
import * as make from '../../../common/article/build.ts';
import { change as changeShape, MOST_PICTURES, type Block, type BreakChange, type ListStart, type TextNode } from '../../../common/article/document.ts';
import { listsWithItem } from '../../../common/article/import-lists.ts';
import { atLevel, type ListLevel } from '../../../common/article/levels.ts';
import { beginning, nextNumber, startNear } from '../../../common/article/list-numbers.ts';
import { inlineText } from '../../../common/article/read.ts';
import type { RawListPlace } from '../../import/raw.ts';
import { ASTERISKS, MISSING_PICTURE, type LineKind } from '../kinds.ts';

/** A paragraph that was understood. */
export interface Line {
  /** null: no style of ours, no heading. */
  readonly kind: LineKind | null;
  readonly nodes: TextNode[];
  /** Photos by their names in the book, or "picture:N" of the file. */
  readonly photos: readonly string[];
  /** The list it is in, and how deep; `goesOn`: a mark of ours says that the list goes on from the one before it. */
  readonly list: { readonly id: string; readonly ordered: boolean; readonly level: ListLevel; readonly place: RawListPlace | null; readonly goesOn: boolean } | null;
  /** The break in front of it is suggested. */
  readonly break: BreakChange | null;
}

/** Puts lines and tables together. A new article is a new one of these. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  #list: string | null = null;

  get isEmpty(): boolean {
    return this.blocks.length === 0;
  }

  put(block: Block): void {
    this.#list = null;
    this.blocks.push(block);
  }

  line({ kind, nodes, photos, list, break: parting }: Line): void {
    const words = inlineText(nodes).trim();
    const broken = parting === null ? {} : { break: parting };
    // A photo that has not come, in front of others of its group that have.
    const gap = kind === 'photo' && words.startsWith(MISSING_PICTURE) && photos[0]?.startsWith('photo:') === true;
    if (photos.length > 0 || kind === 'photo') this.#photo(gap ? [null, ...photos] : photos);
    if (kind === 'photo') {
      if (words !== '' && words !== MISSING_PICTURE) this.put(make.paragraph(nodes));
      return;
    }
    if (photos.length > 0 && words === '') return;
    // An empty paragraph in no style of ours is air.
    if (kind === null && words === '' && parting === null) return;
    switch (kind) {
      case 'title':
        this.put(make.title(nodes));
        return;
      case 'heading-1':
      case 'heading-2':
      case 'heading-3':
        this.put({ ...make.heading(kind === 'heading-1' ? 1 : kind === 'heading-2' ? 2 : 3, nodes), ...broken });
        return;
      case 'bullet-item':
      case 'numbered-item':
        this.#item(nodes, { id: list?.id ?? kind, ordered: list?.ordered ?? kind === 'numbered-item', level: list?.level ?? 1, place: list?.place ?? null, goesOn: list?.goesOn ?? false }, broken);
        return;
      case 'box-title':
        this.put({ type: 'box', children: [{ type: 'box-title', children: nodes }] });
        return;
      case 'box-line': {
        const last = this.blocks.at(-1);
        if (last?.type === 'box') last.children.push({ type: 'box-line', ...broken, children: nodes });
        else this.put({ type: 'box', children: [{ type: 'box-title', children: [{ text: '' }] }, { type: 'box-line', ...broken, children: nodes }] });
        return;
      }
      case 'separator':
        this.put(words === ASTERISKS || words === '' ? make.separator() : make.paragraph(nodes));
        return;
      case 'caption':
      case 'credit':
        this.#words(kind, nodes);
        return;
      case 'sapo':
      case 'quote':
      case 'pull-quote':
      case 'dialogue':
      case 'verse':
      case 'byline':
      case 'paragraph':
        this.put({ type: kind, ...broken, children: nodes });
        return;
      case 'table-cell':
      case null:
        if (list === null) this.put({ type: 'paragraph', ...broken, children: nodes });
        else this.#item(nodes, list, broken);
    }
  }

  #item(nodes: TextNode[], { id, ordered, level, place, goesOn }: NonNullable<Line['list']>, broken: { break?: BreakChange }): void {
    const last = this.blocks.at(-1);
    const item = atLevel({ type: 'list-item', ...broken, children: nodes }, level);
    // A word processor that changes the kind of a sublist makes it a list of its own.
    if (last?.type === 'list' && (level > 1 || (this.#list === id && last.ordered === ordered))) this.blocks.splice(-1, 1, ...listsWithItem(last, item, ordered));
    else this.put(beginning({ type: 'list', ordered, children: [item] }, ordered && level === 1 && place !== null ? this.#startOf(place, goesOn) : undefined));
    if (level === 1 || last?.type !== 'list') this.#list = id;
  }

  /** A list that the word processor counts on is linked where the list before it leads to that very number. */
  #startOf({ value, goesOn }: RawListPlace, isMarked: boolean): ListStart | undefined {
    if (isMarked && nextNumber(this.blocks, this.blocks.length) !== null) return 'continued';
    return goesOn === true && value === nextNumber(this.blocks, this.blocks.length) ? 'continued' : startNear(value);
  }

  /** More pictures than a group holds begin another. */
  #photo(photos: readonly (string | null)[]): void {
    const [first, ...more] = photos.slice(0, MOST_PICTURES);
    this.put(make.photoGroup(first ?? null, more.filter((one) => one !== null)));
    if (photos.length > MOST_PICTURES) this.#photo(photos.slice(MOST_PICTURES));
  }

  /** Caption and credit belong to the photo before them; one that lost its photo keeps a place for it. */
  #words(kind: 'caption' | 'credit', nodes: TextNode[]): void {
    const index = kind === 'caption' ? 0 : 1;
    const last = this.blocks.at(-1);
    if (last?.type !== 'photo') this.put(make.photo(null));
    const photo = this.blocks.at(-1);
    if (photo?.type !== 'photo') return;
    const line = photo.children[index];
    line.children = inlineText(line.children) === '' ? nodes : [...line.children, { text: '\n' }, ...nodes];
  }
}

/** A tracked paragraph mark as a suggestion. */
export const breakOf = (kind: BreakChange['kind'], change: unknown): BreakChange => ({ kind, ...changeShape.parse(change) });
