import { expect } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { continueNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('lời'), list(true, ['một|'])],
  run: (editor) => {
    expect(continueNumbers(editor)).toBe(false);
  },
  output: [title('A'), paragraph('lời'), list(true, ['một|'])],
  still: true,
});
