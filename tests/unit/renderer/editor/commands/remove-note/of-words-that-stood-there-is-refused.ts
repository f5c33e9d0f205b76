import { paragraph, title } from '@common/article/build.ts';
import { noteAt } from '../../../../../../renderer/src/editor/commands/note/find.ts';
import { removeNote } from '../../../../../../renderer/src/editor/commands/note/remove-note.ts';
import { fixture, noted, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('Khải|', 'Năm 2019')])],
  run: suggesting((editor) => {
    const found = noteAt(editor);
    if (found !== undefined) removeNote(editor, found.last);
  }),
  output: [title('A'), paragraph([noted('Khải|', 'Năm 2019')])],
  still: true,
});
