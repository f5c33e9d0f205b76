import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { fixture, going, noted, suggesting } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình ' }, noted('SÁU', 'cũ'), { text: ' của xã' }])],
  run: suggesting((editor) => replaceText(editor, [{ path: [1], note: null, start: 11, end: 14, replacement: '' }])),
  output: [title('A'), paragraph([{ text: 'công trình ' }, { ...going('SÁU'), ...(footnote === undefined ? {} : { footnote }) }, { text: ' của xã' }])],
});
