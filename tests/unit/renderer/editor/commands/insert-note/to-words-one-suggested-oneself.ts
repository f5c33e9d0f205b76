import { paragraph, title } from '@common/article/build.ts';
import { noteTarget } from '../../../../../../renderer/src/editor/commands/note/find.ts';
import { insertNote } from '../../../../../../renderer/src/editor/commands/note/insert-note.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'Ông ' }, coming('Khải|')])],
  run: suggesting((editor) => {
    const words = noteTarget(editor);
    if (words !== null) insertNote(editor, words, { id: 'a', text: 'Năm 2019' });
  }),
  output: [title('A'), paragraph([{ text: 'Ông ' }, { ...coming('Khải|'), footnote: { id: 'a', text: 'Năm 2019' } }])],
});
