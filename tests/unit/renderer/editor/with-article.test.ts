/** Trees out of form are put in order, and no text goes missing on the way. */
import fc from 'fast-check';
import { Editor, type Descendant } from 'slate';
import { describe, expect, it } from 'vitest';
import { cell, document, heading, list, paragraph, photo, table, title } from '@common/article/build.ts';
import { parseDocument } from '@common/article/normalize.ts';
import { blocksOf, bold, makeEditor, textOf } from './support.ts';

function normalized(children: unknown[]): Editor {
  const editor = makeEditor([]);
  editor.children = children as Descendant[];
  Editor.normalize(editor, { force: true });
  return editor;
}

const cases: Readonly<Record<string, [unknown[], unknown[]]>> = {
  'an empty document gets its title': [[], [title('')]],
  'a document without title gets one': [[paragraph('B')], [title(''), paragraph('B')]],
  'a second title becomes a heading': [[title('A'), title('B')], [title('A'), heading(1, 'B')]],
  'text at the top becomes a paragraph': [[title('A'), { text: 'B' }], [title('A'), paragraph('B')]],
  'an item without list becomes a paragraph': [[title('A'), { type: 'list-item', children: [{ text: 'B' }] }], [title('A'), paragraph('B')]],
  'an unknown block becomes a paragraph': [[title('A'), { type: 'sidebar', children: [{ text: 'B' }] }], [title('A'), paragraph('B')]],
  'text in a table becomes a cell of a row': [[title('A'), { type: 'table', headerRows: 0, children: [{ text: 'B' }] }], [title('A'), table(0, [['B']])]],
  'paragraphs in a row become cells': [
    [title('A'), { type: 'table', headerRows: 0, children: [{ type: 'table-row', children: [paragraph('B'), heading(2, 'C')] }] }],
    [title('A'), table(0, [['B', 'C']])],
  ],
  'a short row is filled, a span is cut': [[title('A'), table(3, [[cell('B', { colspan: 2 }), 'C'], [cell('D', { rowspan: 5 })]])], [title('A'), table(1, [[cell('B', { colspan: 2 }), 'C'], ['D', '', '']])]],
  'a row without table becomes paragraphs': [[title('A'), table(0, [['B', cell('C', { colspan: 2 })]]).children[0]], [title('A'), paragraph('B'), paragraph('C')]],
  'an empty table goes': [[title('A'), { type: 'table', headerRows: 0, children: [] }], [title('A')]],
  'a photo leaves a table': [
    [title('A'), { type: 'table', headerRows: 0, children: [{ type: 'table-row', children: [{ type: 'table-cell', children: [{ text: 'B' }] }, photo('p1', 'C', 'N')] }] }],
    [title('A'), table(0, [['B']]), photo('p1', 'C', 'N')],
  ],
  'a list takes paragraphs as items': [
    [title('A'), { type: 'list', ordered: true, children: [{ type: 'paragraph', children: [{ text: 'B' }] }, { text: 'C' }] }],
    [title('A'), list(true, ['B', 'C'])],
  ],
  'a list in a list is made flat': [
    [title('A'), { type: 'list', ordered: true, children: [{ type: 'list-item', children: [{ text: 'B' }] }, list(false, ['C'])] }],
    [title('A'), list(true, ['B', 'C'])],
  ],
  'a photo leaves a list': [
    [title('A'), { type: 'list', ordered: true, children: [{ type: 'list-item', children: [{ text: 'B' }] }, photo('p1', 'C', 'N')] }],
    [title('A'), list(true, ['B']), photo('p1', 'C', 'N')],
  ],
  'levels of a list without a gap': [[title('A'), list(false, ['B', 'C', 'D', 'E'], [3, 1, 3, 3])], [title('A'), list(false, ['B', 'C', 'D', 'E'], [1, 1, 2, 2])]],
  'a level that is none is the first': [
    [title('A'), { type: 'list', ordered: true, children: [1, 0, 7, '2'].map((level) => ({ type: 'list-item', level, children: [{ text: 'B' }] })) }],
    [title('A'), list(true, ['B', 'B', 'B', 'B'])],
  ],
  'a beginning that is none goes': [
    [title('A'), { ...list(false, ['B']), start: 'continued' }, ...[1, -1, 'x', 7.5].map((start) => ({ ...list(true, ['C']), start }))],
    [title('A'), list(false, ['B']), ...[1, 2, 3, 4].map(() => list(true, ['C']))],
  ],
  'behind what cannot stand in a numbered list its numbers go on': [
    [title('A'), { type: 'list', ordered: true, start: 4, children: [...list(true, ['B']).children, photo('p1', 'C', 'N'), ...list(true, ['D']).children] }],
    [title('A'), list(true, ['B'], [], 4), photo('p1', 'C', 'N'), list(true, ['D'], [], 'continued')],
  ],
  'an empty list goes': [[title('A'), { type: 'list', ordered: true, children: [] }], [title('A')]],
  'a photo gets its caption': [
    [title('A'), { type: 'photo', photoId: 'p1', children: [{ type: 'credit', children: [{ text: 'N' }] }] }],
    [title('A'), photo('p1', '', 'N')],
  ],
  'a photo gets its credit': [
    [title('A'), { type: 'photo', photoId: 'p1', children: [{ type: 'caption', children: [{ text: 'C' }] }] }],
    [title('A'), photo('p1', 'C', '')],
  ],
  'caption and credit come in order': [
    [title('A'), { type: 'photo', photoId: null, children: [...photo(null, 'C', 'N').children].reverse() }],
    [title('A'), photo(null, 'C', 'N')],
  ],
  'what is too much in a photo stands behind it': [
    [title('A'), { type: 'photo', photoId: 'p1', children: [...photo('p1', 'C', 'N').children, paragraph('B')] }],
    [title('A'), photo('p1', 'C', 'N'), paragraph('B')],
  ],
  'a block in a paragraph joins its text': [[title('A'), { type: 'paragraph', children: [paragraph('B'), paragraph('C')] }], [title('A'), paragraph('BC')]],
  'marks are true or absent': [
    [title('A'), { type: 'paragraph', children: [{ text: 'B', bold: false, color: 'red' }] }],
    [title('A'), paragraph('B')],
  ],
  'a mark joins the letter of the run before': [
    [title('A'), paragraph([{ text: 'e' }, bold('\u0301t')])],
    [title('A'), paragraph([{ text: 'é' }, bold('t')])],
  ],
  'text is NFC': [[title('A'), paragraph('ti\u00ea\u0301ng Vie\u0323\u0302t')], [title('A'), paragraph('tiếng Việt')]],
};

