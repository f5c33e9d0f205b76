import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('ba|', 'cũ'), { text: ' nay.' }])],
  run: (editor) => {
    editor.insertText('o');
    editor.deleteBackward('character');
    editor.deleteBackward('character');
    editor.insertText('áo');
  },
  output: [title('A'), paragraph([noted('báo|', 'cũ'), { text: ' nay.' }])],
});
