import { table, title } from '@common/article/build.ts';
import { extendCells } from '../../../../../../renderer/src/editor/commands/table/extend-cells.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['|a', 'bc'], ['d', 'e']])],
  run: (editor) => {
    extendCells(editor, 'down', (way) => way === 'up');
  },
  output: [title('A'), table(0, [['|a', 'bc'], ['d', 'e']])],
  still: true,
});
