import { list, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '⟦hai', '⟧ba'], [1, 2, 1])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), list(false, ['một', '|ba'])],
});
