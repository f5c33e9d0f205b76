import { expect } from 'vitest';
import { photo, title } from '@common/article/build.ts';
import { mergeBackward } from '../../../../../../renderer/src/editor/commands/merge-backward.ts';
import { fixture } from '../../support.ts';

export default fixture({
  input: [title('A'), photo(null, '|Chú thích', '')],
  run: (editor) => {
    expect(mergeBackward(editor)).toBe(true);
  },
  output: [title('A'), photo(null, '|Chú thích', '')],
  still: true,
});
