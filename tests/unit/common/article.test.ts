import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byline, document, emptyDocument, heading, list, paragraph, photo, quote, sapo, title } from '../../../electron/common/article/build.ts';
import { marksOf, type ArticleDocument, type Block, type TextNode } from '../../../electron/common/article/document.ts';
import { normalizeDocument, normalizeInline, parseDocument } from '../../../electron/common/article/normalize.ts';
import { articleText, bylineOf, captionsOf, photosOf, sapoOf, titleOf, wordsOf } from '../../../electron/common/article/read.ts';
import { AppError } from '../../../electron/common/errors.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'ả', 'a\u0309', 'đ', ' ', '\u0323', 'Ơ'), maxLength: 6 });
const run: fc.Arbitrary<TextNode> = fc.record({ text: letters, bold: fc.constant(true as const), italic: fc.constant(true as const) }, { requiredKeys: ['text'] });
const runs = fc.array(run, { minLength: 1, maxLength: 4 });
const block: fc.Arbitrary<Block> = fc.oneof(
  runs.map(title),
  runs.map(sapo),
  runs.map(paragraph),
  runs.map((children) => heading(2, children)),
  runs.map(quote),
  runs.map(byline),
  fc.array(runs, { minLength: 1, maxLength: 3 }).map((items) => list(false, items)),
  fc.tuple(fc.option(fc.constant('p1')), runs, runs).map(([id, caption, credit]) => photo(id, caption, credit)),
);
const anyDocument: fc.Arbitrary<ArticleDocument> = fc.array(block, { minLength: 1, maxLength: 6 }).map(document);

/** Letters of a document without regard to where blocks begin. */
const lettersOf = (content: ArticleDocument): string => articleText(content).replace(/\s/g, '').normalize('NFC');

describe('normal form', () => {
  test('is reached once, keeps every letter, has one title in front, and is a document', () => {
    fc.assert(
      fc.property(anyDocument, (content) => {
        const normal = normalizeDocument(content);
        expect(normalizeDocument(normal)).toEqual(normal);
        expect(parseDocument(JSON.parse(JSON.stringify(normal)))).toEqual(normal);
        expect(lettersOf(normal)).toBe(lettersOf(content));
        expect(normal.blocks.map(({ type }) => type === 'title')).toEqual(normal.blocks.map((_, index) => index === 0));
        expect(articleText(normal)).toBe(articleText(normal).normalize('NFC'));
      }),
    );
  });

  test('joins runs with equal marks and composes letters across them', () => {
    expect(normalizeInline([{ text: 'a' }, { text: '' }, { text: '\u0309' }, { text: 'b', bold: true }])).toEqual([{ text: 'ả' }, { text: 'b', bold: true }]);
    expect(normalizeInline([{ text: 'a' }, { text: '\u0323b', bold: true }])).toEqual([{ text: 'ạ' }, { text: 'b', bold: true }]);
    expect(normalizeInline([])).toEqual([{ text: '' }]);
  });

  test.each([[null], [{}], [{ version: 8, blocks: [title('x')] }], [{ version: 1, blocks: [] }], [{ version: 1, blocks: [{ ...title('x'), onclick: 'x' }] }]])(
    'refuses %j',
    (data) => {
      expect(() => parseDocument(data)).toThrow(AppError);
    },
  );
});

describe('reading', () => {
  const marked: TextNode[] = [{ text: 'một ' }, { text: 'hai', bold: true, italic: true }];
  const content = document([
    title('Tên bài'),
    sapo('Sa pô'),
    paragraph(marked),
    list(true, ['ba', 'bốn']),
    photo('p1', 'Chú thích', 'Ảnh: A'),
    photo(null),
    byline('La Thị Nhung'),
  ]);

  test('text, words, captions and the rest', () => {
    expect(articleText(content)).toBe('Tên bài\n\nSa pô\n\nmột hai\n\nba\nbốn\n\nChú thích\nẢnh: A\n\nLa Thị Nhung');
    expect([titleOf(content), sapoOf(content), bylineOf(content), wordsOf(content)]).toEqual(['Tên bài', 'Sa pô', 'La Thị Nhung', 15]);
    expect([captionsOf(content), photosOf(content).length]).toEqual([['Chú thích'], 2]);
    expect(marksOf({ text: 'x', italic: true, bold: true })).toEqual(['bold', 'italic']);
  });

  test('of an empty article', () => {
    expect([articleText(emptyDocument()), wordsOf(emptyDocument()), bylineOf(emptyDocument('A'))]).toEqual(['', 0, '']);
  });
});
