import { heading, title } from '@common/article/build.ts';
import { setBlockType } from '../../../../../../renderer/src/editor/commands/set-block-type.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(3, 'một|')],
  run: (editor) => {
    setBlockType(editor, { type: 'heading', level: 1 });
  },
  output: [title('A'), heading(1, 'một|')],
});
