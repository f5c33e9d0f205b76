import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { inlineSigns } from '../../../../../../renderer/src/editor/commands/inline-signs.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('số liệu (*) và (*|')],
  run: (editor) => {
    expect(inlineSigns(editor)).toBe(false);
  },
  output: [title('A'), paragraph('số liệu (*) và (*|')],
  still: true,
});
