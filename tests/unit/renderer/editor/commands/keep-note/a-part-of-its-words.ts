import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'năm ' }, noted('20⟦17⟧', 'cũ'), { text: ', thôn' }])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), paragraph([{ text: 'năm ' }, noted('20|', 'cũ'), { text: ', thôn' }])],
});
