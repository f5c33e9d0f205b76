import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), list(false, ['một', 'h|ai'], [1, 2])],
  run: (editor) => {
    expect(nextField(editor, 'backward')).toBe(true);
  },
  output: [title('A'), list(false, ['một', 'h|ai'])],
});
