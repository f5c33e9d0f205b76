import { cell, table, title } from '@common/article/build.ts';
import { mergeCells } from '../../../../../../renderer/src/editor/commands/table/merge-cells.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[cell('a⟦', { colspan: 2 }), 'b'], ['c', 'd⟧', 'e'], ['f', 'g', 'h']])],
  run: (editor) => {
    mergeCells(editor);
  },
  output: [title('A'), table(0, [[cell('a\nc\nd|', { colspan: 2, rowspan: 2 }), 'b'], ['e'], ['f', 'g', 'h']])],
});
