import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'h|ai', 'ba', 'bốn'])],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['một']), paragraph('h|ai'), list(true, ['ba', 'bốn'], [], 'continued')],
});
