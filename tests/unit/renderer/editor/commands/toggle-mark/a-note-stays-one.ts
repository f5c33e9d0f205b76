import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { boldNoted, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo ⟦cáo⟧', 'cũ')])],
  run: (editor) => {
    toggleMark(editor, 'bold');
  },
  output: [title('A'), paragraph([noted('báo ', 'cũ'), boldNoted('cáo', 'cũ')])],
});
