import { list, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai'], [1, 2], undefined, [false, false]), list(true, ['ba', 'b|ốn'], [1, 2], 'continued'), list(true, ['năm', 'sáu'], [1, 2], 'continued', [false, false])],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(true, ['một', 'hai', 'ba', 'b|ốn', 'năm', 'sáu'], [1, 2, 1, 2, 1, 2], undefined, [false, false])],
});
