import { list, paragraph, title } from '@common/article/build.ts';
import { toggleList } from '../../../../../../renderer/src/editor/commands/toggle-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), paragraph('b|a'), list(true, ['bốn'], [], 'continued')],
  run: (editor) => toggleList(editor, true),
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['b|a', 'bốn'], [], 'continued')],
});
