import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { mergeBackward } from '../../../../../../renderer/src/editor/commands/merge-backward.ts';
import { bold, fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một '), paragraph([bold('|hai'), { text: ' ba' }])],
  run: (editor) => {
    expect(mergeBackward(editor)).toBe(true);
  },
  output: [title('A'), paragraph([{ text: 'một ' }, bold('|hai'), { text: ' ba' }])],
});
