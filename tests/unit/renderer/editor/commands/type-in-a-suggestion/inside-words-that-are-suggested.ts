import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture } from '../../support.ts';

// Rejecting the suggestion would take what is typed with it.
export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, coming('hai| ba', 's9')])],
  run: (editor) => editor.insertText('mới'),
  output: [title('A'), paragraph([{ text: 'một ' }, coming('hai', 's9'), { text: 'mới|' }, coming(' ba', 's9')])],
});
