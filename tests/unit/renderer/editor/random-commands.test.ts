/** Whatever a person does in whatever order: the document stays valid, undo goes back to the first one, redo forward again. */
import fc from 'fast-check';
import { Editor, Node, Transforms, type Point } from 'slate';
import { describe, expect, it } from 'vitest';
import { box, byline, cell, dialogue, document, heading, list, paragraph, photo, photoGroup, pullQuote, quote, sapo, separator, table, title, verse } from '@common/article/build.ts';
import type { ArticleDocument, Block, ListStart, TextNode } from '@common/article/document.ts';
import { levelOf, type ListLevel } from '@common/article/levels.ts';
import { articleText } from '@common/article/read.ts';
import { inForce } from '@common/article/suggest.ts';
import { findInBlocks } from '@common/article/find-document.ts';
import { matcher } from '@common/text/find.ts';
import { normalizeTable as parsedTable, parseDocument } from '@common/article/normalize.ts';
import { insertFromElsewhere } from '../../../../renderer/src/editor/clipboard/pasted-byline.ts';
import { autoformat } from '../../../../renderer/src/editor/commands/autoformat.ts';
import { changeCase } from '../../../../renderer/src/editor/commands/change-case.ts';
import { changeItemLevel } from '../../../../renderer/src/editor/commands/change-item-level.ts';
import { changeLevel } from '../../../../renderer/src/editor/commands/change-level.ts';
import { goToLastChange } from '../../../../renderer/src/editor/commands/last-change.ts';
import { insertBlocks } from '../../../../renderer/src/editor/commands/insert-blocks.ts';
import { insertPhoto } from '../../../../renderer/src/editor/commands/insert-photo.ts';
import { noteAt, noteTarget } from '../../../../renderer/src/editor/commands/note/find.ts';
import { insertNote } from '../../../../renderer/src/editor/commands/note/insert-note.ts';
import { removeNote } from '../../../../renderer/src/editor/commands/note/remove-note.ts';
import { setNote } from '../../../../renderer/src/editor/commands/note/set-note.ts';
import { continueNumbers, restartNumbers } from '../../../../renderer/src/editor/commands/number-list.ts';
import { moveSection } from '../../../../renderer/src/editor/commands/move-section.ts';
import { moveBlock } from '../../../../renderer/src/editor/commands/move-block.ts';
import { removePhoto } from '../../../../renderer/src/editor/commands/remove-photo.ts';
import { replaceText } from '../../../../renderer/src/editor/commands/replace-text.ts';
import { setBlockType } from '../../../../renderer/src/editor/commands/set-block-type.ts';
import { setPhoto } from '../../../../renderer/src/editor/commands/set-photo.ts';
import { addColumn } from '../../../../renderer/src/editor/commands/table/add-column.ts';
import { addRow } from '../../../../renderer/src/editor/commands/table/add-row.ts';
import { extendCells } from '../../../../renderer/src/editor/commands/table/extend-cells.ts';
import { fillCells } from '../../../../renderer/src/editor/commands/table/fill-cells.ts';
import { insertTable } from '../../../../renderer/src/editor/commands/table/insert-table.ts';
import { leaveTable } from '../../../../renderer/src/editor/commands/table/leave-table.ts';
import { mergeCells } from '../../../../renderer/src/editor/commands/table/merge-cells.ts';
import { removeColumn } from '../../../../renderer/src/editor/commands/table/remove-column.ts';
import { removeRow } from '../../../../renderer/src/editor/commands/table/remove-row.ts';
import { removeTable } from '../../../../renderer/src/editor/commands/table/remove-table.ts';
import { splitCell } from '../../../../renderer/src/editor/commands/table/split-cell.ts';
import { toggleHeader } from '../../../../renderer/src/editor/commands/table/toggle-header.ts';
import { nextField } from '../../../../renderer/src/editor/commands/next-field.ts';
import { toggleList } from '../../../../renderer/src/editor/commands/toggle-list.ts';
import { toggleMark } from '../../../../renderer/src/editor/commands/toggle-mark.ts';
import { selectItem } from '../../../../renderer/src/editor/commands/whole-items.ts';
import { isPhoto } from '../../../../renderer/src/editor/schema.ts';
import { insertSeparator } from '../../../../renderer/src/editor/commands/insert-separator.ts';
import { toEdge } from '../../../../renderer/src/editor/commands/to-edge.ts';
import { toggleBox } from '../../../../renderer/src/editor/commands/box/toggle-box.ts';
import { clearMarks } from '../../../../renderer/src/editor/commands/clear-marks.ts';
import { commentTarget, markComment } from '../../../../renderer/src/editor/commands/comment/mark-comment.ts';
import { linkTarget, setLink } from '../../../../renderer/src/editor/commands/set-link.ts';
import { decide, type Decision } from '../../../../renderer/src/editor/commands/suggest/decide.ts';
import { blocksOf, makeEditor, suggestAsLan, textOf } from './support.ts';

