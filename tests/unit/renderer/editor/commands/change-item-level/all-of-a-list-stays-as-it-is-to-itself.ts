import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['⟦một', 'hai', 'ba⟧'])],
  run: (editor) => {
    expect(changeItemLevel(editor, 'deeper')).toBe(false);
  },
  output: [title('A'), list(false, ['⟦một', 'hai', 'ba⟧'])],
  still: true,
});
