import { paragraph, title } from '@common/article/build.ts';
import { caretBehindNote } from '../../../../../../renderer/src/editor/commands/note/caret-behind-note.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'a ' }, noted('b|áo', 'cũ')])],
  run: (editor) => caretBehindNote(editor, [1, 1]),
  output: [title('A'), paragraph([{ text: 'a ' }, noted('b|áo', 'cũ')])],
  still: true,
});
