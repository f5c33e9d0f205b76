import { expect } from 'vitest';
import { paragraph, table, title } from '@common/article/build.ts';
import { stepCell } from '../../../../../../renderer/src/editor/commands/table/step-cell.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('trước'), table(0, [['một', 'hai'], ['ba', 'bốn|']])],
  run: (editor) => {
    expect(stepCell(editor, 'down')).toBe(true);
  },
  output: [title('A'), paragraph('trước'), table(0, [['một', 'hai'], ['ba', 'bốn']]), paragraph('|')],
});
