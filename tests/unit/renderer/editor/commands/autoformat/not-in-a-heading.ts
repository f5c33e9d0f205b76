import { expect } from 'vitest';
import { heading, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), heading(1, '- |')],
  run: (editor) => {
    expect(autoformat(editor)).toBe(false);
  },
  output: [title('A'), heading(1, '- |')],
  still: true,
});
