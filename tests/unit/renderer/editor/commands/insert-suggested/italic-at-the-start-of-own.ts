import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { fixture, suggesting } from '../../support.ts';

const by = { id: 's1', author: 'Lan', at: 1000 };

/** Marks chosen at the edge of one's own suggestion are those of the words in front: what is typed is a suggestion all the same. */
export default fixture({
  input: [title('A'), paragraph([{ text: 'cũ ' }, { text: '|mới', inserted: by }])],
  run: suggesting((editor) => {
    toggleMark(editor, 'italic');
    editor.insertText('rất ');
  }),
  output: [title('A'), paragraph([{ text: 'cũ ' }, { text: 'rất |', italic: true, inserted: by }, { text: 'mới', inserted: by }])],
});
