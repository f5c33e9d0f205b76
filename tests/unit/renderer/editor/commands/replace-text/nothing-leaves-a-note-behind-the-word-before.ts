import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture, noted } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình ỐNG ' }, noted('SÁU', 'cũ'), { text: ' của xã' }])],
  run: (editor) => replaceText(editor, [{ path: [1], note: null, start: 14, end: 18, replacement: '' }]),
  output: [title('A'), paragraph([{ text: 'công trình ' }, { text: 'ỐNG', ...(footnote === undefined ? {} : { footnote }) }, { text: ' của xã' }])],
});
