import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { inlineSigns } from '../../../../../../renderer/src/editor/commands/inline-signs.ts';
import { fixture, linked } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph('Xem [báo](bienphong.vn)|.')],
  run: (editor) => {
    expect(inlineSigns(editor)).toBe(true);
  },
  output: [title('A'), paragraph([{ text: 'Xem ' }, linked('báo|'), { text: '.' }])],
});
