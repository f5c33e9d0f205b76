import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('⟦Sáu⟧', 'cũ'), { text: ' tuổi đã' }])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), paragraph([{ text: '| ' }, noted('tuổi', 'cũ'), { text: ' đã' }])],
});
