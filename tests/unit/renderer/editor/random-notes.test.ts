/** A footnote goes with its number: as long as that was not selected the note stays, whatever comes in the place of its words and whatever is decided. */
import fc from 'fast-check';
import { Editor, Node, Path, Range, Transforms, type Point } from 'slate';
import { describe, expect, it } from 'vitest';
import { document, list, paragraph, photo, quote, table, title } from '@common/article/build.ts';
import type { Block, TextNode } from '@common/article/document.ts';
import { findInBlocks } from '@common/article/find-document.ts';
import { parseDocument } from '@common/article/normalize.ts';
import { matcher } from '@common/text/find.ts';
import { insertFromElsewhere } from '../../../../renderer/src/editor/clipboard/pasted-byline.ts';
import { insertBlocks } from '../../../../renderer/src/editor/commands/insert-blocks.ts';
import { replaceText } from '../../../../renderer/src/editor/commands/replace-text.ts';
import { decide } from '../../../../renderer/src/editor/commands/suggest/decide.ts';
import { textBlockAt } from '../../../../renderer/src/editor/schema.ts';
import { blocksOf, makeEditor, suggestAsLan } from './support.ts';

const run = fc
  .record({ text: fc.constantFrom('Đảng', ' ', 'bộ xã ', ' hòa', 'anh Khải', '.', 'Sáu'), bold: fc.boolean(), noted: fc.constantFrom(0, 0, 1, 1, 2) })
  .map(({ text, bold, noted }): TextNode => ({ text, ...(bold ? { bold: true } : {}), ...(noted === 0 ? {} : { footnote: { id: String(noted), text: String(noted) } }) }));
const runs = fc.array(run, { minLength: 1, maxLength: 5 });
const lines: fc.Arbitrary<Block> = fc.oneof(
  { weight: 4, arbitrary: runs.map((nodes) => paragraph(nodes)) },
  { weight: 1, arbitrary: fc.tuple(runs, runs).map((items) => list(false, items)) },
  { weight: 1, arbitrary: fc.tuple(runs, runs).map((cells) => table(0, [cells])) },
  { weight: 1, arbitrary: fc.tuple(runs, runs).map(([caption, credit]) => photo('p', caption, credit)) },
);

/** Each note has words of its own: where it stands can be told. */
const documents = fc.array(lines, { minLength: 1, maxLength: 3 }).map((blocks) => {
  const parsed = parseDocument(document([title('A'), ...blocks])).blocks;
  let line = 0;
  const named = JSON.parse(JSON.stringify(parsed), (key, value: unknown) => {
    if (key === 'children') line += 1;
    return key === 'footnote' ? { id: (value as { id: string }).id, text: `lời ${(value as { id: string }).id} dòng ${String(line)}.` } : value;
  }) as Block[];
  return parseDocument(document(named)).blocks;
});

/** A fraction of all texts, and of the one it falls in: oftener one of its ends, where a number stands. */
const place = fc.tuple(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })));
type Place = [number, number];

function pointAt(editor: Editor, [where, inside]: Place): Point {
  const texts = [...Node.texts(editor)].slice(1);
  const [node, path] = texts[Math.floor(where * texts.length)] ?? [{ text: '' }, [1, 0]];
  return { path, offset: Math.round(inside * node.text.length) };
}

/** Each note once. */
const allNotes = (editor: Editor): string[] => [...new Set([...Node.texts(editor)].flatMap(([{ footnote }]) => footnote?.text ?? []))];

/** What notes say, those of one number as one. */
const notesOf = (editor: Editor): string => [...Node.texts(editor)].map(([node]) => node.footnote?.text ?? '').join('\n');

/** The words of notes whose number is not selected: what comes behind it stays, and where nothing comes, what goes are words of the note alone. */
function unselected(editor: Editor, lone: 'with words beside them' | 'all'): string[] {
  const { selection } = editor;
  if (selection === null) return [];
  const [start, end] = Range.edges(selection);
  // Cells are selected whole.
  const [first, last] = [textBlockAt(editor, start), textBlockAt(editor, end)];
  if (first?.[0].type === 'table-cell' && last?.[0].type === 'table-cell' && !Path.equals(first[1], last[1])) return [];
  const isIn = (point: Point): boolean => Range.isExpanded(selection) && Range.includes(selection, point);
  return [...Node.texts(editor)].flatMap(([node, path]) => {
    const block = textBlockAt(editor, path);
    if (node.footnote === undefined || block === undefined) return [];
    const { children } = block[0];
    const index = path.at(-1) ?? 0;
    if (children[index + 1]?.footnote?.text === node.footnote.text) return [];
    let from = index;
    while (children[from - 1]?.footnote?.text === node.footnote.text) from -= 1;
    const number = Editor.end(editor, path);
    const isLast = index === children.length - 1;
    const behind = isLast ? null : { path: Path.next(path), offset: 1 };
    const begin = Editor.start(editor, [...block[1], from]);
    const beginsBefore = Editor.string(editor, { anchor: start, focus: begin }) !== '' && Range.isForward({ anchor: start, focus: begin });
    const isInFront = Editor.string(editor, { anchor: Editor.start(editor, block[1]), focus: start }).trim() === '';
    const crosses = !Path.isAncestor(block[1], end.path) || !Path.isAncestor(block[1], start.path);
    const selected = isIn(number) && (behind === null ? beginsBefore || crosses : isIn(behind));
    // Where no other word is left in the line there is none to put it behind.
    const alone = lone === 'with words beside them' && (isInFront || Node.string(block[0]).trim() === Editor.string(editor, selection).trim() || crosses);
    return selected || (isIn(number) && alone) ? [] : [node.footnote.text];
  });
}

