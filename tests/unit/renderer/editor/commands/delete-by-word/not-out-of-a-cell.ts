import { table, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['một', '|hai']])],
  run: (editor) => {
    editor.deleteBackward('word');
  },
  output: [title('A'), table(0, [['một', '|hai']])],
  still: true,
});
