import { paragraph, title, verse } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), verse('|một\nhai')],
  run: (editor) => {
    editor.deleteBackward('character');
  },
  output: [title('A'), paragraph('|một\nhai')],
});
