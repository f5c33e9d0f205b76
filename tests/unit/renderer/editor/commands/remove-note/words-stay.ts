import { paragraph, title } from '@common/article/build.ts';
import { removeNote } from '../../../../../../renderer/src/editor/commands/note/remove-note.ts';
import { bold, boldNoted, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo ', 'cũ'), boldNoted('cáo', 'cũ')])],
  run: (editor) => {
    removeNote(editor, [1, 0]);
  },
  output: [title('A'), paragraph([{ text: 'báo ' }, bold('cáo')])],
});
