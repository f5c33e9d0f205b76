import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { noteTarget } from '../../../../../../renderer/src/editor/commands/note/find.ts';
import { insertNote } from '../../../../../../renderer/src/editor/commands/note/insert-note.ts';
import { mayNote } from '../../../../../../renderer/src/editor/commands/note/may-note.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'Ông ' }, coming('Kh'), { text: 'ải|' }])],
  run: suggesting((editor) => {
    const words = noteTarget(editor);
    if (words === null) return;
    expect(mayNote(editor, words)).toBe(false);
    insertNote(editor, words, { id: 'a', text: 'Năm 2019' });
  }),
  output: [title('A'), paragraph([{ text: 'Ông ' }, coming('Kh'), { text: 'ải|' }])],
  still: true,
});
