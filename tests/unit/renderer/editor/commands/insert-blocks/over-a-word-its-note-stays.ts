import { paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'công trình ỐNG ' }, noted('⟦SÁU⟧', 'cũ'), { text: ' xây' }])],
  run: (editor) => insertBlocks(editor, [paragraph('số BẢY')]),
  output: [title('A'), paragraph([{ text: 'công trình ỐNG số ' }, noted('BẢY|', 'cũ'), { text: ' xây' }])],
});
