import { paragraph, title } from '@common/article/build.ts';
import { fixture, going } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'một ' }, going('hai|', 's9')])],
  run: (editor) => editor.insertText('mới'),
  output: [title('A'), paragraph([{ text: 'một ' }, going('hai', 's9'), { text: 'mới|' }])],
});
