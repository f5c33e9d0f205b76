import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai', 'b|a'], [1, 2, 3])],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['một', 'hai', 'b|a'], [1, 2, 3], undefined, [true, true])],
});
