import { list, paragraph, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), paragraph('3. |'), list(true, ['bốn'], [], 'continued')],
  run: (editor) => void autoformat(editor),
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['|', 'bốn'], [], 'continued')],
});
