import { Editor } from 'slate';
import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { moveWords } from '../../../../../../renderer/src/editor/commands/move-words.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('⟦một⟧ hai ba')],
  run: (editor) => {
    expect(moveWords(editor, Editor.range(editor, editor.selection ?? []), { path: [1, 0], offset: 10 })).toBe(true);
  },
  output: [title('A'), paragraph('hai ba một|')],
});
