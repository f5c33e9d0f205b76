import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['m|ột', 'hai', 'ba'], [1, 2, 3], 4, [true, true])],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(false, ['m|ột', 'hai', 'ba'], [1, 2, 3], undefined, [true, true])],
});
