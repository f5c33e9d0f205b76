/** The number of each footnote, by the run behind which it stands. Kept outside Slate's value: one run is drawn anew, not the article. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Descendant, Editor, Text } from 'slate';
import { ReactEditor, useSlateStatic } from 'slate-react';
import { endsNote } from '@common/article/read.ts';
import type { TextNode } from '@common/article/document.ts';
import { isElement, isTextBlock } from '../schema.ts';

export class NoteNumbers {
  #numbers = new Map<string, number>();
  readonly #listeners = new Map<string, Set<() => void>>();

  get = (key: string): number | null => this.#numbers.get(key) ?? null;

  subscribe(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(key);
    };
  }

  /** Counts anew. */
  count(editor: Editor): void {
    const before = this.#numbers;
    this.#numbers = new Map(noteRuns(editor).map((node, index) => [ReactEditor.findKey(editor, node).id, index + 1]));
    for (const key of new Set([...before.keys(), ...this.#numbers.keys()])) {
      if (before.get(key) !== this.#numbers.get(key)) for (const listener of this.#listeners.get(key) ?? []) listener();
    }
  }
}

/** Slate makes a new object of a block at every change inside: what was read of one stays true, and a key costs its own block alone. */
const known = new WeakMap<Descendant, readonly Text[]>();

/** The runs behind which notes stand, in the order of the text. */
export function noteRuns(editor: Editor): Text[] {
  return editor.children.flatMap((top) => {
    const runs = known.get(top) ?? runsWithin(top);
    known.set(top, runs);
    return runs;
  });
}

function runsWithin(top: Descendant): Text[] {
  if (!isElement(top)) return [];
  if (!isTextBlock(top)) return (top.children as readonly Descendant[]).flatMap(runsWithin);
  const nodes: readonly TextNode[] = top.children;
  return nodes.filter((_, index) => endsNote(nodes, index));
}

export const NoteNumbersContext = createContext(new NoteNumbers());

/** The number of the note behind this run, or null. */
export function useNoteNumber(text: Text): number | null {
  const numbers = useContext(NoteNumbersContext);
  const { id } = ReactEditor.findKey(useSlateStatic(), text);
  return useSyncExternalStore(
    (listener) => numbers.subscribe(id, listener),
    () => numbers.get(id),
  );
}
