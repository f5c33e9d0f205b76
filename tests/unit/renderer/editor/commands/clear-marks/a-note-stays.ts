import { paragraph, title } from '@common/article/build.ts';
import { clearMarks } from '../../../../../../renderer/src/editor/commands/clear-marks.ts';
import { fixture, boldNoted, noted } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([boldNoted('⟦xã⟧', 'Nay là phường')])],
  run: (editor) => {
    clearMarks(editor);
  },
  output: [title('A'), paragraph([noted('⟦xã⟧', 'Nay là phường')])],
});
