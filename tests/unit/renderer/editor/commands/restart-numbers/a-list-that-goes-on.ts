import { list, paragraph, title } from '@common/article/build.ts';
import { restartNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba|', 'bốn'], [], 'continued')],
  run: (editor) => void restartNumbers(editor),
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba|', 'bốn'])],
});