describe('normal form', () => {
  it.each(Object.entries(cases))('%s', (_name, [input, output]) => {
    const editor = normalized(structuredClone(input));
    expect(blocksOf(editor)).toEqual(output);
    expect(parseDocument(document(blocksOf(editor))).blocks).toEqual(blocksOf(editor));
  });

  it('keeps every letter of any tree', () => {
    const text = fc.constantFrom('', 'a', 'b c', 'đ').map((value): unknown => ({ text: value }));
    const tree = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.record({
          type: fc.constantFrom('title', 'sapo', 'paragraph', 'quote', 'list-item', 'caption', 'credit', 'byline', 'box'),
          children: fc.array(tie('node'), { maxLength: 3 }),
        }),
        fc.record({ type: fc.constant('heading'), level: fc.constantFrom(1, 2, 3, 9), children: fc.array(tie('node'), { maxLength: 2 }) }),
        fc.record({ type: fc.constant('list'), ordered: fc.boolean(), start: fc.constantFrom(undefined, 'continued', 1, 5, 'x'), children: fc.array(tie('node'), { maxLength: 3 }) }),
        fc.record({ type: fc.constant('photo'), photoId: fc.constantFrom(null, 'p1'), children: fc.array(tie('node'), { maxLength: 3 }) }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree.node, { maxLength: 4 }), (children) => {
        const before = JSON.stringify(children).match(/"text":"[^"]*"/gu)?.map((found) => found.slice(8, -1)) ?? [];
        const editor = normalized(structuredClone(children));
        const sorted = (value: string): string => Array.from(value).sort().join('');
        expect(sorted(textOf(editor))).toBe(sorted(before.join('')));
        expect(parseDocument(document(blocksOf(editor))).blocks).toEqual(blocksOf(editor));
      }),
      { numRuns: 500 },
    );
  });
});
