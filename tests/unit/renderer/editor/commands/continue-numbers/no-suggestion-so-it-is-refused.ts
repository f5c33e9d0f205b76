import { expect } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { continueNumbers } from '../../../../../../renderer/src/editor/commands/number-list.ts';
import { fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba|'])],
  run: suggesting((editor) => {
    let refused = 0;
    editor.onRefused = () => {
      refused += 1;
    };
    continueNumbers(editor);
    expect(refused).toBe(1);
  }),
  output: [title('A'), list(true, ['một', 'hai']), paragraph('lời'), list(true, ['ba|'])],
  still: true,
});
