import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'Năm ' }, noted('2017', 'cũ'), { text: ', thôn Đồng Chành' }])],
  run: (editor) => replaceText(editor, [{ path: [1], note: null, start: 0, end: 14, replacement: 'Từ năm 2017, thôn' }]),
  output: [title('A'), paragraph([{ text: 'Từ năm ' }, noted('2017', 'cũ'), { text: ', thôn Đồng Chành' }])],
});
