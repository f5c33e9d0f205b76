import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai|'])],
  run: suggesting((editor) => {
    let refused = 0;
    editor.onRefused = () => {
      refused += 1;
    };
    expect(changeItemLevel(editor, 'deeper')).toBe(true);
    expect(refused).toBe(1);
  }),
  output: [title('A'), list(false, ['một', 'hai|'])],
  still: true,
});
