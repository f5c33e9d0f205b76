import { table, title } from '@common/article/build.ts';
import { removeRow } from '../../../../../../renderer/src/editor/commands/table/remove-row.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(1, [['a', 'b|'], ['c', 'd']])],
  run: (editor) => {
    removeRow(editor);
  },
  output: [title('A'), table(0, [['c', 'd|']])],
});
