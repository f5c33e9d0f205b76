import { paragraph, title } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { fixture, noted } from '../../support.ts';

const other = (text: string): TextNode => ({ text, footnote: { id: 'b', text: 'mới' } });

export default fixture({
  input: [title('A'), paragraph([noted('ỐNG', 'cũ'), { text: ' ' }, other('⟦SÁU⟧'), { text: ' xây' }])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), paragraph([noted('ỐNG', 'cũ'), other(' |'), { text: ' xây' }])],
});
