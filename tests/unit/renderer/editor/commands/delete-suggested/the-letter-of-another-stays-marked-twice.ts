import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, coming('ab|', 's9', 'Tâm')])],
  run: suggesting((editor) => editor.deleteBackward('character')),
  output: [title('A'), paragraph([{ text: 'một ' }, coming('a|', 's9', 'Tâm'), { ...coming('b', 's9', 'Tâm'), deleted: { id: 's1', author: 'Lan', at: 1000 } }])],
});