const words = fc.constantFrom('', 'Đảng bộ', 'Ễ Ộ', 'hòa', 'anh Nông Văn Khải ', ' ', '05-CT/TW', '- Thưa bác');
const change = fc.constantFrom({ id: 's8', author: 'Lan', at: 1000 }, { id: 's9', author: 'Tâm', at: 900 });
const looks = fc.oneof(
  { weight: 6, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom<Partial<TextNode>>({ smallCaps: true }, { superscript: true }, { subscript: true }, { link: 'https://bienphong.vn' }, { comments: ['k1'] }, { comments: ['k1', 'k2'] }) },
  { weight: 1, arbitrary: change.map((inserted) => ({ inserted })) },
  { weight: 1, arbitrary: change.map((deleted) => ({ deleted })) },
);
const inline = fc
  .array(
    fc.record({ text: words, bold: fc.boolean(), italic: fc.boolean(), note: fc.constantFrom('', '', '', 'Năm 2019', 'Nay là xã'), look: looks }).map(({ text, bold, italic, note, look }) => ({
      text,
      ...(bold ? { bold: true as const } : {}),
      ...(italic ? { italic: true as const } : {}),
      ...(note === '' ? {} : { footnote: { id: note.slice(0, 3), text: note } }),
      ...look,
    })),
    { minLength: 1, maxLength: 3 },
  )
  .map((nodes) => nodes);
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  inline.map((nodes) => paragraph(nodes)),
  inline.map((nodes) => sapo(nodes)),
  inline.map((nodes) => quote(nodes)),
  inline.map((nodes) => verse(nodes)),
  fc.tuple(fc.constantFrom(0, 1), fc.array(inline, { minLength: 4, maxLength: 4 })).map(([head, texts]) => table(head, [texts.slice(0, 2), texts.slice(2)])),
  fc.array(inline, { minLength: 4, maxLength: 4 }).map(([a = [], b = [], c = [], d = []]) => table(1, [[cell(a, { colspan: 2 }), cell(b)], [cell(c, { rowspan: 2 }), '', cell(d)], ['x', '']])),
  inline.map((nodes) => byline(nodes)),
  inline.map((nodes) => pullQuote(nodes)),
  fc.tuple(inline, fc.constantFrom(undefined, undefined, '- ')).map(([nodes, dash]) => dialogue(nodes, dash)),
  fc.tuple(fc.constantFrom('inserted' as const, 'deleted' as const), change, inline).map(([kind, by, nodes]) => ({ ...paragraph(nodes), break: { kind, ...by } })),
  fc.tuple(inline, fc.array(inline, { minLength: 1, maxLength: 3 })).map(([head, lines]) => box(head, lines)),
  fc.constant(separator()),
  fc.constant(photoGroup('p1', ['p2'], 'C')),
  fc.tuple(fc.constantFrom(1, 2, 3), inline).map(([level, nodes]) => heading(level, nodes)),
  fc.tuple(fc.boolean(), fc.array(inline, { minLength: 1, maxLength: 4 }), fc.array(fc.constantFrom<ListLevel>(1, 2, 3), { minLength: 4, maxLength: 4 }), fc.constantFrom<ListStart | undefined>(undefined, undefined, 'continued', 5)).map(([ordered, items, levels, start]) => list(ordered, items, levels, start)),
  fc.tuple(fc.constantFrom(null, 'p1'), inline, inline).map(([id, caption, credit]) => photo(id, caption, credit)),
);
const documents = fc
  .tuple(inline, fc.array(anyBlock, { maxLength: 6 }))
  .map(([head, rest]) => parseDocument(document([title(head), ...rest])).blocks);

