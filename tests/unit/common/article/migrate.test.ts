/** Documents of older versions read as they are, and what uses nothing new is written as before. */
import { describe, expect, it } from 'vitest';
import { box, cell, dialogue, document, list, paragraph, photoGroup, pullQuote, quote, separator, table, title, verse } from '../../../../electron/common/article/build.ts';
import { DOCUMENT_VERSION, type Block, type TextNode } from '../../../../electron/common/article/document.ts';
import { levelOf } from '../../../../electron/common/article/levels.ts';
import { kindsOf } from '../../../../electron/common/article/list-kinds.ts';
import { startsOf } from '../../../../electron/common/article/list-numbers.ts';
import { stored } from '../../../../electron/common/article/migrate.ts';
import { parseDocument } from '../../../../electron/common/article/normalize.ts';

/** As version 1 wrote it, letter for letter. */
const OLD =
  '{"version":1,"blocks":[{"type":"title","children":[{"text":"Bưu tá"}]},{"type":"sapo","children":[{"text":"Mỗi ngày"}]},{"type":"heading","level":2,"children":[{"text":"Việc nhỏ"}]},{"type":"paragraph","children":[{"text":"Anh "},{"text":"Khải","bold":true,"italic":true}]},{"type":"quote","children":[{"text":"Trăm năm\\ntrong cõi"}]},{"type":"list","ordered":true,"children":[{"type":"list-item","children":[{"text":"một"}]}]},{"type":"photo","photoId":null,"children":[{"type":"caption","children":[{"text":"C"}]},{"type":"credit","children":[{"text":""}]}]},{"type":"byline","children":[{"text":"Tâm"}]}]}';

describe('a document of version 1', () => {
  it('reads as it is: nothing of it is taken for something new', () => {
    const read = parseDocument(JSON.parse(OLD));
    expect(read.blocks).toEqual((JSON.parse(OLD) as { blocks: unknown }).blocks);
    expect(read.blocks[4]).toEqual(quote('Trăm năm\ntrong cõi'));
  });

  it('is written back with the same bytes', () => {
    expect(JSON.stringify(stored(parseDocument(JSON.parse(OLD))))).toBe(OLD);
  });
});

/** As version 4 wrote it, letter for letter: lists of one level. */
const OF_FOUR =
  '{"version":4,"blocks":[{"type":"title","children":[{"text":"Bưu tá"}]},{"type":"dialogue","dash":"- ","children":[{"text":"Thưa bác"}]},{"type":"list","ordered":false,"children":[{"type":"list-item","break":{"kind":"inserted","id":"s1","author":"Lan","at":5},"children":[{"text":"một"}]},{"type":"list-item","children":[{"text":"hai","bold":true}]}]}]}';

describe('a document of version 4', () => {
  it('reads as it is: every item of a list is of the first level', () => {
    const read = parseDocument(JSON.parse(OF_FOUR));
    expect(read.version).toBe(DOCUMENT_VERSION);
    expect(read.blocks).toEqual((JSON.parse(OF_FOUR) as { blocks: unknown }).blocks);
    expect(read.blocks[2]?.type === 'list' ? read.blocks[2].children.map(levelOf) : []).toEqual([1, 1]);
  });

  it('is written back with the same bytes', () => {
    expect(JSON.stringify(stored(parseDocument(JSON.parse(OF_FOUR))))).toBe(OF_FOUR);
  });
});

/** As version 5 wrote it, letter for letter: every numbered list counts from 1. */
const OF_FIVE =
  '{"version":5,"blocks":[{"type":"title","children":[{"text":"Bưu tá"}]},{"type":"list","ordered":true,"children":[{"type":"list-item","children":[{"text":"một"}]},{"type":"list-item","level":2,"children":[{"text":"hai"}]}]},{"type":"paragraph","children":[{"text":"lời"}]},{"type":"list","ordered":true,"children":[{"type":"list-item","children":[{"text":"ba","bold":true}]}]}]}';

describe('a document of version 5', () => {
  it('reads as it is: a numbered list behind another begins at 1', () => {
    const read = parseDocument(JSON.parse(OF_FIVE));
    expect(read.version).toBe(DOCUMENT_VERSION);
    expect(read.blocks).toEqual((JSON.parse(OF_FIVE) as { blocks: unknown }).blocks);
    expect([...startsOf(read.blocks)]).toEqual([[1, 1], [3, 1]]);
  });

  it('is written back with the same bytes', () => {
    expect(JSON.stringify(stored(parseDocument(JSON.parse(OF_FIVE))))).toBe(OF_FIVE);
  });
});

