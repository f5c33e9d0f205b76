import { list, paragraph, title } from '@common/article/build.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', '⟦hai', '⟧ba'])],
  run: (editor) => editor.insertBreak(),
  output: [title('A'), list(false, ['một']), paragraph('|'), list(false, ['ba'])],
});
