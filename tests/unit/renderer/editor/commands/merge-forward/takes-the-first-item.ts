import { expect } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { mergeForward } from '../../../../../../renderer/src/editor/commands/merge-forward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('một |'), list(true, ['hai', 'ba'])],
  run: (editor) => {
    expect(mergeForward(editor)).toBe(true);
  },
  output: [title('A'), paragraph('một |hai'), list(true, ['ba'])],
});
