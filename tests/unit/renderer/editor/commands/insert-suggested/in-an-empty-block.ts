import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|')],
  run: suggesting((editor) => editor.insertText('mới')),
  output: [title('A'), paragraph([coming('mới|')])],
});
