import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('bá|o', 'cũ')])],
  run: (editor) => {
    editor.deleteBackward('character');
  },
  output: [title('A'), paragraph([noted('b|o', 'cũ')])],
});
