import { cell, table, title } from '@common/article/build.ts';
import { mergeCells } from '../../../../../../renderer/src/editor/commands/table/merge-cells.ts';
import { fixture, bold, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [[[bold('⟦a')], [noted('b⟧', 'Năm 2019')], 'c']])],
  run: (editor) => {
    mergeCells(editor);
  },
  output: [title('A'), table(0, [[cell([bold('a'), { text: '\n' }, noted('b|', 'Năm 2019')], { colspan: 2 }), 'c']])],
});
