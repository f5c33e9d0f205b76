import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { restartNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'hai|'])],
  run: (editor) => {
    expect(restartNumbers(editor)).toBe(false);
  },
  output: [title('A'), list(false, ['một', 'hai|'])],
  still: true,
});
