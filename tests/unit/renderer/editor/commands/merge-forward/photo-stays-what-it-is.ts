import { expect } from 'vitest';
import { paragraph, photo, title } from '@common/article/build.ts';
import { mergeForward } from '../../../../../../renderer/src/editor/commands/merge-forward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một|'), photo('p1', 'C', 'N')],
  run: (editor) => {
    expect(mergeForward(editor)).toBe(true);
  },
  output: [title('A'), paragraph('một|'), photo('p1', 'C', 'N')],
  still: true,
});
