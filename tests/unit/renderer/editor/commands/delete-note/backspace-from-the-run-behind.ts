import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo', 'cũ'), { text: '| nay.' }])],
  run: (editor) => {
    editor.deleteBackward('character');
  },
  output: [title('A'), paragraph('báo| nay.')],
});
