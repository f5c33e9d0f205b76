import { paragraph, title } from '@common/article/build.ts';
import { setNote } from '../../../../../../renderer/src/editor/commands/note/set-note.ts';
import { boldNoted, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo ', 'cũ'), boldNoted('cáo', 'cũ'), { text: ' xã' }])],
  run: (editor) => {
    setNote(editor, [1, 1], [{ text: 'mới' }]);
  },
  output: [title('A'), paragraph([noted('báo ', 'mới'), boldNoted('cáo', 'mới'), { text: ' xã' }])],
});