/** As version 6 wrote it, letter for letter: points of numbered lists are lettered, what stands under them has dashes; a note has words alone. */
const OF_SIX =
  '{"version":6,"blocks":[{"type":"title","children":[{"text":"Bưu tá"}]},{"type":"list","ordered":true,"start":3,"children":[{"type":"list-item","children":[{"text":"một","footnote":{"id":"1","text":"Báo Nhân dân"}}]},{"type":"list-item","level":2,"children":[{"text":"hai"}]},{"type":"list-item","level":3,"children":[{"text":"ba"}]}]},{"type":"list","ordered":false,"children":[{"type":"list-item","children":[{"text":"bốn"}]},{"type":"list-item","level":2,"children":[{"text":"năm"}]}]}]}';

describe('a document of version 6', () => {
  it('reads as it is: levels are of the usual kinds', () => {
    const read = parseDocument(JSON.parse(OF_SIX));
    expect(read.version).toBe(DOCUMENT_VERSION);
    expect(read.blocks).toEqual((JSON.parse(OF_SIX) as { blocks: unknown }).blocks);
    expect(read.blocks.flatMap((block) => (block.type === 'list' ? [kindsOf(block)] : []))).toEqual([[true, true, false], [false, false, false]]);
  });

  it('is written back with the same bytes', () => {
    expect(JSON.stringify(stored(parseDocument(JSON.parse(OF_SIX))))).toBe(OF_SIX);
  });
});

const LINKED: TextNode = { text: 'một', link: 'https://bienphong.vn' };

describe('a document with something new', () => {
  it.each([
    ['a table', table(0, [[cell('a', { colspan: 2 })], ['b', 'c']])],
    ['verse', verse('một\nhai')],
    ['a footnote', paragraph([{ text: 'một', footnote: { id: '1', text: 'hai' } }])],
    ['a footnote in a list', list(false, [[{ text: 'một', footnote: { id: '1', text: 'hai' } }]])],
  ])('%s is of version 2 and comes back', (_name, block) => {
    comesBack(block, 2);
  });

  const change = { id: 'g', author: 'Lan', at: 5 };
  it.each<[string, Block]>([
    ['a pull quote', pullQuote('một')],
    ['dialogue', dialogue('một')],
    ['a box', box('a', ['b', 'c'])],
    ['a separator', separator()],
    ['a group of pictures', photoGroup('a', ['b'], 'c')],
    ['small capitals in a table', table(0, [[[{ text: 'một', smallCaps: true }]]])],
    ['a link', paragraph([LINKED])],
    ['a comment in a list', list(false, [[{ text: 'một', comments: ['k'] }]])],
    ['words suggested', paragraph([{ text: 'một', inserted: change, deleted: { ...change, author: 'Tâm' } }])],
    ['a break suggested', { ...paragraph('một'), break: { kind: 'inserted', ...change } }],
  ])('%s is of version 3 and comes back', (_name, block) => {
    comesBack(block, 3);
  });

  it.each([
    ['an item a level deeper', list(false, ['một', 'hai'], [1, 2])],
    ['a third level beside what version 3 brought', list(true, ['một', [{ text: 'hai', smallCaps: true }], 'ba'], [1, 2, 3])],
  ])('%s is of version 5 and comes back', (_name, block) => {
    comesBack(block, 5);
  });

  it.each([
    ['a numbered list that goes on', list(true, ['một'], [], 'continued')],
    ['one that begins at a number', list(true, ['một', 'hai'], [1, 2], 5)],
  ])('%s is of version 6 and comes back', (_name, block) => {
    comesBack(block, 6);
  });

  it.each([
    ['dashes under numbers', list(true, ['một', 'hai'], [1, 2], 4, [false, false])],
    ['italics in a footnote', paragraph([{ text: 'một', footnote: { id: '1', text: 'hai ba', runs: [{ text: 'hai ' }, { text: 'ba', italic: true }] } }])],
    ['italics in a footnote of a box', box('a', [[{ text: 'một', footnote: { id: '1', text: 'hai', runs: [{ text: 'hai', italic: true }] } }]])],
    ['numbers under bullets', list(false, ['một', 'hai'], [1, 2], undefined, [true, false])],
  ] as [string, Block][])('%s is of version 7 and comes back', (_name, block) => {
    comesBack(block, 7);
  });

  it('dialogue that was typed with a dash is of version 4 and comes back', () => {
    comesBack(dialogue('một', '- '), 4);
  });

  function comesBack(block: Block, version: number): void {
    const whole = document([title('A'), paragraph('b'), block]);
    const written = JSON.stringify(stored(whole));
    expect(written.startsWith(`{"version":${String(version)},`)).toBe(true);
    expect(parseDocument(JSON.parse(written))).toEqual(whole);
  }
});

it('of a version nobody has written is refused', () => {
  expect(() => parseDocument({ version: 8, blocks: [title('x')] })).toThrow();
  expect(() => parseDocument({ version: '1', blocks: [title('x')] })).toThrow();
});
