import { paragraph, title } from '@common/article/build.ts';
import { bold, boldNoted, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('bá', 'cũ'), boldNoted('o|', 'cũ')])],
  run: (editor) => {
    editor.deleteBackward('character');
  },
  output: [title('A'), paragraph([{ text: 'bá' }, bold('o|')])],
});
