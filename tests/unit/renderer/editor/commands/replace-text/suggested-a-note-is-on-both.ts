import { paragraph, title } from '@common/article/build.ts';
import { replaceText } from '../../../../../../renderer/src/editor/commands/replace-text.ts';
import { coming, fixture, going, noted, suggesting } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình ỐNG ' }, noted('SÁU', 'cũ')])],
  run: suggesting((editor) => replaceText(editor, [{ path: [1], note: null, start: 11, end: 18, replacement: 'CỐNG BẢY' }])),
  output: [title('A'), paragraph([{ text: 'công trình ' }, going('ỐNG '), { ...going('SÁU'), footnote }, { ...coming('CỐNG BẢY'), footnote }])],
});
