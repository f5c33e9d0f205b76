import { cell, table, title } from '@common/article/build.ts';
import { addRow } from '../../../../../../renderer/src/editor/commands/table/add-row.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a', { rowspan: 2 }), 'b|'], ['c']])],
  run: (editor) => {
    addRow(editor, 'below');
  },
  output: [title('A'), table(0, [[cell('a', { rowspan: 3 }), 'b'], ['|'], ['c']])],
});
