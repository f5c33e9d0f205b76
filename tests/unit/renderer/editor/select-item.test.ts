/** Three clicks on an item of a list. */
import { expect, it } from 'vitest';
import { list, paragraph, photo, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { selectItem } from '../../../../renderer/src/editor/commands/whole-items.ts';
import { makeEditor } from './support.ts';

function selected(...blocks: Block[]): unknown {
  const editor = makeEditor([title('A'), ...blocks]);
  return selectItem(editor) ? [editor.selection?.anchor, editor.selection?.focus] : false;
}

it('takes it whole, to the beginning of what stands behind it', () => {
  expect(selected(list(false, ['một', 'h⟦ai⟧', 'ba']))).toEqual([{ path: [1, 1, 0], offset: 0 }, { path: [1, 2, 0], offset: 0 }]);
  expect(selected(list(false, ['một', 'hai|']), paragraph('ba'))).toEqual([{ path: [1, 1, 0], offset: 0 }, { path: [2, 0], offset: 0 }]);
});

it('is nothing of its own where no text follows, and outside lists', () => {
  expect(selected(list(false, ['một', 'hai|']))).toBe(false);
  expect(selected(list(false, ['một', 'hai|']), photo('p1', 'C'))).toBe(false);
  expect(selected(paragraph('một|'), list(false, ['hai']))).toBe(false);
});
