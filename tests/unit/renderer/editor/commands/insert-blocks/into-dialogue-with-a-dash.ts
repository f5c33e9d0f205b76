import { dialogue, heading, title } from '@common/article/build.ts';
import { insertBlocks } from '../../../../../../renderer/src/editor/commands/insert-blocks.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('Thưa |bác', '- ')],
  run: (editor) => insertBlocks(editor, [heading(2, 'B'), heading(3, 'C')]),
  output: [title('A'), dialogue('Thưa ', '- '), heading(2, 'B'), heading(3, 'C|'), dialogue('bác')],
});
