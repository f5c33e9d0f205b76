import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { inlineSigns } from '../../../../../../renderer/src/editor/commands/inline-signs.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một **hai ba**| bốn')],
  run: (editor) => {
    expect(inlineSigns(editor)).toBe(true);
  },
  output: [title('A'), paragraph([{ text: 'một ' }, bold('hai ba|'), { text: ' bốn' }])],
});
