import { paragraph, table, title } from '@common/article/build.ts';
import { leaveTable } from '../../../../../../renderer/src/editor/commands/table/leave-table.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['a|', 'b']]), paragraph('c')],
  run: (editor) => {
    leaveTable(editor);
  },
  output: [title('A'), table(0, [['a', 'b']]), paragraph('|c')],
  still: true,
});
