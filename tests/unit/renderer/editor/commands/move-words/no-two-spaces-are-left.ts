import { Editor } from 'slate';
import { expect } from 'vitest';
import { paragraph, quote, title } from '@common/article/build.ts';
import { moveWords } from '../../../../../../renderer/src/editor/commands/move-words.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ ba'), quote('bốn năm')],
  run: (editor) => {
    expect(moveWords(editor, Editor.range(editor, editor.selection ?? []), { path: [2, 0], offset: 3 })).toBe(true);
  },
  output: [title('A'), paragraph('một ba'), quote('bốn hai| năm')],
});
