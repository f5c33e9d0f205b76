import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, coming('a|', 's9')])],
  run: suggesting((editor) => editor.insertText('b')),
  output: [title('A'), paragraph([{ text: 'một ' }, coming('ab|', 's9')])],
});
