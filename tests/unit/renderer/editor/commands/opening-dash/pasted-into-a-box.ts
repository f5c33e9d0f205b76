import { box, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), box('B', ['|'])],
  run: (editor) => {
    insertBlocks(editor, [paragraph('- Một'), paragraph([bold('— '), { text: 'Hai' }])]);
  },
  output: [title('A'), box('B', ['Một', 'Hai|'])],
});
