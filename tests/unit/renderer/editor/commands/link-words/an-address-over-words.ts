import { paragraph, title } from '@common/article/build.ts';
import { linkWords } from '../../../../../../renderer/src/editor/commands/link-words.ts';
import { fixture, linked } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ ba')],
  run: (editor) => void linkWords(editor, ' https://bienphong.vn\n'),
  output: [title('A'), paragraph([{ text: 'một ' }, linked('⟦hai'), { text: '⟧ ba' }])],
});
