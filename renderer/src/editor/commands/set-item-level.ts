/** How deep an item of a list stands. */
import { type Editor, type Path, Transforms } from 'slate';
import type { ListItemBlock } from '@common/article/document.ts';
import type { ListLevel } from '@common/article/levels.ts';

/** Level 1 is not written. Items below that would hang in the air are lifted by normalising (`common/article/levels.ts`). */
export function setItemLevel(editor: Editor, path: Path, level: ListLevel): void {
  if (level === 1) Transforms.unsetNodes<ListItemBlock>(editor, 'level', { at: path });
  else Transforms.setNodes<ListItemBlock>(editor, { level }, { at: path });
}
