import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byline, document, heading, list, paragraph, photo, table, title } from '@common/article/build.ts';
import type { ArticleDocument, TextNode } from '@common/article/document.ts';
import { findInBlocks, findInLine, notesIn, withEdits, withEditsInLine, type Found } from '@common/article/find-document.ts';
import { articleText } from '@common/article/read.ts';
import { textOf, walk, type Node } from '@common/article/passages.ts';
import { matcher, PLAIN_FIND, type FindOptions } from '@common/text/find.ts';
import { common, edited, edits, made, shape } from './arbitraries.ts';

const bold = (text: string): TextNode => ({ text, bold: true });
const noted = (text: string, note: string): TextNode => ({ text, footnote: { id: note.slice(0, 2), text: note } });
const find = (given: ArticleDocument, query: string, options: Partial<FindOptions> = {}): Found[] => findInBlocks(given.blocks, matcher(query, { ...PLAIN_FIND, ...options }));
const replaced = (given: ArticleDocument, query: string, replacement: string): ArticleDocument => withEdits(given, find(given, query).map((hit) => ({ ...hit, replacement })));

const article = document([
  title('Hoa gạo'),
  paragraph([{ text: 'Cây h' }, bold('oa'), { text: ' nở, hoa rơi.' }]),
  paragraph([noted('Bản ', 'Nay là bản Hoa, xã Hoa'), { text: 'làng' }]),
  list(false, ['một', 'hoa hai']),
  table(1, [['a', 'hoa'], ['b', 'c']]),
  photo('p', 'Ảnh hoa', 'Hoa Mai'),
  heading(2, 'Kết'),
  byline('Hoa'),
]);

describe('finding in an article', () => {
  test('in every kind of line, over runs, and in notes', () => {
    expect(find(article, 'hoa').map(({ path, kind, note, text, start, end }) => [path.join('.'), kind, note, start, text.slice(start, end)])).toEqual([
      ['0', 'title', null, 0, 'Hoa'],
      ['1', 'paragraph', null, 4, 'hoa'],
      ['1', 'paragraph', null, 12, 'hoa'],
      ['2', 'footnote', 0, 11, 'Hoa'],
      ['2', 'footnote', 0, 19, 'Hoa'],
      ['3.1', 'list-item', null, 0, 'hoa'],
      ['4.0.1', 'table-cell', null, 0, 'hoa'],
      ['5.0', 'caption', null, 4, 'hoa'],
      ['5.1', 'credit', null, 0, 'Hoa'],
      ['7', 'byline', null, 0, 'Hoa'],
    ]);
  });

  test('never over the end of a line', () => {
    expect(find(document([title('Hoa'), paragraph('gạo'), paragraph('đỏ')]), 'hoa gạo')).toEqual([]);
  });

  test('not over what is suggested to go and what stands beside it', () => {
    const by = { id: 's', author: 'Lan', at: 1 };
    const line = [{ text: 'xã ' }, { text: 'ho', deleted: by }, { text: 'a hoa' }, { text: ' hoa', inserted: by }];
    expect(findInLine(line, matcher('hoa', PLAIN_FIND).hits).map(({ start }) => start)).toEqual([7, 11]);
  });
});

