/** What the block menu and its keys do: make the selected blocks of one kind. */
import { Editor } from 'slate';
import type { TextBlock } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { FIXED_TYPES, selectedTextBlocks } from '../schema.ts';
import { leaveList } from './leave-list.ts';
import { retype } from './retype.ts';

/** What a person may make of a block. The title is not among them: it is the first block, always. */
export type BlockKind =
  | { readonly type: 'sapo' | 'paragraph' | 'quote' | 'pull-quote' | 'dialogue' | 'verse' | 'byline' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 };

/**
 * Every selected block but the title and what stands in a photo, a table or a box; list items leave their list. What the words
 * are stays (`retype` says what becomes of a dash in front of speech).
 */
export function setBlockType(editor: Editor, kind: BlockKind): void {
  asStep(editor, () => {
    const refs = selectedTextBlocks(editor)
      .filter(([block]) => !FIXED_TYPES.has(block.type))
      .map(([, path]) => Editor.pathRef(editor, path));
    for (const ref of refs) {
      const path = ref.unref();
      if (path === null) continue;
      const { type } = Editor.node(editor, path)[0] as TextBlock;
      if (type === 'list-item') leaveList(editor, path, kind);
      else retype(editor, path, kind);
    }
  });
}
