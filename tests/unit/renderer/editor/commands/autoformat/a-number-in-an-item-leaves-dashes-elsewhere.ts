import { list, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai', 'ba a', 'ba b', 'bốn', '1. |', 'năm', 'sáu'], [1, 1, 2, 2, 1, 2, 1, 2], undefined, [false, false])],
  run: (editor) => void autoformat(editor),
  output: [
    title('A'),
    list(true, ['một', 'hai', 'ba a', 'ba b'], [1, 1, 2, 2], undefined, [false, false]),
    list(true, ['bốn', '|'], [1, 2], 'continued'),
    list(true, ['năm', 'sáu'], [1, 2], 'continued', [false, false]),
  ],
});
