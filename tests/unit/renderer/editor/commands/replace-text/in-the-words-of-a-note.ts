import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { boldNoted, fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('báo ', 'xã cũ'), boldNoted('cáo', 'xã cũ'), { text: ' xã' }])],
  run: (editor) => replaceText(editor, [
    { path: [1], note: 0, start: 0, end: 2, replacement: 'bản' },
    { path: [1], note: null, start: 8, end: 10, replacement: 'phường' },
  ]),
  output: [title('A'), paragraph([noted('báo ', 'bản cũ'), boldNoted('cáo', 'bản cũ'), { text: ' phường' }])],
});
