import { cell, table, title } from '@common/article/build.ts';
import { removeRow } from '../../../../../../renderer/src/editor/commands/table/remove-row.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a|', { rowspan: 2 }), 'b'], ['c'], ['d', 'e']])],
  run: (editor) => {
    removeRow(editor);
  },
  output: [title('A'), table(0, [['d|', 'e']])],
});
