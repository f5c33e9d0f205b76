import { paragraph, table, title } from '@common/article/build.ts';
import { addRow } from '../../../../../../renderer/src/editor/commands/table/add-row.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('a|'), table(0, [['b']])],
  run: (editor) => {
    addRow(editor, 'below');
  },
  output: [title('A'), paragraph('a|'), table(0, [['b']])],
  still: true,
});
