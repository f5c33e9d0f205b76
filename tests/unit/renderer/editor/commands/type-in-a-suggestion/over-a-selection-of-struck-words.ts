import { paragraph, title } from '@common/article/build.ts';
import { fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, going('h⟦ai b⟧a', 's9')])],
  run: (editor) => editor.insertText('mới'),
  output: [title('A'), paragraph([{ text: 'một ' }, going('h', 's9'), { text: 'mới|' }, going('a', 's9')])],
});
