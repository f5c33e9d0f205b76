import { expect } from 'vitest';
import { paragraph, photo, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'N'), paragraph('|Bài')],
  run: (editor) => {
    expect(nextField(editor, 'backward')).toBe(true);
  },
  output: [title('A'), photo('p1', 'C', 'N|'), paragraph('Bài')],
  still: true,
});
