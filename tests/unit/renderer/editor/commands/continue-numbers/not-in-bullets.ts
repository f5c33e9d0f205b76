import { expect } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { continueNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(false, ['ba|'])],
  run: (editor) => {
    expect(continueNumbers(editor)).toBe(false);
  },
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(false, ['ba|'])],
  still: true,
});
