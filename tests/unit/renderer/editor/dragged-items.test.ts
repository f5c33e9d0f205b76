/** Whole items and paragraphs that the mouse takes elsewhere: nothing empty is left where they stood, and one undo brings them back. */
import { Range, type Editor, type Point } from 'slate';
import { describe, expect, it } from 'vitest';
import { list, paragraph, quote, title } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { withClipboard } from '../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { moveItems } from '../../../../renderer/src/editor/commands/move-items.ts';
import { blocksOf, Clipboard, makeEditor, suggestAsLan } from './support.ts';

function drag(editor: Editor, to: Point): boolean {
  withClipboard(editor, { onPictures: () => undefined, onLeftOut: () => undefined });
  const data = new Clipboard() as unknown as DataTransfer;
  editor.setFragmentData(data);
  const dragged = editor.selection;
  if (dragged === null || Range.isCollapsed(dragged)) throw new Error('nothing is selected');
  return moveItems(editor, dragged, to, () => editor.insertData(data));
}

const from = [title('A'), list(true, ['một', '⟦hai', 'ba', '⟧bốn'], [1, 1, 2, 1]), paragraph('lời'), paragraph('')];

describe('dropped', () => {
  const cases: [string, Point, Block[]][] = [
    ['in front of the first item', { path: [1, 0, 0], offset: 0 }, [title('A'), list(true, ['hai', 'ba', 'một', 'bốn'], [1, 2, 1, 1]), paragraph('lời'), paragraph('')]],
    ['in an empty paragraph', { path: [3, 0], offset: 0 }, [title('A'), list(true, ['một', 'bốn']), paragraph('lời'), list(true, ['hai', 'ba'], [1, 2])]],
    ['behind a paragraph', { path: [2, 0], offset: 3 }, [title('A'), list(true, ['một', 'bốn']), paragraph('lời'), list(true, ['hai', 'ba'], [1, 2]), paragraph('')]],
  ];
  it.each(cases)('%s', (_name, to, after) => {
    const editor = makeEditor(from);
    const before = structuredClone(blocksOf(editor));
    expect(drag(editor, to)).toBe(true);
    expect(blocksOf(editor)).toEqual(after);
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(blocksOf(editor)).toEqual(before);
  });
});

describe('whole paragraphs dropped', () => {
  const source = [title('A'), paragraph('một'), paragraph('⟦hai'), paragraph('ba'), quote('⟧bốn'), paragraph('năm')];
  it.each<[string, Point, Block[]]>([
    ['in front of a paragraph', { path: [1, 0], offset: 0 }, [title('A'), paragraph('hai'), paragraph('ba'), paragraph('một'), quote('bốn'), paragraph('năm')]],
    ['behind the last one', { path: [5, 0], offset: 3 }, [title('A'), paragraph('một'), quote('bốn'), paragraph('nămhai'), paragraph('ba')]],
  ])('%s', (_name, to, after) => {
    const editor = makeEditor(source);
    const before = structuredClone(blocksOf(editor));
    expect(drag(editor, to)).toBe(true);
    expect(blocksOf(editor)).toEqual(after);
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(blocksOf(editor)).toEqual(before);
  });

  it('while suggesting, they are suggested to go and to come: one step', () => {
    const editor = suggestAsLan(makeEditor([title('A'), paragraph('một'), paragraph('⟦hai'), quote('⟧bốn')]));
    expect(drag(editor, { path: [1, 0], offset: 3 })).toBe(true);
    expect(editor.history.undos).toHaveLength(1);
    expect(blocksOf(editor).flatMap((block) => (block.type === 'paragraph' ? block.children : [])).filter(({ text }) => text !== '').map(({ text, inserted, deleted }) => [text, inserted?.author, deleted?.author])).toEqual([['một', undefined, undefined], ['hai', 'Lan', undefined], ['hai', undefined, 'Lan']]);
  });
});
