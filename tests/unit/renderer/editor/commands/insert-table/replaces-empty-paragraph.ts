import { paragraph, table, title } from '@common/article/build.ts';
import { insertTable } from '../../../../../../renderer/src/editor/commands/table/insert-table.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|'), paragraph('B')],
  run: (editor) => {
    insertTable(editor);
  },
  output: [title('A'), table(1, [['|', '', ''], ['', '', ''], ['', '', '']]), paragraph('B')],
});
