import { paragraph, title } from '@common/article/build.ts';
import { fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([going('|hai', 's9'), { text: ' ba' }])],
  run: (editor) => editor.insertText('mới'),
  output: [title('A'), paragraph([{ text: 'mới|' }, going('hai', 's9'), { text: ' ba' }])],
});