/** A place in the text: a fraction of all its texts and of the text it falls in. */
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }));
type Place = [number, number];

function pointAt(editor: Editor, [where, inside]: Place): Point {
  const texts = [...Node.texts(editor)];
  const [node, path] = texts[Math.min(texts.length - 1, Math.floor(where * texts.length))] ?? [{ text: '' }, [0, 0]];
  return { path, offset: Math.round(inside * node.text.length) };
}

interface Action {
  readonly name: string;
  /** True when it may take text away. */
  readonly deletes: boolean;
  readonly run: (editor: Editor) => void;
}

const doing = (name: string, run: (editor: Editor) => void): Action => ({ name, deletes: false, run });
const taking = (name: string, run: (editor: Editor) => void): Action => ({ name, deletes: true, run });
const collapse = (editor: Editor): void => Transforms.collapse(editor, { edge: 'focus' });

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(place, place).map(([from, to]) => doing('select', (editor) => Transforms.select(editor, { anchor: pointAt(editor, from), focus: pointAt(editor, to) }))),
  place.map((at) => doing('click', (editor) => Transforms.select(editor, pointAt(editor, at)))),
  fc.constantFrom('a', ' ', 'ễ', '\u0301', 'chào bà con').map((text) => taking('type', (editor) => editor.insertText(text))),
  fc.constant(taking('enter', (editor) => editor.insertBreak())),
  fc.constant(doing('enter at a caret', (editor) => {
      collapse(editor);
      editor.insertBreak();
    })),
  fc.constant(taking('soft break', (editor) => editor.insertSoftBreak())),
  fc.constantFrom('character' as const, 'word' as const, 'line' as const).map((unit) => taking('backspace', (editor) => editor.deleteBackward(unit))),
  fc.constantFrom('character' as const, 'word' as const).map((unit) => taking('delete', (editor) => editor.deleteForward(unit))),
  fc.constant(taking('delete selection', (editor) => editor.deleteFragment())),
  fc.constantFrom('bold' as const, 'italic' as const, 'smallCaps' as const, 'superscript' as const, 'subscript' as const).map((mark) => doing('mark', (editor) => toggleMark(editor, mark))),
  fc.boolean().map((ordered) => doing('list', (editor) => toggleList(editor, ordered))),
  fc.constantFrom('sapo' as const, 'paragraph' as const, 'quote' as const, 'pull-quote' as const, 'verse' as const, 'byline' as const).map((type) => doing('type', (editor) => setBlockType(editor, { type }))),
  fc.constantFrom(1 as const, 2 as const, 3 as const).map((level) => doing('heading', (editor) => setBlockType(editor, { type: 'heading', level }))),
  fc.constantFrom('up' as const, 'down' as const).map((way) => doing('move', (editor) => moveBlock(editor, way))),
  fc.constantFrom(null, 'p2').map((id) => doing('photo', (editor) => insertPhoto(editor, id))),
  fc.constant(taking('autoformat', (editor) => void autoformat(editor))),
  fc.constant(doing('dialogue', (editor) => setBlockType(editor, { type: 'dialogue' }))),
  fc.constant(doing('box', toggleBox)),
  fc.constant(doing('separator', insertSeparator)),
  fc.constant(doing('clear marks', clearMarks)),
  fc.constantFrom('https://bienphong.vn', null).map((href) =>
    doing('link', (editor) => {
      const at = linkTarget(editor);
      if (at !== null) setLink(editor, at, href);
    }),
  ),
  fc.constant(
    doing('comment', (editor) => {
      const at = commentTarget(editor);
      if (at !== null) markComment(editor, at, 'k3');
    }),
  ),
  fc.tuple(fc.constantFrom<Decision>('accept', 'reject'), fc.constantFrom('all' as const, new Set(['s1', 's8']))).map(([decision, ids]) => taking(decision, (editor) => decide(editor, decision, ids))),
  fc.constant(doing('suggest', (editor) => void suggestAsLan(editor))),
  fc.constant(doing('suggest no more', (editor) => void (editor.suggesting = null))),
  fc.constant(doing('set photo', (editor) => editor.children.forEach((child, index) => isPhoto(child) && setPhoto(editor, [index], 'p3')))),
  fc.constant(
    taking('remove photo', (editor) => {
      const index = editor.children.findIndex((child) => isPhoto(child));
      if (index !== -1) removePhoto(editor, [index]);
    }),
  ),
  fc.constantFrom<[string, (editor: Editor) => void]>(
    ['table', insertTable],
    ['row above', (editor) => addRow(editor, 'above')],
    ['row below', (editor) => addRow(editor, 'below')],
    ['column left', (editor) => addColumn(editor, 'left')],
    ['column right', (editor) => addColumn(editor, 'right')],
    ['header', toggleHeader],
    ['clear marks', clearMarks],
    ['item deeper', (editor) => void changeItemLevel(editor, 'deeper')],
    ['item higher', (editor) => void changeItemLevel(editor, 'higher')],
    ['continue numbers', (editor) => void continueNumbers(editor)],
    ['restart numbers', (editor) => void restartNumbers(editor)],
    ['heading higher', (editor) => changeLevel(editor, 'higher')],
    ['heading lower', (editor) => changeLevel(editor, 'lower')],
    ['last change', goToLastChange],
    ['end', (editor) => toEdge(editor, 'end', false)],
    ['up to the beginning', (editor) => toEdge(editor, 'start', true)],
    ['merge cells', mergeCells],
    ['split cell', splitCell],
    ['select cells', (editor) => void extendCells(editor, 'right')],
    ['select cells below', (editor) => void extendCells(editor, 'down')],
    ['leave table', leaveTable],
    [
      'note',
      (editor) => {
        const words = noteTarget(editor);
        if (words !== null) insertNote(editor, words, { id: 'x', text: 'Lời chú' });
      },
    ],
    [
      'other note',
      (editor) => {
        const found = noteAt(editor);
        if (found !== undefined) setNote(editor, found.last, [{ text: 'Lời ' }, { text: 'khác', italic: true }]);
      },
    ],
    [
      'remove note',
      (editor) => {
        const found = noteAt(editor);
        if (found !== undefined) removeNote(editor, found.last);
      },
    ],
    ['tab', (editor) => void nextField(editor, 'forward')],
    ['back tab', (editor) => void nextField(editor, 'backward')],
  ).map(([name, run]) => doing(name, run)),
  fc.constant(taking('case', changeCase)),
  fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })).map(([from, to]) => doing('move section', (editor) => moveSection(editor, from, to))),
  fc.constantFrom<[string, (editor: Editor) => void]>(['remove row', removeRow], ['remove column', removeColumn], ['remove table', removeTable]).map(([name, run]) => taking(name, run)),
  fc.array(inline, { minLength: 4, maxLength: 4 }).map((texts) => taking('fill cells', (editor) => void fillCells(editor, parsedTable(table(0, [texts.slice(0, 2), texts.slice(2)]))))),
  fc.array(anyBlock, { maxLength: 3 }).map((blocks) => taking('paste', (editor) => insertBlocks(editor, blocks))),
  fc.array(anyBlock, { maxLength: 3 }).map((blocks) => taking('paste from elsewhere', (editor) => insertFromElsewhere(editor, blocks))),
  fc.tuple(fc.array(anyBlock, { maxLength: 3 }), fc.boolean(), fc.boolean()).map(([blocks, start, end]) => taking('paste a copy', (editor) => insertBlocks(editor, blocks, { from: 'here', within: { start, end } }))),
  fc.constant(doing('three clicks', (editor) => void selectItem(editor))),
  fc.tuple(fc.constantFrom('a', 'hòa', 'Đảng bộ', 'Ễ '), fc.constantFrom('', 'X', 'thay')).map(([query, replacement]) =>
    taking('replace', (editor) => {
      const hits = findInBlocks(editor.children, matcher(query, { matchCase: false, wholeWord: false, withTones: true }));
      replaceText(editor, hits.map((hit) => ({ ...hit, replacement })));
    }),
  ),
  fc.constant(taking('undo', (editor) => editor.undo())),
  fc.constant(taking('redo', (editor) => editor.redo())),
);

