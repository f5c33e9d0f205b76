import { dialogue, paragraph, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), dialogue('|', '- ')],
  run: (editor) => setBlockType(editor, { type: 'paragraph' }),
  output: [title('A'), paragraph('|')],
});
