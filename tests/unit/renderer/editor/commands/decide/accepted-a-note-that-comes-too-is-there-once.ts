import { paragraph, title } from '@common/article/build.ts';
import { decide } from '../../../../../../renderer/src/editor/commands/suggest/decide.ts';
import { coming, fixture, going, noted } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A|'), paragraph([{ text: 'ỐNG ' }, { ...going('SÁU'), footnote }, coming('số '), { ...coming('Bảy'), footnote }])],
  run: (editor) => decide(editor, 'accept', 'all'),
  output: [title('A|'), paragraph([{ text: 'ỐNG số ' }, noted('Bảy', 'cũ')])],
});
