import { heading, paragraph, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(3, 'một|')],
  run: (editor) => {
    setBlockType(editor, { type: 'paragraph' });
  },
  output: [title('A'), paragraph('một|')],
});
