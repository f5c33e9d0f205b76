import { paragraph, title } from '@common/article/build.ts';
import { clearMarks } from '../../../../../../renderer/src/editor/commands/clear-marks.ts';
import { fixture, bold, boldItalic, italic } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([bold('a⟦b'), italic('c'), boldItalic('d⟧e')])],
  run: (editor) => {
    clearMarks(editor);
  },
  output: [title('A'), paragraph([bold('a'), { text: 'bcd' }, boldItalic('e')])],
});
