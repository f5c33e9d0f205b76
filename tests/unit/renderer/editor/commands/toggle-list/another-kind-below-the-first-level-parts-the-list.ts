import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai', 'ba', 'b|ốn', 'năm'], [1, 2, 1, 2, 1])],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(false, ['một', 'hai'], [1, 2]), list(false, ['ba', 'b|ốn', 'năm'], [1, 2, 1], undefined, [true, false])],
});
