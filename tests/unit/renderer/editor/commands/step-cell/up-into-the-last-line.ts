import { expect } from 'vitest';
import { paragraph, table, title } from '@common/article/build.ts';
import { stepCell } from '../../../../../../renderer/src/editor/commands/table/step-cell.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('trước'), table(0, [['một', 'hai\nba bốn'], ['năm', 'sáu|']]), paragraph('sau')],
  run: (editor) => {
    expect(stepCell(editor, 'up')).toBe(true);
  },
  output: [title('A'), paragraph('trước'), table(0, [['một', 'hai\nba |bốn'], ['năm', 'sáu']]), paragraph('sau')],
  still: true,
});
