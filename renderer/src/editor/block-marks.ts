/**
 * What a block shows that is not its text: the printed page that begins with it, whether the caret is in it. Kept outside Slate's
 * value and told to the one block concerned, so that neither the caret nor a new preview draws a long article again.
 */
import { createContext, useContext, useSyncExternalStore } from 'react';
import { type Element } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';

/** What is printed as the number of a page; `UNSETTLED`: it has none yet that can be relied on. */
export type PageMark = string;
export const UNSETTLED = '';

export interface BlockMark {
  /** Printed page that begins with this block. */
  readonly page: PageMark | null;
  readonly caret: boolean;
  /** A cell that is selected as a whole. */
  readonly selected: boolean;
}

const NONE: BlockMark = { page: null, caret: false, selected: false };

/** Marks by the key Slate gives a node, which stays while the node is edited or moved. */
export class BlockMarks {
  readonly #marks = new Map<string, BlockMark>();
  readonly #listeners = new Map<string, Set<() => void>>();
  #caret: string | null = null;
  #selected: ReadonlySet<string> = new Set();

  get = (key: string): BlockMark => this.#marks.get(key) ?? NONE;

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }

  setPages(pages: ReadonlyMap<string, PageMark>): void {
    const keys = new Set([...this.#marks.keys(), ...pages.keys()]);
    for (const key of keys) this.#set(key, { ...this.get(key), page: pages.get(key) ?? null });
  }

  setCaret(key: string | null): void {
    if (key === this.#caret) return;
    if (this.#caret !== null) this.#set(this.#caret, { ...this.get(this.#caret), caret: false });
    if (key !== null) this.#set(key, { ...this.get(key), caret: true });
    this.#caret = key;
  }

  /** Keys of the cells that are selected. */
  setSelected(keys: ReadonlySet<string>): void {
    const before = this.#selected;
    if (before.size === 0 && keys.size === 0) return;
    for (const key of before) if (!keys.has(key)) this.#set(key, { ...this.get(key), selected: false });
    for (const key of keys) if (!before.has(key)) this.#set(key, { ...this.get(key), selected: true });
    this.#selected = keys;
  }

  #set(key: string, mark: BlockMark): void {
    const old = this.get(key);
    if (old.page === mark.page && old.caret === mark.caret && old.selected === mark.selected) return;
    if (mark.page === null && !mark.caret && !mark.selected) this.#marks.delete(key);
    else this.#marks.set(key, mark);
    for (const listener of this.#listeners.get(key) ?? []) listener();
  }
}

export const BlockMarksContext = createContext(new BlockMarks());

export function useBlockMark(element: Element): BlockMark {
  const marks = useContext(BlockMarksContext);
  const { id } = ReactEditor.findKey(useSlateStatic(), element);
  return useSyncExternalStore(
    (listener) => marks.subscribe(id, listener),
    () => marks.get(id),
  );
}
