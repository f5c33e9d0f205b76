import { paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một |ba')],
  run: (editor) => {
    insertBlocks(editor, [paragraph([bold('hai')])]);
  },
  output: [title('A'), paragraph([{ text: 'một ' }, bold('hai'), { text: 'ba' }])],
});
