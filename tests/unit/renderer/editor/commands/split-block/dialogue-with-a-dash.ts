import { dialogue, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Thưa bác. |Dạ.', '- ')],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), dialogue('Thưa bác. ', '- '), dialogue('|Dạ.')],
});
