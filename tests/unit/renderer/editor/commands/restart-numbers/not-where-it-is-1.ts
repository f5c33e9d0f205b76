import { expect } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { restartNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['một|', 'hai'])],
  run: (editor) => {
    expect(restartNumbers(editor)).toBe(false);
  },
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['một|', 'hai'])],
  still: true,
});
