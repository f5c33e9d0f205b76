import { paragraph, title } from '@common/article/build.ts';
import { noteTarget } from '../../../../../../renderer/src/editor/commands/note/find.ts';
import { insertNote } from '../../../../../../renderer/src/editor/commands/note/insert-note.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('Theo báo cáo| của xã')],
  run: (editor) => {
    const words = noteTarget(editor);
    if (words !== null) insertNote(editor, words, { id: 'a', text: ' Năm\n2019 ' });
  },
  output: [title('A'), paragraph([{ text: 'Theo báo ' }, noted('cáo', 'Năm 2019'), { text: ' của xã' }])],
});
