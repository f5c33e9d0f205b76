import { cell, table, title } from '@common/article/build.ts';
import { mergeCells } from '../../../../../../renderer/src/editor/commands/table/merge-cells.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['⟦a', 'b'], ['c', 'd⟧'], ['e', 'f']])],
  run: (editor) => {
    mergeCells(editor);
  },
  output: [title('A'), table(0, [[cell('a\nb\nc\nd|', { colspan: 2 })], ['e', 'f']])],
});
