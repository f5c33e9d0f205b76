import { paragraph, title } from '@common/article/build.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'a ' }, noted('báo.|', 'cũ')])],
  run: (editor) => {
    editor.insertText('X');
  },
  output: [title('A'), paragraph([{ text: 'a ' }, noted('báo.', 'cũ'), { text: 'X|' }])],
});
