import { list, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '1. |'], [1, 2])],
  run: (editor) => void autoformat(editor),
  output: [title('A'), list(true, ['một', '1. |'], [1, 2])],
  still: true,
});
