import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([noted('Ban Đảng', 'cũ'), { text: ' bộ xã' }])],
  run: (editor) => replaceText(editor, [{ path: [1], note: null, start: 4, end: 11, replacement: 'X' }]),
  output: [title('A'), paragraph([noted('Ban ', 'cũ'), { text: 'X xã' }])],
});
