import { table, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['⟦a⟧', '']])],
  run: (editor) => {
    nextField(editor, 'forward');
  },
  output: [title('A'), table(0, [['a', '|']])],
  still: true,
});
