import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['⟦một', 'hai', 'ba', 'bốn⟧'], [1, 2, 3, 1])],
  run: (editor) => {
    expect(changeItemLevel(editor, 'deeper')).toBe(false);
  },
  output: [title('A'), list(true, ['⟦một', 'hai', 'ba', 'bốn⟧'], [1, 2, 3, 1])],
  still: true,
});
