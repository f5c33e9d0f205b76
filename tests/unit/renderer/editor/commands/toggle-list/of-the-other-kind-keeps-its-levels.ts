import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một|', 'hai'], [1, 2])],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['một|', 'hai'], [1, 2])],
});
