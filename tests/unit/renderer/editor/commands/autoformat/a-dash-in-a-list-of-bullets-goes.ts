import { list, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '- |'])],
  run: (editor) => void autoformat(editor),
  output: [title('A'), list(false, ['một', '|'])],
});
