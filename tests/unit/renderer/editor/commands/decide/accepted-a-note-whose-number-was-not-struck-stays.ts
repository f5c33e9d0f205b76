import { paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { fixture, going, noted } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A|'), paragraph([{ text: 'công trình ỐNG ' }, { ...going('SÁU'), footnote }, { text: ' xây' }])],
  run: (editor) => decide(editor, 'accept', 'all'),
  output: [title('A|'), paragraph([{ text: 'công trình ' }, noted('ỐNG', 'cũ'), { text: '  xây' }])],
});
