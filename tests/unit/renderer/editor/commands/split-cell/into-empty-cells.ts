import { cell, table, title } from '@common/article/build.ts';
import { splitCell } from '../../../../../../renderer/src/editor/commands/table/split-cell.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a|', { colspan: 2, rowspan: 2 }), 'x'], ['y']])],
  run: (editor) => {
    splitCell(editor);
  },
  output: [title('A'), table(0, [['a|', '', 'x'], ['', '', 'y']])],
});
