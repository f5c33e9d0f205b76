import { paragraph, title } from '@common/article/build.ts';
import { fixture, linked } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'theo ' }, linked('báo|'), { text: '.' }])],
  run: (editor) => editor.insertText(' '),
  output: [title('A'), paragraph([{ text: 'theo ' }, linked('báo'), { text: ' |.' }])],
});
