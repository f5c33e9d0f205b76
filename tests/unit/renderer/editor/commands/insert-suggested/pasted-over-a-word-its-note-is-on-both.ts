import { paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { coming, fixture, going, noted, suggesting } from '../../support.ts';

const { footnote } = noted('', 'cũ');

export default fixture({
  input: [title('A'), paragraph([{ text: 'ỐNG ' }, noted('⟦SÁU⟧', 'cũ'), { text: ' xây' }])],
  run: suggesting((editor) => insertBlocks(editor, [paragraph('số Bảy')])),
  output: [title('A'), paragraph([{ text: 'ỐNG ' }, { ...going('SÁU'), footnote }, coming('số '), { ...coming('Bảy|'), footnote }, { text: ' xây' }])],
});
