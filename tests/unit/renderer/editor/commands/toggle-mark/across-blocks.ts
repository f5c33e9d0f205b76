import { paragraph, title } from '@common/article/build.ts';
import { toggleMark } from '../../../../../../renderer/src/editor/commands/toggle-mark.ts';
import { fixture, italic } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai'), paragraph('ba⟧ bốn')],
  run: (editor) => {
    toggleMark(editor, 'italic');
  },
  output: [title('A'), paragraph([{ text: 'một ' }, italic('⟦hai')]), paragraph([italic('ba⟧'), { text: ' bốn' }])],
});
