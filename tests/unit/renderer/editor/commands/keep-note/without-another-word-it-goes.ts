import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('⟦SÁU⟧', 'cũ')])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), paragraph('|')],
});
