import { paragraph, title } from '@common/article/build.ts';
import { linkWords } from '../../../../../../renderer/src/editor/commands/link-words.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('xem ⟦https://cu.vn⟧')],
  run: (editor) => void linkWords(editor, 'https://bienphong.vn'),
  output: [title('A'), paragraph('xem ⟦https://cu.vn⟧')],
  still: true,
});
