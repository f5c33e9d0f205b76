import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một |hai', comments: ['k'] }])],
  run: suggesting((editor) => editor.insertText('rất ')),
  output: [title('A'), paragraph([{ text: 'một ', comments: ['k'] }, { ...coming('rất |'), comments: ['k'] }, { text: 'hai', comments: ['k'] }])],
});
