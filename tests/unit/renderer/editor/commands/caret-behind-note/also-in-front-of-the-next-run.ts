import { paragraph, title } from '@common/article/build.ts';
import { caretBehindNote } from '../../../../../../renderer/src/editor/commands/note/caret-behind-note.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo', 'cũ'), { text: '|.' }])],
  run: (editor) => caretBehindNote(editor, [1, 0]),
  output: [title('A'), paragraph([noted('báo|', 'cũ'), { text: '.' }])],
  still: true,
});
