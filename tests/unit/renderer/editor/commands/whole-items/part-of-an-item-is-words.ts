import { list, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['m⟦ột', '⟧hai'])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), list(false, ['m|hai'])],
});
