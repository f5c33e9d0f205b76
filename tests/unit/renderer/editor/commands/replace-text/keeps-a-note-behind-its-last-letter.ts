import { list, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', [{ text: 'Đảng ' }, noted('bộ', 'cũ'), { text: ' xã' }]])],
  run: (editor) => replaceText(editor, [{ path: [1, 1], note: null, start: 0, end: 7, replacement: 'Chi bộ' }]),
  output: [title('A'), list(false, ['một', [{ text: 'Chi ' }, noted('bộ', 'cũ'), { text: ' xã' }]])],
});
