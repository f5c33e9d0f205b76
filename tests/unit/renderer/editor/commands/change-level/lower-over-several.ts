import { heading, paragraph, title } from '@common/article/build.ts';
import { changeLevel } from '../../../../../../renderer/src/editor/commands/change-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, '⟦Một'), paragraph('x'), heading(3, 'Hai⟧')],
  run: (editor) => {
    changeLevel(editor, 'lower');
  },
  output: [title('A'), heading(2, '⟦Một'), paragraph('x'), heading(3, 'Hai⟧')],
});
