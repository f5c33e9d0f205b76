/** Lines that draw a dash of their own, of speech and of a box: one that is typed or pasted in front of their words would stand twice. */
import { Editor, Range, Transforms, type Path } from 'slate';
import type { DialogueBlock, TextBlock, TextNode } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { textBlockAt } from '../schema.ts';
import { OPENING } from './retype.ts';

/** Whether a dash is drawn in front of its words. */
export const drawsDash = ({ type }: TextBlock): boolean => type === 'dialogue' || type === 'box-line';

/** What stands between the beginning of a line that draws a dash and the caret; undefined elsewhere. */
function lead(editor: Editor): { readonly text: string; readonly block: TextBlock; readonly path: Path } | undefined {
  const { selection } = editor;
  const entry = textBlockAt(editor);
  if (selection === null || Range.isExpanded(selection) || entry === undefined || !drawsDash(entry[0])) return undefined;
  const [block, path] = entry;
  return { text: Editor.string(editor, { anchor: Editor.start(editor, path), focus: selection.anchor }), block, path };
}

/** True when a space now would make a second dash of what was typed. */
export const isOpeningDash = (editor: Editor): boolean => /^[-–—]$/u.test(lead(editor)?.text ?? '');

/** Called after the space: the dash that was typed goes, the drawn one stands for it. One undo gives it back. False where none was typed. */
export function swallowDash(editor: Editor): boolean {
  const at = lead(editor);
  if (at === undefined || !/^[-–—] $/u.test(at.text)) return false;
  asStep(editor, () => {
    Transforms.delete(editor, { at: { anchor: Editor.start(editor, at.path), focus: editor.selection?.anchor ?? Editor.start(editor, at.path) } });
    holdDash(editor, at.block, at.path, at.text);
  });
  return true;
}

/** Runs that come to stand at the beginning of such a line, without the dash they open with. Call it within a step. */
export function withoutDash(editor: Editor, nodes: readonly TextNode[], [block, path]: [TextBlock, Path]): TextNode[] {
  const dash = drawsDash(block) ? openingOf(nodes) : '';
  if (dash !== '') holdDash(editor, block, path, dash);
  return cut(nodes, dash.length);
}

/** The same of a line that is still to come, of a box. */
export const boxWords = (nodes: readonly TextNode[]): TextNode[] => cut(nodes, openingOf(nodes).length);

const openingOf = (nodes: readonly TextNode[]): string => OPENING.exec(nodes.map(({ text }) => text).join(''))?.[0] ?? '';

function cut(nodes: readonly TextNode[], length: number): TextNode[] {
  let left = length;
  return nodes.map((node) => {
    const gone = Math.min(left, node.text.length);
    left -= gone;
    return gone === 0 ? node : { ...node, text: node.text.slice(gone) };
  });
}

/** A line of speech holds it for the kind that it may become; what it holds already was there first. */
function holdDash(editor: Editor, block: TextBlock, path: Path, dash: string): void {
  if (block.type === 'dialogue' && block.dash === undefined) Transforms.setNodes<DialogueBlock>(editor, { dash }, { at: path });
}
