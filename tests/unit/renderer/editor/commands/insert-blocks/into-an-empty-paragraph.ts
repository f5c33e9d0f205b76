import { heading, list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|')],
  run: (editor) => {
    insertBlocks(editor, [heading(1, 'một'), list(true, ['hai'])]);
  },
  output: [title('A'), heading(1, 'một'), list(true, ['hai|'])],
});
