import { list, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('⟦một'), list(true, ['hai', '⟧ba', 'bốn'])],
  run: (editor) => editor.deleteFragment(),
  output: [title('A'), list(true, ['|ba', 'bốn'])],
});
