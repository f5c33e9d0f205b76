import { expect } from 'vitest';
import { paragraph, photo, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { broken, fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', 'N|')],
  run: suggesting((editor) => {
    expect(nextField(editor, 'forward')).toBe(true);
  }),
  output: [title('A'), photo('p1', 'C', 'N'), broken('inserted', paragraph('|'))],
});
