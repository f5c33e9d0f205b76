import { paragraph, title } from '@common/article/build.ts';
import { setNote } from '../../../../../../renderer/src/editor/commands/note/set-note.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo', 'cũ'), { text: ' xã' }])],
  run: (editor) => {
    setNote(editor, [1, 0], [{ text: ' ' }]);
  },
  output: [title('A'), paragraph('báo xã')],
});
