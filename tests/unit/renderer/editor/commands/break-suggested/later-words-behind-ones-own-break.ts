import { paragraph, title } from '@common/article/build.ts';
import { broken, coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một'), broken('inserted', paragraph('|hai'), 'old')],
  run: suggesting((editor) => editor.insertText('mới ')),
  output: [title('A'), paragraph('một'), broken('inserted', paragraph([coming('mới |', 'old'), { text: 'hai' }]), 'old')],
});
