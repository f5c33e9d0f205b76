import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { mergeForward } from '../../../../../../renderer/src/editor/commands/merge-forward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(true, ['một |', 'hai'])],
  run: (editor) => {
    expect(mergeForward(editor)).toBe(true);
  },
  output: [title('A'), list(true, ['một |hai'])],
});
