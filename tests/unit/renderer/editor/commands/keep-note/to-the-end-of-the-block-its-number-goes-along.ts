import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình. ⟦Có ỐNG ' }, noted('SÁU⟧', 'cũ')])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), paragraph('công trình. |')],
});
