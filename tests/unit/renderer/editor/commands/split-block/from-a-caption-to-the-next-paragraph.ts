import { paragraph, photo, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p', 'Chú⟦ thích', 'Ảnh'), paragraph('⟧ba')],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), photo('p', 'Chú|', ''), paragraph('ba')],
});
