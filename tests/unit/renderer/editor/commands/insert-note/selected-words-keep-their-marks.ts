import { paragraph, title } from '@common/article/build.ts';
import { noteTarget } from '../../../../../../renderer/src/editor/commands/note/find.ts';
import { insertNote } from '../../../../../../renderer/src/editor/commands/note/insert-note.ts';
import { bold, boldNoted, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'Theo ⟦báo ' }, bold('cáo⟧'), { text: ' xã' }])],
  run: (editor) => {
    const words = noteTarget(editor);
    if (words !== null) insertNote(editor, words, { id: 'a', text: ' Năm\n2019 ' });
  },
  output: [title('A'), paragraph([{ text: 'Theo ' }, noted('báo ', 'Năm 2019'), boldNoted('cáo', 'Năm 2019'), { text: ' xã' }])],
});
