import { paragraph, title } from '@common/article/build.ts';
import { setNote } from '../../../../../../renderer/src/editor/commands/note/set-note.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo', 'Theo Truyện Kiều'), { text: ' xã' }])],
  run: (editor) => {
    setNote(editor, [1, 0], [{ text: 'Theo ' }, { text: 'Truyện ', italic: true }, { text: 'Kiều', italic: true }]);
  },
  output: [title('A'), paragraph([{ text: 'báo', footnote: { id: 'a', text: 'Theo Truyện Kiều', runs: [{ text: 'Theo ' }, { text: 'Truyện Kiều', italic: true }] } }, { text: ' xã' }])],
});
