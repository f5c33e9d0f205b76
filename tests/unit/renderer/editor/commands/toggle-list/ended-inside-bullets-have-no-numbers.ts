import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'h|ai', 'ba'])],
  run: (editor) => toggleList(editor, false),
  output: [title('A'), list(false, ['một']), paragraph('h|ai'), list(false, ['ba'])],
});
