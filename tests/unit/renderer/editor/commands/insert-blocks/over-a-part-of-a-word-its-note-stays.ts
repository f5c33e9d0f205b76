import { paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'năm ' }, noted('20⟦17⟧', 'cũ'), { text: ', thôn' }])],
  run: (editor) => insertBlocks(editor, [paragraph('18')]),
  output: [title('A'), paragraph([{ text: 'năm ' }, noted('2018|', 'cũ'), { text: ', thôn' }])],
});
