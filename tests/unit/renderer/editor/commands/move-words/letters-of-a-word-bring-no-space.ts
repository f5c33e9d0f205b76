import { Editor } from 'slate';
import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { moveWords } from '../../../../../../renderer/src/editor/commands/move-words.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('ngườ⟦ii⟧ đi'), paragraph('gi một')],
  run: (editor) => {
    expect(moveWords(editor, Editor.range(editor, editor.selection ?? []), { path: [2, 0], offset: 2 })).toBe(true);
  },
  output: [title('A'), paragraph('ngườ đi'), paragraph('giii| một')],
});