describe('replacing', () => {
  test('by nothing: a note whose words go stands behind the word before; one whose number was in the hit goes, and so does one in a line that has nothing else', () => {
    const line = (nodes: TextNode[]): unknown => replaced(document([title('A'), paragraph(nodes)]), 'SÁU', '').blocks[1];
    expect(line([{ text: 'công trình ỐNG ' }, noted('SÁU', 'cũ'), { text: ' của xã' }])).toMatchObject({ children: [{ text: 'công trình ' }, { text: 'ỐNG', footnote: { text: 'cũ' } }, { text: '  của xã' }] });
    expect(line([noted('SÁU', 'cũ'), { text: ' của SÁU xã' }])).toMatchObject({ children: [{ text: ' ' }, { text: 'của', footnote: { text: 'cũ' } }, { text: '  xã' }] });
    expect(line([noted('SÁU', 'cũ')])).toEqual({ type: 'paragraph', children: [{ text: '' }] });
    expect(replaced(document([title('A'), paragraph([noted('SÁU', 'cũ'), { text: ' của xã' }])]), 'SÁU của', '').blocks[1]).toEqual({ type: 'paragraph', children: [{ text: ' xã' }] });
  });

  test('takes the marks of the first letter, and leaves everything else as it is', () => {
    expect(replaced(article, 'hoa', 'quả').blocks).toEqual(
      document([
        title('quả gạo'),
        paragraph('Cây quả nở, quả rơi.'),
        paragraph([noted('Bản ', 'Nay là bản quả, xã quả'), { text: 'làng' }]),
        list(false, ['một', 'quả hai']),
        table(1, [['a', 'quả'], ['b', 'c']]),
        photo('p', 'Ảnh quả', 'quả Mai'),
        heading(2, 'Kết'),
        byline('quả'),
      ]).blocks,
    );
    expect(replaced(document([title('A'), paragraph([bold('ho'), { text: 'a' }])]), 'hoa', 'lá').blocks[1]).toEqual(paragraph([bold('lá')]));
  });

  const line = (...children: TextNode[]): ArticleDocument => document([title('A'), paragraph(children)]);
  test.each<[string, TextNode[], string, TextNode[]]>([
    ['behind its last letter', [{ text: 'Đảng ' }, noted('bộ', 'Cũ'), { text: ' xã' }], 'đảng bộ', [noted('X', 'Cũ'), { text: ' xã' }]],
    ['behind a letter within', [noted('Đảng', 'Cũ'), { text: ' bộ xã' }], 'đảng bộ', [noted('X', 'Cũ'), { text: ' xã' }]],
    ['that begins before and ends within: behind what is left', [noted('Ban Đảng', 'Cũ'), { text: ' bộ xã' }], 'đảng bộ', [noted('Ban ', 'Cũ'), { text: 'X xã' }]],
    ['that goes on behind it', [{ text: 'Đảng ' }, noted('bộ xã', 'Cũ')], 'đảng bộ', [noted('X xã', 'Cũ')]],
  ])('keeps the note %s', (_name, before, query, after) => {
    expect(replaced(line(...before), query, 'X').blocks[1]).toEqual(paragraph(after));
  });

  const place = (text: string, end: number): TextNode[] => [{ text: text.slice(0, end - 1) }, noted(text.slice(end - 1, end), 'Cũ'), { text: text.slice(end) }].filter((node) => node.text !== '');
  test.each<[string, string, string, string, string]>([
    ['words in front of its word', 'Năm 2017¹, thôn Đồng Chành', 'năm 2017, thôn', 'Từ năm 2017, thôn', 'Từ năm 2017¹, thôn Đồng Chành'],
    ['other words far from it', '27 hộ làm theo¹.', '27 hộ làm theo.', '27 nhà noi theo.', '27 nhà noi theo¹.'],
    ['its own word by one other', 'ông Hoà¹ ở lại', 'ông hoà ở', 'ông Hòa ở', 'ông Hòa¹ ở lại'],
    ['its own word, as many around it', '27 hộ¹ làm theo', 'hộ làm', 'nhà noi', '27 nhà¹ noi theo'],
    ['the words up to it by fewer', 'Hợp tác xã¹ Đồng Tâm', 'hợp tác xã đồng tâm', 'Công ty Đồng Tâm', 'Công ty¹ Đồng Tâm'],
    ['its word by none', 'Năm 2017¹, thôn', 'năm 2017, thôn', 'Năm, thôn', 'Năm¹, thôn'],
    ['words behind it', '27 hộ¹', '27 hộ', '27 hộ dân', '27 hộ¹ dân'],
    ['what is written onto its word', 'theo Nghị quyết 05¹', 'nghị quyết 05', 'Nghị quyết 05-NQ/TW', 'theo Nghị quyết 05-NQ/TW¹'],
  ])('leaves the note at its word when there come %s', (_name, before, query, replacement, after) => {
    const at = (marked: string): TextNode[] => place(marked.replace('¹', ''), marked.indexOf('¹'));
    const shown = (given: ArticleDocument): string => {
      let told = '';
      walk(given.blocks.slice(1), [], (_place, children) => {
        const [note] = notesIn(children);
        told = children.map((node, index) => `${textOf(node)}${index === note?.last ? '¹' : ''}`).join('');
      });
      return told;
    };
    expect(shown(replaced(line(...at(before)), query, replacement))).toBe(after);
  });

  test('two notes find room on two letters', () => {
    expect(replaced(line(noted('Đảng', 'Một'), { text: ' ' }, noted('bộ', 'Hai')), 'đảng bộ', 'Xy').blocks[1]).toEqual(paragraph([noted('X', 'Một'), noted('y', 'Hai')]));
  });

  test('a note without words left goes; its words in the text stay', () => {
    expect(replaced(line(noted('Bản', 'hoa'), { text: ' xã' }), 'hoa', '').blocks[1]).toEqual(paragraph('Bản xã'));
  });

  test('nothing left of a line leaves an empty line', () => {
    expect(replaced(document([title('A'), paragraph([bold('hoa')])]), 'hoa', '').blocks[1]).toEqual(paragraph([{ text: '' }]));
  });

  const queries = fc.constantFrom('a', 'an', 'anh', 'Đảng bộ', '2021 được', 'khen', '.', 'ả', 'của', 'g b', 'bản');
  const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), withTones: fc.boolean() });
  /** By letter: what is suggested about it. A hit goes over no edge of a suggestion. */
  const suggestionOfEachLetter = (node: Node): string[] => {
    const { inserted, deleted } = node as TextNode;
    return Array.from({ length: textOf(node).length }, () => JSON.stringify([inserted, deleted]));
  };
  const documents = fc.tuple(shape, edits).map(([plan, changes]) => edited(made(plan, common), changes, common));

  test('offsets are those of the text that is there', () => {
    const by = { id: 's0', author: 'Lan', at: 2 };
    const overAnEdge = document([title('Tên bài'), paragraph([{ text: 'thưởng', inserted: by }, { text: ' bản.' }])]);
    fc.assert(
      fc.property(documents, queries, options, (given, query, how) => {
        const lines = new Map<string, { text: string; notes: string[]; suggestions: string[] }>();
        walk(given.blocks, [], ({ path, text }, children) =>
          lines.set(path.join('.'), { text, notes: notesIn(children).map(({ note }) => note.text), suggestions: children.flatMap(suggestionOfEachLetter) }),
        );
        const whole = matcher(query, how).hits;
        const hits = findInBlocks(given.blocks, { hits: whole });
        for (const { path, note, text } of hits) {
          const place = lines.get(path.join('.'));
          expect(note === null ? place?.text : place?.notes[note]).toBe(text);
        }
        const inOne = ({ text, suggestions }: { text: string; suggestions: string[] }): number =>
          whole(text).filter(({ start, end }) => new Set(suggestions.slice(start, end)).size <= 1).length;
        const expected = [...lines.values()].flatMap((line) => [inOne(line), ...line.notes.map((note) => whole(note).length)]);
        expect(hits).toHaveLength(expected.reduce((sum, count) => sum + count, 0));
      }),
      { examples: [[overAnEdge, 'g b', { matchCase: false, wholeWord: false, withTones: false }]] },
    );
  });

  test('one by itself is the same document', () => {
    fc.assert(
      fc.property(documents, queries, options, (given, query, how) => {
        const hits = find(given, query, how).filter(({ path, note, start, end }) => note !== null || isInOneRun(given, path, start, end));
        expect(withEdits(given, hits.map((hit) => ({ ...hit, replacement: hit.text.slice(hit.start, hit.end) })))).toEqual(given);
      }),
    );
  });

  test('nothing but the hits changes, and no note is lost', () => {
    fc.assert(
      fc.property(documents, queries, options, fc.constantFrom('ZW', 'thay thế', '(—)'), (given, query, how, replacement) => {
        const hits = find(given, query, how);
        const after = withEdits(given, hits.map((hit) => ({ ...hit, replacement })));
        const expected: string[] = [];
        walk(given.blocks, [], ({ path, text }, children) => {
          const own = hits.filter((hit) => hit.path.join('.') === path.join('.'));
          expected.push(spliced(text, own.filter(({ note }) => note === null), replacement));
          notesIn(children).forEach(({ note }, index) => expected.push(spliced(note.text, own.filter((hit) => hit.note === index), replacement)));
        });
        const got: string[] = [];
        walk(after.blocks, [], ({ text }, children) => got.push(text, ...notesIn(children).map(({ note }) => note.text)));
        expect(got).toEqual(expected);
        expect(after.blocks.map(({ type }) => type)).toEqual(given.blocks.map(({ type }) => type));
      }),
    );
  });

  test('the new runs of a line are those of the document', () => {
    const children = [{ text: 'Cây h' }, bold('oa'), { text: ' nở' }];
    expect(withEditsInLine(children, [{ start: 4, end: 7, replacement: 'X', note: null }])).toEqual([{ text: 'Cây ' }, { text: 'X' }, { text: ' nở' }]);
    expect(articleText(replaced(document([title('A'), paragraph(children)]), 'hoa', 'X'))).toBe('A\n\nCây X nở');
  });
});

function spliced(text: string, hits: readonly Found[], replacement: string): string {
  let out = '';
  let at = 0;
  for (const { start, end } of hits) {
    out += text.slice(at, start) + replacement;
    at = end;
  }
  return out + text.slice(at);
}

function isInOneRun(given: ArticleDocument, path: readonly number[], start: number, end: number): boolean {
  let inOne = false;
  walk(given.blocks, [], (passage, children) => {
    if (passage.path.join('.') !== path.join('.')) return;
    let at = 0;
    for (const node of children) {
      const length = typeof node.text === 'string' ? node.text.length : 1;
      if (start >= at && end <= at + length) inOne = true;
      at += length;
    }
  });
  return inOne;
}
