import { dialogue, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('— |Chưa em ạ.')],
  run: (editor) => {
    autoformat(editor);
  },
  output: [title('A'), dialogue('|Chưa em ạ.', '— ')],
});
