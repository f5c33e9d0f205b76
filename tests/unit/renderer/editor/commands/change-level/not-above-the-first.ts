import { heading, title } from '@common/article/build.ts';
import { changeLevel } from '../../../../../../renderer/src/editor/commands/change-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, 'Một|')],
  run: (editor) => {
    changeLevel(editor, 'higher');
  },
  output: [title('A'), heading(1, 'Một|')],
  still: true,
});
