import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'báo', footnote: { id: 'a', text: 'Theo Truyện Kiều', runs: [{ text: 'Theo ' }, { text: 'Truyện Kiều', italic: true }] } }, { text: ' xã' }])],
  run: (editor) => replaceText(editor, [{ path: [1], note: 0, start: 5, end: 11, replacement: 'Chuyện' }]),
  output: [title('A'), paragraph([{ text: 'báo', footnote: { id: 'a', text: 'Theo Chuyện Kiều', runs: [{ text: 'Theo ' }, { text: 'Chuyện Kiều', italic: true }] } }, { text: ' xã' }])],
});
