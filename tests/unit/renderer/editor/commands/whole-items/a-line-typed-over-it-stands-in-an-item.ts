import { list, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '⟦hai', '⟧ba'])],
  run: (editor) => editor.insertText('x'),
  output: [title('A'), list(false, ['một', 'x|', 'ba'])],
});
