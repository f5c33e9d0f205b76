import { expect } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { canChangeItemLevel, changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một|'), list(false, ['hai', 'ba'])],
  run: (editor) => {
    expect(changeItemLevel(editor, 'deeper')).toBe(false);
    expect(canChangeItemLevel(editor, 'deeper')).toBe(false);
  },
  output: [title('A'), paragraph('một|'), list(false, ['hai', 'ba'])],
  still: true,
});
