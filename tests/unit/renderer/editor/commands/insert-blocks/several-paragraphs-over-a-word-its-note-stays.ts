import { paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'ỐNG ' }, noted('⟦SÁU⟧', 'cũ'), { text: ' xây' }])],
  run: (editor) => insertBlocks(editor, [paragraph('một'), paragraph('hai')]),
  output: [title('A'), paragraph('ỐNG một'), paragraph([noted('hai|', 'cũ'), { text: ' xây' }])],
});
