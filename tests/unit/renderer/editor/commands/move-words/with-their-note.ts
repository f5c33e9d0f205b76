import { paragraph, title } from '@common/article/build.ts';
import { Editor } from 'slate';
import { moveWords } from '../../../../../../renderer/src/editor/commands/move-words.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'ỐNG ' }, noted('⟦SÁU⟧', 'cũ'), { text: ' xây xong' }])],
  run: (editor) => {
    if (editor.selection !== null) moveWords(editor, editor.selection, Editor.end(editor, [1]));
  },
  output: [title('A'), paragraph([{ text: 'ỐNG xây xong ' }, noted('SÁU|', 'cũ')])],
});
