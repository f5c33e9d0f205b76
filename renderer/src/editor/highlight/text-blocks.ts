/** The text blocks of an editor in the order of the text. What was not changed is not read again. */
import { Node, type Descendant, type Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { notesOf } from '@common/article/read.ts';
import type { TextBlock } from '@common/article/document.ts';
import { isElement, isTextBlock } from '../schema.ts';

export interface TextEntry {
  /** Slate's key of the block: it stays while the block is edited or moved. */
  readonly key: string;
  readonly node: TextBlock;
  /** Its runs, joined; offsets are counted in this. */
  readonly text: string;
  /** The words of its notes. */
  readonly notes: readonly string[];
}

const NONE: ReadonlyMap<string, TextEntry> = new Map();

export class TextBlocks {
  readonly #editor: Editor;
  /** What stood in a top-level block; Slate makes a new object of it at every change inside. */
  readonly #known = new WeakMap<Descendant, readonly TextEntry[]>();
  #children: readonly Descendant[] | null = null;
  #byKey: ReadonlyMap<string, TextEntry> = NONE;

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** As of the last `update`, in the order of the text. */
  get byKey(): ReadonlyMap<string, TextEntry> {
    return this.#byKey;
  }

  /** Reads the editor. Gives the blocks that are new, or hold another text, or notes of other words, than before. */
  update(): readonly TextEntry[] {
    const { children } = this.#editor;
    if (children === this.#children) return [];
    this.#children = children;
    const before = this.#byKey;
    const now = new Map<string, TextEntry>();
    const changed: TextEntry[] = [];
    for (const top of children) {
      for (const entry of this.#entriesOf(top)) {
        now.set(entry.key, entry);
        const was = before.get(entry.key);
        if (was?.text !== entry.text || !sameWords(was.notes, entry.notes)) changed.push(entry);
      }
    }
    this.#byKey = now;
    return changed;
  }

  #entriesOf(top: Descendant): readonly TextEntry[] {
    const known = this.#known.get(top);
    if (known !== undefined) return known;
    const entries: TextEntry[] = [];
    const collect = (node: Descendant): void => {
      if (isTextBlock(node)) entries.push({ key: ReactEditor.findKey(this.#editor, node).id, node, text: Node.string(node), notes: notesOf(node.children) });
      else if (isElement(node)) for (const child of node.children) collect(child);
    };
    collect(top);
    this.#known.set(top, entries);
    return entries;
  }
}

/** Whether two lines have notes of the same words. */
export function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((words, index) => words === other[index]);
}
