import { Editor } from 'slate';
import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { moveItems } from '../../../../../../renderer/src/editor/commands/move-items.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '⟦hai', '⟧ba'])],
  run: (editor) => {
    expect(moveItems(editor, Editor.range(editor, editor.selection ?? []), { path: [1, 1, 0], offset: 1 }, () => insertBlocks(editor, [list(false, ['hai', ''])], { from: 'here', within: { start: false, end: true } }))).toBe(false);
  },
  output: [title('A'), list(false, ['một', '⟦hai', '⟧ba'])],
  still: true,
});
