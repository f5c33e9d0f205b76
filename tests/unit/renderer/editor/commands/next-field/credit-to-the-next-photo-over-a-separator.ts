import { expect } from 'vitest';
import { photo, separator, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo('p1', 'C', '|N'), separator(), photo('p2', 'D', 'M')],
  run: (editor) => {
    expect(nextField(editor, 'forward')).toBe(true);
  },
  output: [title('A'), photo('p1', 'C', 'N'), separator(), photo('p2', '|D', 'M')],
  still: true,
});
