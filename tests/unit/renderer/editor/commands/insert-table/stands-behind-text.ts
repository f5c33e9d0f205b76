import { paragraph, table, title } from '@common/article/build.ts';
import { insertTable } from '../../../../../../renderer/src/editor/commands/table/insert-table.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('m|ột')],
  run: (editor) => {
    insertTable(editor);
  },
  output: [title('A'), paragraph('một'), table(1, [['|', '', ''], ['', '', ''], ['', '', '']])],
});
