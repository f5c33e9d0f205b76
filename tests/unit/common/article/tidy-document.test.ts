import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, heading, list, paragraph, photo, title } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { articleText } from '@common/article/read.ts';
import { tidyDocument, withProposals } from '@common/article/tidy-document.ts';
import { DEFAULT_STYLE } from '@common/book/house-style.ts';
import { EVERYTHING } from '../text/tidy/support.ts';
import { edited, edits, made, shape, type Words } from './arbitraries.ts';

/** Words and signs as they come from a careless hand. */
const UNTIDY = ['ông', 'hoà', '"anh', 'chị"', '...', ' ,', '2016-2021', '-', 'v...v', '( bà', ')', '05-CT/TW', '“xã', '\u00a0', 'ngày 3/2', '.'];
const untidy: Words = (seed) => UNTIDY[seed % UNTIDY.length] ?? '';

const bold = (text: string): TextNode => ({ text, bold: true });

const article = document([
  title('Gương  sáng'),
  paragraph([{ text: 'Ông nói: "' }, bold('Dân vận khéo'), { text: '" , rồi đi' }]),
  list(false, ['một hai', 'ba  bốn']),
  photo('p', 'Ảnh :  cô giáo', 'Minh  Thư'),
  heading(2, 'Giai đoạn 2016-2021'),
]);

describe('proposals for an article', () => {
  test('are found in every kind of block, with the way to it', () => {
    const found = tidyDocument(article, DEFAULT_STYLE).map(({ passage, rule, key }) => [passage.kind, passage.path.join('.'), rule, key.split('|').slice(1).join('|')]);
    expect(found).toEqual([
      ['title', '0', 'spaces', 'guong| ||sang'],
      ['paragraph', '1', 'quotes', 'ongnoi|"|“|danvankheoro'],
      ['paragraph', '1', 'quotes', 'oidanvankheo|"|”|roidi'],
      ['paragraph', '1', 'punctuation', 'oidanvankheo| ||roidi'],
      ['list-item', '2.1', 'spaces', 'ba| ||bon'],
      ['caption', '3.0', 'punctuation', 'anh| ||cogiao'],
      ['caption', '3.0', 'spaces', 'anh| ||cogiao'],
      ['credit', '3.1', 'spaces', 'minh| ||thu'],
      ['heading', '4', 'ranges', 'giaidoan|-|–|'],
    ]);
  });

  test('made, they leave marks where they were', () => {
    const tidied = withProposals(article, tidyDocument(article, DEFAULT_STYLE));
    expect(tidied).toEqual(
      document([
        title('Gương sáng'),
        paragraph([{ text: 'Ông nói: “' }, bold('Dân vận khéo'), { text: '”, rồi đi' }]),
        list(false, ['một hai', 'ba bốn']),
        photo('p', 'Ảnh: cô giáo', 'Minh Thư'),
        heading(2, 'Giai đoạn 2016–2021'),
      ]),
    );
  });

  test('one alone is made alone', () => {
    const chosen = tidyDocument(article, DEFAULT_STYLE).filter(({ replacement }) => replacement === '”');
    const text = articleText(withProposals(article, chosen));
    expect(text).toContain('Ông nói: "Dân vận khéo” , rồi đi');
    expect(text).toContain('Gương  sáng');
  });

  test('a stretch over the edge of marks keeps each letter its own', () => {
    const mixed = document([title('Tên'), paragraph([bold('Ho'), { text: 'à bình .', italic: true }, { text: '..' }])]);
    expect(withProposals(mixed, tidyDocument(mixed, EVERYTHING)).blocks[1]).toEqual(
      paragraph([bold('Hò'), { text: 'a bình…', italic: true }]),
    );
  });
});

test('tidied documents are tidy, and differ in nothing but text', () => {
  fc.assert(
    fc.property(shape, edits, (plan, changes) => {
      const given = edited(made(plan, untidy), changes, untidy);
      const tidied = withProposals(given, tidyDocument(given, EVERYTHING));
      expect(tidyDocument(tidied, EVERYTHING)).toEqual([]);
      expect(tidied.blocks.map(({ type }) => type)).toEqual(given.blocks.map(({ type }) => type));
    }),
    { numRuns: 300 },
  );
});
