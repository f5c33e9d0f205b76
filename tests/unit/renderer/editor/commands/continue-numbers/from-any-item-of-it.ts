import { list, paragraph, title } from '@common/article/build.ts';
import { continueNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba', 'bốn|'], [1, 2])],
  run: (editor) => void continueNumbers(editor),
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba', 'bốn|'], [1, 2], 'continued')],
});
