import { photo, table, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['hoa', 'b'], ['c', 'd']]), photo('p', 'hoa', 'Hoa Mai')],
  run: (editor) => replaceText(editor, [
    { path: [1, 0, 0], note: null, start: 0, end: 3, replacement: '' },
    { path: [2, 0], note: null, start: 0, end: 3, replacement: '' },
    { path: [2, 1], note: null, start: 0, end: 4, replacement: '' },
  ]),
  output: [title('A'), table(0, [['', 'b'], ['c', 'd']]), photo('p', '', 'Mai')],
});
