import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { autoformat } from '../../../../../../renderer/src/editor/commands/autoformat.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('- |Thưa bác')],
  run: (editor) => {
    expect(autoformat(editor)).toBe(false);
  },
  output: [title('A'), paragraph('- |Thưa bác')],
  still: true,
});
