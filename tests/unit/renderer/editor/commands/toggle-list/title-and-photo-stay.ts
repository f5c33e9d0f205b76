import { heading, list, photo, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('⟦A'), photo('p1', 'C', 'N'), heading(2, 'một⟧')],
  run: (editor) => {
    toggleList(editor, false);
  },
  output: [title('⟦A'), photo('p1', 'C', 'N'), list(false, ['một⟧'])],
});
