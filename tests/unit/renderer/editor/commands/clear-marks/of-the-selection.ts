import { paragraph, title } from '@common/article/build.ts';
import { clearMarks } from '../../../../../../renderer/src/editor/commands/clear-marks.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([bold('⟦một'), { text: 'hai⟧', smallCaps: true, link: 'https://bienphong.vn' }])],
  run: (editor) => clearMarks(editor),
  output: [title('A'), paragraph([{ text: '⟦một' }, { text: 'hai⟧', link: 'https://bienphong.vn' }])],
});
