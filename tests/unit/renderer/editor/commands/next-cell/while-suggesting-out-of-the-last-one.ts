import { expect } from 'vitest';
import { paragraph, table, title } from '@common/article/build.ts';
import { nextField } from '../../../../../../renderer/src/editor/commands/next-field.ts';
import type { Refused } from '../../../../../../renderer/src/editor/suggest/suggesting.ts';
import { fixture, suggesting } from '../../support.ts';

export default fixture({
  input: [title('A'), table(0, [['một', 'hai|']]), paragraph('ba')],
  run: suggesting((editor) => {
    const told: Refused[] = [];
    editor.onRefused = (what) => { told.push(what); };
    expect(nextField(editor, 'forward')).toBe(true);
    expect(told).toEqual(['row']);
  }),
  output: [title('A'), table(0, [['một', 'hai']]), paragraph('|ba')],
  still: true,
});
