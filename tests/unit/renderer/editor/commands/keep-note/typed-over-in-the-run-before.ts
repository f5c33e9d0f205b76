import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình ỐNG ⟦' }, noted('SÁU⟧', 'cũ'), { text: ' xây' }])],
  run: (editor) => editor.insertText('B'),
  output: [title('A'), paragraph([{ text: 'công trình ỐNG ' }, noted('B|', 'cũ'), { text: ' xây' }])],
});
