import { table, title } from '@common/article/build.ts';
import { addRow } from '../../../../../../renderer/src/editor/commands/table/add-row.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(1, [['a|', 'b'], ['c', 'd']])],
  run: (editor) => {
    addRow(editor, 'above');
  },
  output: [title('A'), table(2, [['|', ''], ['a', 'b'], ['c', 'd']])],
});
