/** A box round the selected lines, or none any more. */
import { Editor, Node, Path, Range, Transforms } from 'slate';
import { box } from '@common/article/build.ts';
import type { TextBlock, TextNode } from '@common/article/document.ts';
import { asStep } from '../../history.ts';
import { FIXED_TYPES, isBox, isEmptyBlock, selectedTextBlocks, textBlockAt } from '../../schema.ts';
import { heldDash, looksOf } from '../retype.ts';
import { unbox } from './unbox.ts';

/** True when the caret is in a box. */
export function inBox(editor: Editor): boolean {
  const entry = textBlockAt(editor);
  return entry !== undefined && entry[1].length > 1 && isBox(Node.parent(editor, entry[1]));
}

/**
 * In a box: the box ends, its lines become paragraphs. Several blocks selected: each line of them becomes a line of a new box, which
 * stands where the first one stood. Else an empty box follows the caret's block (or takes its place when it is empty).
 */
export function toggleBox(editor: Editor): void {
  const { selection } = editor;
  if (selection === null) return;
  asStep(editor, () => {
    const entry = textBlockAt(editor);
    if (entry !== undefined && inBox(editor)) {
      unbox(editor, Path.parent(entry[1]));
      return;
    }
    const lines = Range.isExpanded(selection) ? selectedTextBlocks(editor).filter(([block]) => !FIXED_TYPES.has(block.type)) : [];
    if (lines.length > 1) gather(editor, lines);
    else insertEmpty(editor, selection.focus.path[0] ?? 0);
  });
}

function gather(editor: Editor, lines: readonly (readonly [TextBlock, Path])[]): void {
  const texts = lines.map(([block]) => wordsOf(block));
  const refs = lines.map(([, path]) => Editor.pathRef(editor, path));
  const first = lines[0]?.[1][0] ?? 0;
  const at = Editor.pathRef(editor, [first]);
  for (const ref of refs) {
    const path = ref.unref();
    if (path !== null) Transforms.removeNodes(editor, { at: path });
  }
  // With its last item a list is gone by itself once the tree is put right; what is left of it stays behind the box.
  const place = at.unref() ?? [Math.min(first, editor.children.length)];
  Transforms.insertNodes(editor, box('', texts), { at: place });
  Transforms.select(editor, Editor.start(editor, place));
}

/** The line's runs; a dash that was typed in front of speech is among them again (see `retype`). */
function wordsOf(line: TextBlock): TextNode[] {
  const dash = heldDash(line);
  return [...(dash === '' ? [] : [{ ...looksOf(line), text: dash }]), ...structuredClone(line.children)];
}

function insertEmpty(editor: Editor, index: number): void {
  const block = editor.children[index];
  const replaces = block !== undefined && 'type' in block && block.type === 'paragraph' && isEmptyBlock(block);
  const place: Path = [replaces ? index : index + 1];
  if (replaces) Transforms.removeNodes(editor, { at: place });
  Transforms.insertNodes(editor, box('', ['']), { at: place });
  Transforms.select(editor, Editor.start(editor, place));
}
