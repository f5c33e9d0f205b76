import { paragraph, title } from '@common/article/build.ts';
import { noteAt } from '../../../../../../renderer/src/editor/commands/note/find.ts';
import { setNote } from '../../../../../../renderer/src/editor/commands/note/set-note.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ ...coming('Khải|'), footnote: { id: 'a', text: 'Năm 2019' } }])],
  run: suggesting((editor) => {
    const found = noteAt(editor);
    if (found !== undefined) setNote(editor, found.last, [{ text: 'Năm 2020' }]);
  }),
  output: [title('A'), paragraph([{ ...coming('Khải|'), footnote: { id: 'a', text: 'Năm 2020' } }])],
});
