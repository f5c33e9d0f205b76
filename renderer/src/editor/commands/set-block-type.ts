/** What the block menu and its keys do: make the selected blocks of one kind. */
import { Editor } from 'slate';
import { asStep } from '../history.ts';
import { FIXED_TYPES, isListItem, selectedTextBlocks } from '../schema.ts';
import { leaveList } from './leave-list.ts';
import { retype } from './retype.ts';

/** What a person may make of a block. The title is not among them: it is the first block, always. */
export type BlockKind =
  | { readonly type: 'sapo' | 'paragraph' | 'quote' | 'verse' | 'byline' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 };

/** Every selected block but the title and what stands in a photo or a table; list items leave their list. */
export function setBlockType(editor: Editor, kind: BlockKind): void {
  asStep(editor, () => {
    const refs = selectedTextBlocks(editor)
      .filter(([block]) => !FIXED_TYPES.has(block.type))
      .map(([, path]) => Editor.pathRef(editor, path));
    for (const ref of refs) {
      const path = ref.unref();
      if (path === null) continue;
      if (isListItem(Editor.node(editor, path)[0])) leaveList(editor, path, kind);
      else retype(editor, path, kind);
    }
  });
}
