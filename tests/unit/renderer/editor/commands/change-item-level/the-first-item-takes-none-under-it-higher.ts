import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['Mục một|', 'con a', 'con b', 'cháu x', 'chắt y'], [1, 2, 2, 3, 3])],
  run: (editor) => {
    expect(changeItemLevel(editor, 'deeper')).toBe(false);
  },
  output: [title('A'), list(false, ['Mục một|', 'con a', 'con b', 'cháu x', 'chắt y'], [1, 2, 2, 3, 3])],
  still: true,
});
