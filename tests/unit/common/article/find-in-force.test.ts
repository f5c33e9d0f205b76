/** Finding in the text in force: through suggestions that are not decided. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, list, paragraph, title } from '@common/article/build.ts';
import type { ArticleDocument, TextNode } from '@common/article/document.ts';
import { findInBlocks, withEdits } from '@common/article/find-document.ts';
import { countInForce, findInForce, type FoundInForce } from '@common/article/find-in-force.ts';
import { walk } from '@common/article/passages.ts';
import { inForce } from '@common/article/suggest.ts';
import { matcher, PLAIN_FIND } from '@common/text/find.ts';
import { common, edited, edits, made, shape } from './arbitraries.ts';

const by = (id: string): { id: string; author: string; at: number } => ({ id, author: 'Lan', at: 1 });
const coming = (text: string, id = 's'): TextNode => ({ text, inserted: by(id) });
const going = (text: string, id = 's'): TextNode => ({ text, deleted: by(id) });
const find = (given: ArticleDocument, query: string): FoundInForce[] => findInForce(given.blocks, matcher(query, PLAIN_FIND));
const told = (nodes: readonly TextNode[], query: string): unknown[] =>
  find(document([title('A'), paragraph([...nodes])]), query).map(({ text, start, end, place }) => [text.slice(0, start), text.slice(start, end), place]);

describe('a line with suggestions', () => {
  test.each<[string, TextNode[], string, unknown[]]>([
    ['what is to come in does not count', [{ text: 'cây ' }, coming('hoa')], 'hoa', []],
    ['what is to go still stands', [{ text: 'cây ' }, going('hoa')], 'hoa', [['cây ', 'hoa', { start: 4, end: 7 }]]],
    ['over the edge of what is to go: found, and left', [{ text: 'xã ' }, going('ho'), { text: 'a hoa' }], 'hoa', [['xã ', 'hoa', null], ['xã hoa ', 'hoa', { start: 7, end: 10 }]]],
    ['over what is to come in: found, and left', [{ text: 'h' }, coming('ươ'), { text: 'oa' }], 'hoa', [['', 'hoa', null]]],
    ['behind what is to come in: its own place', [coming('Những '), { text: 'hoa' }], 'hoa', [['', 'hoa', { start: 6, end: 9 }]]],
    ['one word instead of another, beside the hit', [{ text: 'cây ' }, going('cũ'), coming('mới', 's'), { text: ' hoa' }], 'cũ hoa', [['cây ', 'cũ hoa', null]]],
    ['bold within a word is no suggestion', [{ text: 'h' }, { text: 'oa', bold: true }, coming(' lá')], 'hoa', [['', 'hoa', { start: 0, end: 3 }]]],
  ])('%s', (_name, nodes, query, expected) => {
    expect(told(nodes, query)).toEqual(expected);
  });

  test('a note counts when words in force carry it', () => {
    const footnote = { id: 'n', text: 'một hoa' };
    expect(told([{ text: 'a', footnote }, coming('b')], 'hoa')).toEqual([['một ', 'hoa', { start: 4, end: 7 }]]);
    expect(told([{ text: 'a' }, { ...coming('b'), footnote }], 'hoa')).toEqual([]);
  });

  test('replacing leaves every suggestion as it is', () => {
    const given = document([title('A'), paragraph([coming('Bông '), { text: 'hoa, ' }, going('hoa'), coming('lá', 't'), { text: ' và ho' }, going('a', 'u')])]);
    const changes = find(given, 'hoa').flatMap(({ path, note, place }) => (place === null ? [] : [{ path, note, ...place, replacement: 'quả' }]));
    expect(withEdits(given, changes).blocks[1]).toEqual(paragraph([coming('Bông '), { text: 'quả, ' }, going('quả'), coming('lá', 't'), { text: ' và ho' }, going('a', 'u')]));
  });
});

test('finds what the text in force has, line by line', () => {
  const given = document([title('A'), paragraph([{ text: 'ho' }, coming('x'), { text: 'a' }]), list(false, ['hoa']), paragraph([going('hoa')])]);
  const facts = ({ path, start, end, text }: { path: readonly number[]; start: number; end: number; text: string }): unknown => [path, start, end, text];
  expect(find(given, 'hoa').map(facts)).toEqual(findInBlocks(inForce(given).blocks, matcher('hoa', PLAIN_FIND)).map(facts));
});

describe('any document', () => {
  const queries = fc.constantFrom('a', 'an', 'anh', 'Đảng bộ', '2021 được', 'khen', '.', 'ả', 'của', 'g b', 'bản');
  const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), withTones: fc.boolean() });
  const documents = fc.tuple(shape, edits).map(([plan, changes]) => edited(made(plan, common), changes, common));

  test('counting alone counts the same, and a place holds the words that were found', () => {
    fc.assert(
      fc.property(documents, queries, options, (given, query, how) => {
        const wanted = matcher(query, how);
        const found = findInForce(given.blocks, wanted);
        expect(countInForce(given.blocks, wanted)).toBe(found.length);
        const lines = new Map<string, string>();
        walk(given.blocks, [], ({ path, text }) => lines.set(path.join('.'), text));
        for (const { path, note, text, start, end, place } of found) {
          if (note === null && place !== null) expect(lines.get(path.join('.'))?.slice(place.start, place.end)).toBe(text.slice(start, end));
        }
      }),
    );
  });

  test('without suggestions it is what finding anywhere finds', () => {
    fc.assert(
      fc.property(documents, queries, options, (given, query, how) => {
        const decided = inForce(given);
        const found = findInForce(decided.blocks, matcher(query, how));
        expect(found).toMatchObject(findInBlocks(decided.blocks, matcher(query, how)));
        expect(found.every(({ place, start, end }) => place?.start === start && place.end === end)).toBe(true);
      }),
    );
  });
});
