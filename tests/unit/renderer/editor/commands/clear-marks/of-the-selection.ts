import { paragraph, title } from '@common/article/build.ts';
import { clearMarks } from '../../../../../../renderer/src/editor/commands/clear-marks.ts';
import type { TextNode } from '@common/article/document.ts';
import { bold, fixture, linked } from '../../support.ts';

const linkedSmall: TextNode = { ...linked('hai⟧'), smallCaps: true };

export default fixture({
  input: [title('A'), paragraph([bold('⟦một'), linkedSmall])],
  run: (editor) => clearMarks(editor),
  output: [title('A'), paragraph([{ text: '⟦một' }, linked('hai⟧')])],
});
