import { cell, table, title } from '@common/article/build.ts';
import { mergeCells } from '../../../../../../renderer/src/editor/commands/table/merge-cells.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(1, [['Họ tên', '⟦Năm', 'sinh⟧'], ['a', 'b', 'c']])],
  run: (editor) => {
    mergeCells(editor);
  },
  output: [title('A'), table(1, [['Họ tên', cell('Năm\nsinh|', { colspan: 2 })], ['a', 'b', 'c']])],
});
