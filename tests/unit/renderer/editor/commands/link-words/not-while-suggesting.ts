import { paragraph, title } from '@common/article/build.ts';
import { linkWords } from '../../../../../../renderer/src/editor/commands/link-words.ts';
import { fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ ba')],
  run: (editor) => suggesting(() => void linkWords(editor, 'https://bienphong.vn'))(editor),
  output: [title('A'), paragraph('một ⟦hai⟧ ba')],
  still: true,
});
