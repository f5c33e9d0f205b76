import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { canChangeItemLevel, changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai|'], [1, 2])],
  run: (editor) => {
    expect(changeItemLevel(editor, 'deeper')).toBe(false);
    expect(canChangeItemLevel(editor, 'deeper')).toBe(false);
  },
  output: [title('A'), list(false, ['một', 'hai|'], [1, 2])],
  still: true,
});
