import { cell, table, title } from '@common/article/build.ts';
import { addColumn } from '../../../../../../renderer/src/editor/commands/table/add-column.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a', { colspan: 2 })], ['c', 'd|']])],
  run: (editor) => {
    addColumn(editor, 'left');
  },
  output: [title('A'), table(0, [[cell('a', { colspan: 3 })], ['c', '|', 'd']])],
});
