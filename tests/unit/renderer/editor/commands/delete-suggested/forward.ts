import { paragraph, title } from '@common/article/build.ts';
import { fixture, going, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('mộ|t')],
  run: suggesting((editor) => editor.deleteForward('character')),
  output: [title('A'), paragraph([{ text: 'mộ' }, going('t|')])],
});
