import { paragraph, title } from '@common/article/build.ts';
import { fixture, going, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'mộ|' }, going('t', 's9')])],
  run: suggesting((editor) => editor.deleteBackward('character')),
  output: [title('A'), paragraph([{ text: 'm|' }, going('ột', 's9')])],
});
