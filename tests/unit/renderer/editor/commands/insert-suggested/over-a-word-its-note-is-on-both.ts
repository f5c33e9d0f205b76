import { paragraph, title } from '@common/article/build.ts';
import { coming, fixture, going, noted, suggesting } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A'), paragraph([{ text: 'ỐNG ' }, noted('⟦SÁU⟧', 'cũ'), { text: ' xây' }])],
  run: suggesting((editor) => editor.insertText('Bảy')),
  output: [title('A'), paragraph([{ text: 'ỐNG ' }, { ...going('SÁU'), footnote }, { ...coming('Bảy|'), footnote }, { text: ' xây' }])],
});
