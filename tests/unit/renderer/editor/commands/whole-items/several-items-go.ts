import { list, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '⟦hai', 'ba', '⟧bốn'], [1, 2, 2, 1])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), list(true, ['một', '|bốn'])],
});
