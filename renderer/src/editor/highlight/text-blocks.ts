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
  /** Stretches of the text that are suggested to go, in order. */
  readonly struck: readonly Struck[];
}

/** text[start, end). */
export interface Struck {
  readonly start: number;
  readonly end: number;
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

  /** Reads the editor. Gives the blocks that are new, or hold another text, notes of other words, or other struck words, than before. */
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
        if (was === undefined || !sameEntry(was, entry)) changed.push(entry);
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
      if (isTextBlock(node)) entries.push({ key: ReactEditor.findKey(this.#editor, node).id, node, text: Node.string(node), notes: notesOf(node.children), struck: struckIn(node) });
      else if (isElement(node)) for (const child of node.children) collect(child);
    };
    collect(top);
    this.#known.set(top, entries);
    return entries;
  }
}

/** Whether two lines read the same. */
export function sameEntry(one: Omit<TextEntry, 'key' | 'node'>, other: Omit<TextEntry, 'key' | 'node'>): boolean {
  return one.text === other.text && sameWords(one.notes, other.notes) && one.struck.length === other.struck.length && one.struck.every(({ start, end }, index) => start === other.struck[index]?.start && end === other.struck[index].end);
}

function struckIn({ children }: TextBlock): Struck[] {
  let end = 0;
  return children.flatMap(({ text, deleted }) => {
    const start = end;
    end += text.length;
    return deleted === undefined ? [] : [{ start, end }];
  });
}

function sameWords(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((words, index) => words === other[index]);
}
