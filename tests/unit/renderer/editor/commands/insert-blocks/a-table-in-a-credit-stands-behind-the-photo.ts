import { paragraph, photo, table, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'Tranh minh họa: Kỷ Yếu|'), paragraph('sau')],
  run: (editor) => {
    insertBlocks(editor, [table(1, [['Đơn vị', 'Năm'], ['Xã A', '2020']])]);
  },
  output: [title('A'), photo('p1', 'C', 'Tranh minh họa: Kỷ Yếu'), table(1, [['Đơn vị', 'Năm'], ['Xã A', '2020|']]), paragraph('sau')],
});
