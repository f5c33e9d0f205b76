import { paragraph, title } from '@common/article/build.ts';
import { linkWords } from '../../../../../../renderer/src/editor/commands/link-words.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ ba')],
  run: (editor) => void linkWords(editor, 'bốn https://bienphong.vn'),
  output: [title('A'), paragraph('một ⟦hai⟧ ba')],
  still: true,
});
