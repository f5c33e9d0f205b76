import { list, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', '⟦hai']), paragraph('ba'), list(false, ['bốn', '⟧năm'], [1, 2])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), list(true, ['một']), list(false, ['|năm'])],
});
