import { table, title } from '@common/article/build.ts';
import { addColumn } from '../../../../../../renderer/src/editor/commands/table/add-column.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a|', 'b'], ['c', 'd']])],
  run: (editor) => {
    addColumn(editor, 'right');
  },
  output: [title('A'), table(0, [['a', '|', 'b'], ['c', '', 'd']])],
});
