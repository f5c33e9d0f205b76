import { list, title } from '@common/article/build.ts';
import { continueNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai'], [1, 2], undefined, [false, false]), list(true, ['b|a', 'bốn'], [1, 2])],
  run: (editor) => void continueNumbers(editor),
  output: [title('A'), list(true, ['một', 'hai'], [1, 2], undefined, [false, false]), list(true, ['b|a', 'bốn'], [1, 2], 'continued')],
});
