import { expect } from 'vitest';
import { paragraph, sapo, title } from '@common/article/build.ts';
import { mergeBackward } from '../../../../../../renderer/src/editor/commands/merge-backward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), sapo('|hai')],
  run: (editor) => {
    expect(mergeBackward(editor)).toBe(true);
  },
  output: [title('A'), paragraph('|hai')],
});
