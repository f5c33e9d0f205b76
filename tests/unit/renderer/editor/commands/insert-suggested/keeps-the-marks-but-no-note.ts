import { paragraph, title } from '@common/article/build.ts';
import { bold, boldComing, boldNoted, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([boldNoted('báo| cáo', 'cũ')])],
  run: suggesting((editor) => editor.insertText('x')),
  output: [title('A'), paragraph([bold('báo'), boldComing('x|'), boldNoted(' cáo', 'cũ')])],
});
