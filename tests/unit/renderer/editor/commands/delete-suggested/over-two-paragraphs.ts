import { paragraph, title } from '@common/article/build.ts';
import { broken, fixture, going, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai'), paragraph('ba⟧ bốn')],
  run: suggesting((editor) => editor.deleteFragment()),
  output: [title('A'), paragraph([{ text: 'một |' }, going('hai')]), broken('deleted', paragraph([going('ba'), { text: ' bốn' }]))],
});
