import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { canChangeItemLevel, changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai|'])],
  run: (editor) => {
    expect(changeItemLevel(editor, 'higher')).toBe(false);
    expect(canChangeItemLevel(editor, 'higher')).toBe(false);
  },
  output: [title('A'), list(true, ['một', 'hai|'])],
  still: true,
});
