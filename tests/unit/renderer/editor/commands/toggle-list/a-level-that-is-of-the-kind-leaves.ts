import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'h|ai', 'ba'], [1, 2, 1], undefined, [false, false])],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(true, ['một']), paragraph('h|ai'), list(true, ['ba'], [], 'continued')],
});
