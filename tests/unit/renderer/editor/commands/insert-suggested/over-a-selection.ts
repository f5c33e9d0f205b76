import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, going, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một ⟦hai⟧ bốn')],
  run: suggesting((editor) => editor.insertText('ba')),
  output: [title('A'), paragraph([{ text: 'một ' }, going('hai'), coming('ba|'), { text: ' bốn' }])],
});
