/** What is cut out and put back at once is there again: every letter, every line, and the levels of lists. */
import fc from 'fast-check';
import { Editor, Node, Range, Transforms, type Point } from 'slate';
import { describe, expect, it } from 'vitest';
import { document, heading, list, paragraph, quote, title } from '@common/article/build.ts';
import type { Block, ListStart } from '@common/article/document.ts';
import { levelOf, type ListLevel } from '@common/article/levels.ts';
import { parseDocument } from '@common/article/normalize.ts';
import { withClipboard } from '../../../../renderer/src/editor/clipboard/with-clipboard.ts';
import { isTextBlock } from '../../../../renderer/src/editor/schema.ts';
import { blocksOf, Clipboard, makeEditor } from './support.ts';

function cutAndPaste(editor: Editor, afterCut: () => void = () => undefined): void {
  withClipboard(editor, { onPictures: () => undefined, onLeftOut: () => undefined });
  const clipboard = new Clipboard() as unknown as DataTransfer;
  editor.setFragmentData(clipboard);
  Editor.deleteFragment(editor);
  afterCut();
  editor.insertData(clipboard);
}

const words = fc.constantFrom('', 'Việc một', 'ý a', 'sâu 1', 'Đảng bộ', 'x');
const lists = fc
  .tuple(fc.boolean(), fc.array(words, { minLength: 1, maxLength: 6 }), fc.array(fc.constantFrom<ListLevel>(1, 2, 3), { minLength: 6, maxLength: 6 }), fc.constantFrom<ListStart | undefined>(undefined, undefined, 'continued', 5))
  .map(([ordered, items, levels, start]): Block => list(ordered, items, levels, ordered ? start : undefined));
const lines = fc.oneof(words.map((text) => paragraph(text)), words.map((text) => heading(2, text)), words.map((text) => quote(text)));
const inAList = lists.map((block) => [title('A'), block]);
const ofListsAndParagraphs = fc.array(fc.oneof(lists, lines), { minLength: 1, maxLength: 5 }).map((blocks) => [title('A'), ...blocks]);
const normal = (blocks: readonly Block[]): Block[] => parseDocument(document([...blocks])).blocks;

/** A place in the text behind the title. */
const place = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.constantFrom(0, 0, 0.4, 1, 1));
function pointAt(editor: Editor, [where, inside]: [number, number]): Point {
  const texts = [...Node.texts(editor)].slice(1);
  const [node, path] = texts[Math.floor(where * texts.length)] ?? [{ text: '' }, [1, 0]];
  return { path, offset: Math.round(inside * node.text.length) };
}

const lineTexts = (editor: Editor): string[] => [...Editor.nodes(editor, { at: [], match: isTextBlock })].map(([block]) => Node.string(block));
const itemLevels = (editor: Editor): number[] => blocksOf(editor).flatMap((block) => (block.type === 'list' ? block.children.map(levelOf) : []));

describe('cut and pasted at once', () => {
  it.each([
    ['from a list', inAList],
    ['from an article of lists and paragraphs', ofListsAndParagraphs],
  ])('%s, a text is the same, letter for letter and line for line', (_name, documents) => {
    fc.assert(
      fc.property(documents, place, place, (blocks, from, to) => {
        const editor = makeEditor(normal(blocks));
        Transforms.select(editor, { anchor: pointAt(editor, from), focus: pointAt(editor, to) });
        const before = lineTexts(editor);
        cutAndPaste(editor);
        expect(lineTexts(editor)).toEqual(before);
        expect(parseDocument(document(blocksOf(editor))).blocks).toEqual(blocksOf(editor));
      }),
      { numRuns: 500 },
    );
  });

  it('an empty line between a part of a heading and the beginning of an item is there again', () => {
    const editor = makeEditor([title('A'), heading(2, 'Đản⟦g bộ'), paragraph(''), list(false, ['⟧Việc một'])]);
    cutAndPaste(editor);
    expect(lineTexts(editor)).toEqual(['A', 'Đảng bộ', '', 'Việc một']);
  });

  it('a list of three levels is whole again', () => {
    const before = [title('A'), list(false, ['Việc một', 'ý⟦ a', 'ý b', '⟧sâu 1', 'Việc hai'], [1, 2, 2, 3, 1])];
    const editor = makeEditor(before);
    cutAndPaste(editor, () => expect(blocksOf(editor)).toEqual([title('A'), list(false, ['Việc một', 'ýsâu 1', 'Việc hai'], [1, 2, 1])]));
    expect(blocksOf(editor)).toEqual([title('A'), list(false, ['Việc một', 'ý a', 'ý b', 'sâu 1', 'Việc hai'], [1, 2, 2, 3, 1])]);
  });

  it('a list has its levels again, where nothing that was left behind the cut had to come up', () => {
    fc.assert(
      fc.property(inAList, place, place, (blocks, from, to) => {
        const editor = makeEditor(normal(blocks));
        Transforms.select(editor, { anchor: pointAt(editor, from), focus: pointAt(editor, to) });
        const levels = itemLevels(editor);
        const [start, end] = Range.edges(editor.selection ?? { anchor: pointAt(editor, from), focus: pointAt(editor, to) });
        // Whole items leave the one whole in front of which the cut ends: it is left behind as well.
        const isWhole = start.offset === 0 && end.offset === 0 && start.path[1] !== end.path[1];
        const behind = levels.slice((end.path[1] ?? 0) + (isWhole ? 0 : 1));
        let isLifted = false;
        cutAndPaste(editor, () => {
          const left = itemLevels(editor);
          isLifted = left.slice(left.length - behind.length).some((level, index) => level !== behind[index]);
        });
        fc.pre(!isLifted);
        expect(itemLevels(editor)).toEqual(levels);
      }),
      { numRuns: 500 },
    );
  });
});
