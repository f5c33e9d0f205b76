import { paragraph, table, title } from '@common/article/build.ts';
import { removeTable } from '../../../../../../renderer/src/editor/commands/table/remove-table.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(1, [['a', 'b|'], ['c', 'd']]), paragraph('B')],
  run: (editor) => {
    removeTable(editor);
  },
  output: [title('A'), paragraph('|'), paragraph('B')],
});
