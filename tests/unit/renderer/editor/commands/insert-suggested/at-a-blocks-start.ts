import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|một')],
  run: suggesting((editor) => editor.insertText('Vì ')),
  output: [title('A'), paragraph([coming('Vì |'), { text: 'một' }])],
});
