import { table, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a', 'bc'], ['|d', '']])],
  run: (editor) => {
    nextField(editor, 'backward');
  },
  output: [title('A'), table(0, [['a', '⟦bc⟧'], ['d', '']])],
  still: true,
});
