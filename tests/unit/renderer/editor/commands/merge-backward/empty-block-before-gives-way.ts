import { expect } from 'vitest';
import { heading, paragraph, title } from '@common/article/build.ts';
import { mergeBackward } from '../../../../../../renderer/src/editor/commands/merge-backward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, ''), paragraph('|hai')],
  run: (editor) => {
    expect(mergeBackward(editor)).toBe(true);
  },
  output: [title('A'), paragraph('|hai')],
});
