/** What the block menu and its keys do: make the selected blocks of one kind. */
import { Editor, Node, Transforms, type Path } from 'slate';
import type { TextBlock } from '@common/article/document.ts';
import { DASH } from '@common/article/read.ts';
import { asStep } from '../history.ts';
import { FIXED_TYPES, selectedTextBlocks } from '../schema.ts';
import { leaveList } from './leave-list.ts';
import { retype } from './retype.ts';

/** What a person may make of a block. The title is not among them: it is the first block, always. */
export type BlockKind =
  | { readonly type: 'sapo' | 'paragraph' | 'quote' | 'pull-quote' | 'dialogue' | 'verse' | 'byline' }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3 };

/**
 * Every selected block but the title and what stands in a photo, a table or a box; list items leave their list. The dash that opens
 * speech is drawn in a dialogue and text everywhere else, so it goes and comes; a line without words has none.
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
      const moving = Editor.pathRef(editor, path);
      if (type === 'list-item') leaveList(editor, path, kind);
      else retype(editor, path, kind);
      const now = moving.unref();
      if (now !== null && type !== kind.type) redash(editor, now, type);
    }
  });
}

/** A dash and what parts it from the words, at the start of a line of speech. */
const OPENING = /^[-–—]\s+/u;

function redash(editor: Editor, path: Path, before: TextBlock['type']): void {
  const block = Node.get(editor, path) as TextBlock;
  const start = Editor.start(editor, path);
  const sign = block.type === 'dialogue' ? OPENING.exec(Node.string(block))?.[0] : undefined;
  if (sign !== undefined) Transforms.delete(editor, { at: start, distance: sign.length, unit: 'character' });
  else if (before === 'dialogue' && Node.string(block) !== '') Transforms.insertText(editor, `${DASH} `, { at: start });
}
