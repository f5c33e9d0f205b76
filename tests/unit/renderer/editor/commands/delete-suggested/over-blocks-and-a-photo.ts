import { paragraph, photo, title } from '@common/article/build.ts';
import { fixture, going, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai'), photo('p', 'C', 'D'), paragraph('ba⟧ bốn')],
  run: suggesting((editor) => editor.deleteFragment()),
  output: [title('A'), paragraph([{ text: 'một |' }, going('hai')]), photo('p', 'C', 'D'), paragraph([going('ba'), { text: ' bốn' }])],
});
