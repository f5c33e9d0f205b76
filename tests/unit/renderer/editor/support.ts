/** Editors without a page, and documents with the selection written into their text. */
import { createEditor, Node, Text, type Editor, type Point, type Range } from 'slate';
import type { Block, ListItemBlock, TextNode } from '@common/article/document.ts';
import { withHistory } from '../../../../renderer/src/editor/history.ts';
import { withSuggest } from '../../../../renderer/src/editor/suggest/with-suggest.ts';
import { withArticle } from '../../../../renderer/src/editor/with-article.ts';

/**
 * One case of a command. In texts `|` is the caret; `⟦` is where a selection begins (its anchor), `⟧` where it ends (its focus).
 * An output without these marks leaves the selection open.
 */
export interface Fixture {
  readonly input: readonly Block[];
  readonly run: (editor: Editor) => void;
  readonly output: readonly Block[];
  /** The command changes nothing but the selection: there is no step to undo. */
  readonly still?: true;
}

export const bold = (text: string): TextNode => ({ text, bold: true });
export const italic = (text: string): TextNode => ({ text, italic: true });
export const boldItalic = (text: string): TextNode => ({ text, bold: true, italic: true });

/** Words that lead to a web page. */
export const linked = (text: string): TextNode => ({ text, link: 'https://bienphong.vn' });

/** A run with a note behind it. */
export const noted = (text: string, note: string): TextNode => ({ text, footnote: { id: 'a', text: note } });

export const boldNoted = (text: string, note: string): TextNode => ({ ...noted(text, note), bold: true });

/** As Lan suggested it; `id` tells one suggestion from another. */
export const coming = (text: string, id = 's1', author = 'Lan'): TextNode => ({ text, inserted: { id, author, at: 1000 } });
export const boldComing = (text: string): TextNode => ({ ...coming(text), bold: true });
export const going = (text: string, id = 's1', author = 'Lan'): TextNode => ({ text, deleted: { id, author, at: 1000 } });
export const broken = <T extends Block | ListItemBlock>(kind: 'inserted' | 'deleted', block: T, id = 's1', author = 'Lan'): T => ({ ...block, break: { kind, id, author, at: 1000 } });

/** Suggesting as Lan, who numbers her suggestions. */
export function suggestAsLan(editor: Editor): Editor {
  let next = 0;
  editor.suggesting = { author: 'Lan', now: () => 1000, newId: () => `s${String((next += 1))}` };
  return editor;
}

/** A case of suggesting: `run` in suggesting mode. */
export const suggesting = (run: (editor: Editor) => void) => (editor: Editor): void => run(suggestAsLan(editor));

export const fixture = (parts: Fixture): Fixture => parts;

export interface Marked {
  readonly blocks: Block[];
  readonly selection: Range | null;
}

/** Takes the selection's marks out of the texts. Runs left empty by it that are not alone in their block must not be used. */
export function readMarks(source: readonly Block[]): Marked {
  const blocks = structuredClone(source) as Block[];
  let anchor: Point | null = null;
  let focus: Point | null = null;
  const root = { children: blocks } as Editor;
  for (const [node, path] of Node.texts(root)) {
    for (let at = node.text.search(/[|⟦⟧]/u); at !== -1; at = node.text.search(/[|⟦⟧]/u)) {
      const sign = node.text[at];
      node.text = node.text.slice(0, at) + node.text.slice(at + 1);
      if (sign !== '⟧') anchor = { path, offset: at };
      if (sign !== '⟦') focus = { path, offset: at };
    }
  }
  return { blocks, selection: anchor !== null && focus !== null ? { anchor, focus } : null };
}

export interface Clock {
  ms: number;
}

/** An editor as the window has it, less React and the clipboard. */
export function makeEditor(source: readonly Block[], clock: Clock = { ms: 0 }): Editor {
  const { blocks, selection } = readMarks(source);
  const editor = withSuggest(withArticle(withHistory(createEditor(), () => clock.ms)));
  editor.children = blocks;
  editor.selection = selection;
  return editor;
}

export const blocksOf = (editor: Editor): Block[] => editor.children as Block[];

/** All text of the document, blocks one after another. */
export function textOf(editor: Editor): string {
  return [...Node.texts(editor)].map(([node]) => (Text.isText(node) ? node.text : '')).join('');
}

/** What a keyboard's events do, a tick each: letters, "\b" for Backspace. `gap`: ms between them. */
export async function type(editor: Editor, keys: string, clock: Clock, gap = 150): Promise<void> {
  for (const key of keys) {
    clock.ms += gap;
    if (key === '\b') editor.deleteBackward('character');
    else editor.insertText(key);
    await Promise.resolve();
  }
}

/** As much of a clipboard as copying and pasting asks for. */
export class Clipboard {
  readonly #data = new Map<string, string>();
  readonly files: readonly File[] = [];
  setData(type: string, data: string): void {
    this.#data.set(type, data);
  }
  getData(type: string): string {
    return this.#data.get(type) ?? '';
  }
}