const replacing = fc.oneof(
  fc.constantFrom('B', 'Bảy', 'số Bảy', 'ễ').map((text) => ({ name: `type ${text}`, run: (editor: Editor) => editor.insertText(text) })),
  fc.constantFrom('Bảy', 'số Bảy').map((text) => ({ name: `paste ${text}`, run: (editor: Editor) => insertBlocks(editor, [paragraph(text)]) })),
  fc.constantFrom('Bảy', 'số Bảy').map((text) => ({ name: `paste ${text} from elsewhere`, run: (editor: Editor) => insertFromElsewhere(editor, [quote(text)]) })),
  fc.constant({ name: 'paste two', run: (editor: Editor) => insertBlocks(editor, [paragraph('một'), paragraph('hai')]) }),
);
const deleting = fc.constantFrom(
  { name: 'delete', run: (editor: Editor) => editor.deleteFragment() },
  // Suggested, it makes an end of a line of what was none.
  { name: 'enter', run: (editor: Editor) => (editor.suggesting ? editor.deleteFragment() : editor.insertBreak()) },
);

function withSelection(blocks: readonly Block[], from: Place, to: Place, suggest: boolean): Editor {
  const editor = makeEditor(blocks);
  Transforms.select(editor, { anchor: pointAt(editor, from), focus: pointAt(editor, to) });
  return suggest ? suggestAsLan(editor) : editor;
}

const expectKept = (editor: Editor, kept: readonly string[]): void => {
  const notes = notesOf(editor);
  for (const words of kept) expect(notes).toContain(words);
  expect(parseDocument(document(blocksOf(editor))).blocks.length).toBe(blocksOf(editor).length);
};

describe.each([
  ['', false],
  [', suggested and accepted', true],
])('a note whose number is not selected stays%s', (_how, suggest) => {
  it('when other words come for its words', () => {
    fc.assert(
      fc.property(documents, place, place, replacing, (blocks, from, to, action) => {
        const editor = withSelection(blocks, from, to, suggest);
        const kept = unselected(editor, 'all');
        action.run(editor);
        decide(editor, 'accept', 'all');
        expectKept(editor, kept);
      }),
      { numRuns: 250 },
    );
  });

  it('when they are deleted, behind other words of the line', () => {
    fc.assert(
      fc.property(documents, place, place, deleting, (blocks, from, to, action) => {
        const editor = withSelection(blocks, from, to, suggest);
        const kept = unselected(editor, 'with words beside them');
        action.run(editor);
        decide(editor, 'accept', 'all');
        expectKept(editor, kept);
      }),
      { numRuns: 250 },
    );
  });

  it('when its words are found and replaced', () => {
    fc.assert(
      fc.property(documents, fc.constantFrom('Sáu', 'bộ', 'Đảng bộ', 'a', 'Đ'), fc.constantFrom('Bảy', 'Xã', 'Chi bộ'), (blocks, query, replacement) => {
        const editor = suggest ? suggestAsLan(makeEditor(blocks)) : makeEditor(blocks);
        const all = allNotes(editor);
        const hits = findInBlocks(editor.children, matcher(query, { matchCase: false, wholeWord: false, withTones: true })).filter(({ note }) => note === null);
        replaceText(editor, hits.map((hit) => ({ ...hit, replacement })));
        decide(editor, 'accept', 'all');
        expectKept(editor, all);
      }),
      { numRuns: 200 },
    );
  });
});

it('whatever is suggested, rejected it leaves every note', () => {
  fc.assert(
    fc.property(documents, place, place, fc.oneof(replacing, deleting), (blocks, from, to, action) => {
      const editor = withSelection(blocks, from, to, true);
      action.run(editor);
      decide(editor, 'reject', 'all');
      expect(allNotes(editor)).toEqual(allNotes(makeEditor(blocks)));
    }),
    { numRuns: 200 },
  );
});
