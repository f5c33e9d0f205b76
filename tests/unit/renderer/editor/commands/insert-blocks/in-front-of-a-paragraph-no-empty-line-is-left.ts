import { list, paragraph, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một'), paragraph('|ba')],
  run: (editor) => insertBlocks(editor, [list(true, ['hai'])]),
  output: [title('A'), paragraph('một'), list(true, ['hai|']), paragraph('ba')],
});
