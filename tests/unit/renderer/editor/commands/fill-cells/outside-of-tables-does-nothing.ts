import { paragraph, table, title } from '@common/article/build.ts';
import { fillCells } from '../../../../../../renderer/src/editor/commands/table/fill-cells.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('a|')],
  run: (editor) => {
    fillCells(editor, table(0, [['1', '2']]));
  },
  output: [title('A'), paragraph('a|')],
  still: true,
});
