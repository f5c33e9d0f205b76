import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'h|ai', 'ba', 'bốn'], [1, 2, 2, 1])],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(true, ['một', 'h|ai', 'ba', 'bốn'], [1, 2, 2, 1], undefined, [false, false])],
});
