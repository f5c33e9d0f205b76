import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai'], [1, 2], undefined, [false, false]), paragraph('b|a')],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['một', 'hai', 'b|a'], [1, 2, 1], undefined, [false, false])],
});
