/** The text blocks of an editor: in order, under keys that stay, and only what changed is told. */
import { createEditor, Transforms, type Descendant, type Editor } from 'slate';
import { withReact } from 'slate-react';
import { expect, it } from 'vitest';
import { list, paragraph, photo, title } from '@common/article/build.ts';
import { placeOf, rangeOf } from '../../../../../renderer/src/editor/highlight/offsets.ts';
import { TextBlocks } from '../../../../../renderer/src/editor/highlight/text-blocks.ts';

function editorOf(...blocks: Descendant[]): Editor {
  const editor = withReact(createEditor());
  editor.children = blocks;
  return editor;
}

it('reads lists and photos by their lines, in order', () => {
  const blocks = new TextBlocks(editorOf(title('A'), list(false, ['một', 'hai']), photo(null, 'ảnh', 'ai')));
  expect(blocks.update().map(({ text }) => text)).toEqual(['A', 'một', 'hai', 'ảnh', 'ai']);
  expect([...blocks.byKey.values()].map(({ node }) => node.type)).toEqual(['title', 'list-item', 'list-item', 'caption', 'credit']);
});

it('tells of a block that was written in, under the key it had', () => {
  const editor = editorOf(title('A'), paragraph('một'), paragraph('hai'));
  const blocks = new TextBlocks(editor);
  const keys = blocks.update().map(({ key }) => key);
  Transforms.insertText(editor, ' x', { at: { path: [1, 0], offset: 3 } });
  expect(blocks.update()).toMatchObject([{ key: keys[1], text: 'một x' }]);
  expect(blocks.update()).toEqual([]);
});

it('tells of a block with a note of other words', () => {
  const editor = editorOf(title('A'), paragraph([{ text: 'một', footnote: { id: 'a', text: 'cũ' } }]), paragraph('hai'));
  const blocks = new TextBlocks(editor);
  const keys = blocks.update().map(({ key }) => key);
  Transforms.setNodes(editor, { footnote: { id: 'a', text: 'mới' } }, { at: [1, 0] });
  expect(blocks.update()).toMatchObject([{ key: keys[1], text: 'một', notes: ['mới'] }]);
  expect(blocks.update()).toEqual([]);
});

it('tells of a block with other struck words', () => {
  const editor = editorOf(title('A'), paragraph([{ text: 'một ' }, { text: 'hai' }, { text: ' ba', italic: true }]));
  const blocks = new TextBlocks(editor);
  blocks.update();
  Transforms.setNodes(editor, { deleted: { id: 'a', author: 'Lan', at: 1 } }, { at: [1, 1] });
  expect(blocks.update()).toMatchObject([{ text: 'một hai ba', struck: [{ start: 4, end: 7 }] }]);
  expect(blocks.update()).toEqual([]);
});

it('tells nothing of a block that was moved or marked, and forgets one that was taken out', () => {
  const editor = editorOf(title('A'), paragraph('một'), paragraph('hai'));
  const blocks = new TextBlocks(editor);
  const [, one, two] = blocks.update().map(({ key }) => key);
  Transforms.moveNodes(editor, { at: [2], to: [1] });
  Transforms.setNodes(editor, { bold: true }, { at: [1, 0] });
  expect(blocks.update()).toEqual([]);
  expect([...blocks.byKey.keys()].slice(1)).toEqual([two, one]);
  Transforms.removeNodes(editor, { at: [1] });
  blocks.update();
  expect(blocks.byKey.has(two ?? '')).toBe(false);
});

it('gives offsets for points and points for offsets, over the edges of runs', () => {
  const editor = editorOf(title('A'), { type: 'paragraph', children: [{ text: 'một ' }, { text: 'hai', bold: true }, { text: ' ba' }] });
  new TextBlocks(editor).update();
  expect(placeOf(editor, { path: [1, 1], offset: 2 })).toMatchObject({ path: [1], offset: 6 });
  expect(rangeOf(editor, [1], 4, 7)).toEqual({ anchor: { path: [1, 1], offset: 0 }, focus: { path: [1, 1], offset: 3 } });
  expect(rangeOf(editor, [1], 6, 99)).toEqual({ anchor: { path: [1, 1], offset: 2 }, focus: { path: [1, 2], offset: 3 } });
});
