import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('Hoa'), paragraph([{ text: 'Cây h' }, bold('oa'), { text: ' nở, hoa rơi|' }])],
  run: (editor) => replaceText(editor, [
    { path: [1], note: null, start: 4, end: 7, replacement: 'quả to' },
    { path: [1], note: null, start: 12, end: 15, replacement: 'lá' },
    { path: [0], note: null, start: 0, end: 3, replacement: 'Quả' },
  ]),
  output: [title('Quả'), paragraph('Cây quả to nở, lá rơi|')],
});
