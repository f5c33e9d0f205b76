/** Bulleted and numbered lists. */
import { Editor, Node, Path, Transforms, type Element, type NodeEntry } from 'slate';
import type { ListBlock, TextBlock } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { FIXED_TYPES, isList, selectedTextBlocks } from '../schema.ts';
import { joinLists } from './insert-parts.ts';
import { leaveList } from './leave-list.ts';
import { setListStart } from './list-start.ts';
import { retype } from './retype.ts';

/**
 * Makes a list of the selected blocks, or ends it when all of them are in a list of this kind; a list of the other kind changes
 * its kind. A new list joins the lists of its kind beside it. The title, photos and tables are left alone.
 */
export function toggleList(editor: Editor, ordered: boolean): void {
  asStep(editor, () => {
    const blocks = selectedTextBlocks(editor).filter(([block]) => !FIXED_TYPES.has(block.type));
    if (blocks.length === 0) return;
    const ends = blocks.every(([, path]) => inList(editor, path, ordered));
    const refs = blocks.map(([, path]) => Editor.pathRef(editor, path));
    for (const ref of refs) {
      const path = ref.unref();
      if (path === null) continue;
      if (ends) leaveList(editor, path);
      else if (path.length > 1) setOrdered(editor, Path.parent(path), ordered);
      else wrap(editor, path, ordered);
    }
  });
}

function inList(editor: Editor, path: Path, ordered: boolean): boolean {
  const parent = Node.parent(editor, path);
  return isList(parent) && parent.ordered === ordered;
}

function setOrdered(editor: Editor, path: Path, ordered: boolean): void {
  Transforms.setNodes<ListBlock>(editor, { ordered }, { at: path });
  if (!ordered) setListStart(editor, path, undefined);
}

/** The new list takes itself to the list of its kind before it, and the one behind it to itself: in front of that one it begins where that began. */
function wrap(editor: Editor, path: Path, ordered: boolean): void {
  retype(editor, path, { type: 'list-item' });
  Transforms.wrapNodes(editor, { type: 'list', ordered, children: [] } as unknown as Element, { at: path });
  const [before, behind] = [listAt(editor, Path.hasPrevious(path) ? Path.previous(path) : undefined), listAt(editor, Path.next(path))];
  if (before?.ordered !== ordered && behind?.ordered === ordered && behind.start !== undefined) setListStart(editor, path, behind.start);
  joinLists(editor, Path.next(path));
  joinLists(editor, path);
}

function listAt(editor: Editor, path: Path | undefined): ListBlock | undefined {
  const node = path !== undefined && Node.has(editor, path) ? Node.get(editor, path) : undefined;
  return node !== undefined && isList(node) ? node : undefined;
}

/** Whether the caret's block is in a list, and of which kind; null outside lists. */
export function listKind(editor: Editor, [, path]: NodeEntry<TextBlock>): 'ordered' | 'bulleted' | null {
  const parent = Node.parent(editor, path);
  if (!isList(parent)) return null;
  return parent.ordered ? 'ordered' : 'bulleted';
}