/** An empty line may remember the marks for what is typed next; the stored document does not. */
function withoutIdleMarks(blocks: readonly Block[]): Block[] {
  return JSON.parse(JSON.stringify(blocks), (_key, value: unknown) => (isEmptyText(value) ? { text: '' } : value)) as Block[];
}
const isEmptyText = (value: unknown): boolean => typeof value === 'object' && value !== null && 'text' in value && value.text === '';

const itemLevels = ({ blocks }: ArticleDocument): number[][] => blocks.flatMap((block) => (block.type === 'list' ? [block.children.map(levelOf)] : []));

const RUNS = 400;
// Enter in verse and in a cell is a line break; the dash of speech is text in a paragraph and held back in a dialogue.
const letters = (editor: Editor): string => Array.from([textOf(editor), ...blocksOf(editor).map((block) => (block.type === 'dialogue' ? (block.dash ?? '') : ''))].join('').replace(/[ \n]/gu, '')).sort().join('');

describe('random commands', () => {
  it('keep the document valid and in normal form', () => {
    fc.assert(
      fc.property(documents, fc.array(actions, { maxLength: 14 }), (blocks, list) => {
        const editor = makeEditor(blocks);
        Transforms.select(editor, Editor.start(editor, []));
        for (const action of list) {
          action.run(editor);
          expect(parseDocument(document(blocksOf(editor))).blocks).toEqual(withoutIdleMarks(blocksOf(editor)));
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are undone to the first document and done again to the last', () => {
    fc.assert(
      fc.property(documents, fc.array(actions, { maxLength: 14 }), (blocks, list) => {
        const clock = { ms: 0 };
        const editor = makeEditor(blocks, clock);
        Transforms.select(editor, Editor.start(editor, []));
        for (const action of list) {
          clock.ms += 200;
          action.run(editor);
        }
        while (editor.history.redos.length > 0) editor.redo();
        const last = structuredClone(blocksOf(editor));
        while (editor.history.undos.length > 0) editor.undo();
        expect(blocksOf(editor)).toEqual(blocks);
        while (editor.history.redos.length > 0) editor.redo();
        expect(blocksOf(editor)).toEqual(last);
      }),
      { numRuns: RUNS },
    );
  });

  it('lose no letter unless they delete', () => {
    const keeping = actions.filter((action) => !action.deletes);
    fc.assert(
      fc.property(documents, fc.array(keeping, { maxLength: 14 }), (blocks, list) => {
        const editor = makeEditor(blocks);
        Transforms.select(editor, Editor.start(editor, []));
        const before = letters(editor);
        for (const action of list) action.run(editor);
        expect(letters(editor)).toBe(before);
      }),
      { numRuns: RUNS },
    );
  });

  it('while suggesting take no letter of the text in force away, no break and no level, until it is accepted', () => {
    fc.assert(
      fc.property(documents, fc.array(actions.filter(({ name }) => !['accept', 'reject', 'suggest', 'suggest no more', 'undo', 'redo'].includes(name)), { maxLength: 14 }), (blocks, list) => {
        const editor = suggestAsLan(makeEditor(blocks));
        Transforms.select(editor, Editor.start(editor, []));
        const before = inForce(document(blocks));
        for (const action of list) action.run(editor);
        const after = inForce(document(blocksOf(editor)));
        expect(articleText(after)).toBe(articleText(before));
        expect(itemLevels(after)).toEqual(itemLevels(before));
      }),
      { numRuns: RUNS },
    );
  });
});
