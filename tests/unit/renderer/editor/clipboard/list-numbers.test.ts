/** Numbered lists on the clipboard: the numbers that stand in the article go out, and what is pasted in the own window is linked as it was. */
import { Transforms } from 'slate';
import { describe, expect, it } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { selectedBlocks, withClipboard } from '../../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { blocksOf, Clipboard, makeEditor } from '../support.ts';

function copied(input: readonly Block[]) {
  const editor = withClipboard(makeEditor(input), { onPictures: () => undefined, onLeftOut: () => undefined });
  const clipboard = new Clipboard();
  editor.setFragmentData(clipboard as unknown as DataTransfer);
  return { editor, clipboard };
}

const before = [title('A'), list(true, ['một', 'hai']), paragraph('lời')];

describe('copied out', () => {
  it('a list that goes on has its number', () => {
    const { editor, clipboard } = copied([...before, list(true, ['⟦ba', 'bốn⟧'], [], 'continued')]);
    expect(clipboard.getData('text/html')).toBe('<ol start="3"><li>ba</li><li>bốn</li></ol>');
    expect(selectedBlocks(editor)).toEqual([list(true, ['ba', 'bốn'], [], 3)]);
  });

  it('items out of the middle of a list are a list of their own', () => {
    expect(copied([title('A'), list(true, ['năm', '⟦sáu', 'bảy⟧'], [], 5)]).clipboard.getData('text/html')).toBe('<ol><li>sáu</li><li>bảy</li></ol>');
  });
});

it('pasted here it goes on from the list that stands before it now', () => {
  const { editor, clipboard } = copied([...before, list(true, ['⟦ba', 'bốn⟧'], [], 'continued'), paragraph('hết')]);
  Transforms.select(editor, { path: [4, 0], offset: 3 });
  editor.insertBreak();
  editor.insertData(clipboard as unknown as DataTransfer);
  expect(blocksOf(editor)).toEqual([...before, list(true, ['ba', 'bốn'], [], 'continued'), paragraph('hết'), list(true, ['ba', 'bốn'], [], 'continued')]);
});
