import { expect } from 'vitest';
import { paragraph, title } from '@common/article/build.ts';
import { inlineSigns } from '../../../../../../renderer/src/editor/commands/inline-signs.ts';
import { bold, boldItalic, fixture, italic } from '../../support.ts';

export default fixture({
  input: [title('A'), paragraph([{ text: 'Một *hai ' }, bold('ba'), { text: '*|' }])],
  run: (editor) => {
    expect(inlineSigns(editor)).toBe(true);
  },
  output: [title('A'), paragraph([{ text: 'Một ' }, italic('hai '), boldItalic('ba|')])],
});
