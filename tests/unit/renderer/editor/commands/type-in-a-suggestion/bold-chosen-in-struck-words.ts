import { Editor } from 'slate';
import { paragraph, title } from '@common/article/build.ts';
import { bold, fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, going('hai|', 's9')])],
  run: (editor) => {
    Editor.addMark(editor, 'bold', true);
    editor.insertText('mới');
  },
  output: [title('A'), paragraph([{ text: 'một ' }, going('hai', 's9'), bold('mới|')])],
});
