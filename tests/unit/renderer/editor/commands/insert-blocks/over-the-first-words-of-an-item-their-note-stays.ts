import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, [[{ text: '⟦ỐNG ' }, noted('SÁU⟧', 'cũ'), { text: ' xây' }], [{ text: 'hòa' }]])],
  run: (editor) => insertBlocks(editor, [paragraph('một'), paragraph('hai')]),
  output: [title('A'), list(false, [[{ text: 'một' }], [noted('hai|', 'cũ'), { text: ' xây' }], [{ text: 'hòa' }]])],
});
