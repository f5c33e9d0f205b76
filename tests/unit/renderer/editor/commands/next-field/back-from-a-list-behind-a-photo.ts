import { expect } from 'vitest';
import { list, photo, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'N'), list(false, ['|một', 'hai'])],
  run: (editor) => {
    expect(nextField(editor, 'backward')).toBe(true);
  },
  output: [title('A'), photo('p1', 'C', 'N|'), list(false, ['một', 'hai'])],
  still: true,
});
