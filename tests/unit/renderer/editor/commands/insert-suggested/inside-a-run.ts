import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một |hai')],
  run: suggesting((editor) => editor.insertText('rất ')),
  output: [title('A'), paragraph([{ text: 'một ' }, coming('rất |'), { text: 'hai' }])],
});
