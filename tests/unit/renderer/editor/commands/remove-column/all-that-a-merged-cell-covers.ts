import { cell, table, title } from '@common/article/build.ts';
import { removeColumn } from '../../../../../../renderer/src/editor/commands/table/remove-column.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a|', { colspan: 2 }), 'b'], ['c', 'd', 'e']])],
  run: (editor) => {
    removeColumn(editor);
  },
  output: [title('A'), table(0, [['b|'], ['e']])],
});
