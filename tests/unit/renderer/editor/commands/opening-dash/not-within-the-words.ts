import { dialogue, title } from '@common/article/build.ts';
import { isSign, autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Chưa - |em ạ.')],
  run: (editor) => {
    if (isSign(editor) || autoformat(editor)) editor.insertText('x');
  },
  output: [title('A'), dialogue('Chưa - |em ạ.')],
  still: true,
});
