import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, coming('ab|')])],
  run: suggesting((editor) => editor.deleteBackward('character')),
  output: [title('A'), paragraph([{ text: 'một ' }, coming('a|')])],
});
