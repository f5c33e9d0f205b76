import { expect } from 'vitest';
import { list, title } from '@common/article/build.ts';
import type { ListBlock, ListItemBlock } from '@common/article/document.ts';
import { changeItemLevel } from '../../../../../../renderer/src/editor/commands/change-item-level.ts';
import { broken, fixture, suggesting } from '../../support.ts';

const suggested = (of: ListBlock, index: number): ListBlock => ({ ...of, children: of.children.map((item, at): ListItemBlock => (at === index ? broken('inserted', item) : item)) });

export default fixture({
  input: [title('A'), suggested(list(false, ['một', 'hai|']), 1)],
  run: suggesting((editor) => {
    let refused = 0;
    editor.onRefused = () => {
      refused += 1;
    };
    expect(changeItemLevel(editor, 'deeper')).toBe(true);
    expect(refused).toBe(0);
  }),
  output: [title('A'), suggested(list(false, ['một', 'hai|'], [1, 2]), 1)],
});
