import { expect } from 'vitest';
import { heading, paragraph, title } from '@common/article/build.ts';
import { mergeForward } from '../../../../../../renderer/src/editor/commands/merge-forward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('|'), heading(1, 'hai')],
  run: (editor) => {
    expect(mergeForward(editor)).toBe(true);
  },
  output: [title('A'), heading(1, '|hai')],
});
