import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('B'), paragraph('|C')],
  run: (editor) => {
    expect(nextField(editor, 'backward')).toBe(false);
  },
  output: [title('A'), paragraph('B'), paragraph('|C')],
  still: true,
});
