import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matcher, PLAIN_FIND, replacementFor, type FindOptions } from '@common/text/find.ts';
import { fold } from '@common/text/fold.ts';

const found = (text: string, query: string, options: Partial<FindOptions> = {}): string[] =>
  matcher(query, { ...PLAIN_FIND, ...options }).hits(text).map(({ start, end }) => text.slice(start, end));

describe('finding', () => {
  test.each<[string, string, Partial<FindOptions>, string[]]>([
    ['Hoa hoa HOA hóa', 'hoa', {}, ['Hoa', 'hoa', 'HOA']],
    ['Hoa hoa HOA hóa', 'hoa', { matchCase: true }, ['hoa']],
    ['Hoa hoa HOA hóa Hòa', 'hoa', { withTones: false }, ['Hoa', 'hoa', 'HOA', 'hóa', 'Hòa']],
    ['hòa hoà thúy thuý', 'hoà', { withTones: false }, ['hòa', 'hoà']],
    ['hòa hoà thúy thuý', 'thúy', { withTones: false, wholeWord: true }, ['thúy', 'thuý']],
    ['Hoa hóa HÓA', 'Hoa', { withTones: false, matchCase: true }, ['Hoa']],
    ['Đảng bộ, dang bo, ĐẢNG BỘ', 'đảng bộ', {}, ['Đảng bộ', 'ĐẢNG BỘ']],
    ['Đảng bộ, dang bo, ĐẢNG BỘ', 'dang bo', { withTones: false }, ['Đảng bộ', 'dang bo', 'ĐẢNG BỘ']],
    ['Đảng bộ', 'dang bo', {}, []],
    ['Đảng\u00a0bộ, Đảng  bộ, Đảng\nbộ, Đảngbộ', 'đảng bộ', {}, ['Đảng\u00a0bộ', 'Đảng  bộ', 'Đảng\nbộ']],
    ['anh ánh lanh anh, (anh)', 'anh', { wholeWord: true }, ['anh', 'anh', 'anh']],
    ['xã 5, xã 56, xã 5.', 'xã 5', { wholeWord: true }, ['xã 5', 'xã 5']],
    ['“hoa” "hoa"', '"hoa', { wholeWord: true }, ['"hoa']],
    ['(a+b) [c] {2}', '(a+b)', {}, ['(a+b)']],
    ['a.b a-b a/b a\\b', 'a.b', {}, ['a.b']],
    ['05-CT/TW', '05-ct/tw', {}, ['05-CT/TW']],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
    ['một hai', '   ', {}, []],
    ['một hai', '', {}, []],
    ['được', 'd\u01b0\u01a1\u0323c', { withTones: false }, ['được']],
    ['được', 'đ\u01b0\u01a1\u0323c', {}, ['được']],
    ['Ѧ привет ПРИВЕТ', 'привет', {}, ['привет', 'ПРИВЕТ']],
    ['🌸 hoa 🌸', '🌸', {}, ['🌸', '🌸']],
  ])('%j: %j with %j', (text, query, options, expected) => {
    expect(found(text, query, options)).toEqual(expected);
  });

  const letters = fc.constantFrom(...Array.from('aáàảãạăâấbdđeêếiíoôốơớuưứyAÁĐƯỨ ., \u00a0\n"“\\1'));
  const texts = fc.string({ unit: letters, maxLength: 60 }).map((text) => text.normalize('NFC'));
  const queries = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
  const options = fc.record({ matchCase: fc.boolean(), wholeWord: fc.boolean(), withTones: fc.boolean() });
  const isSmall = (char: string): boolean => char === char.toLowerCase();
  /** Letter for letter, as slow as can be. */
  const alike = (text: string, query: string, { matchCase, withTones }: FindOptions): boolean => {
    const bare = (piece: string): string => (withTones ? piece.toLowerCase() : fold(piece));
    const spaces = (piece: string): string => piece.replace(/\s+/gu, ' ');
    const [one, other] = [spaces(text), spaces(query)];
    return bare(one) === bare(other) && (!matchCase || Array.from(one, isSmall).join() === Array.from(other, isSmall).join());
  };

  test('every hit reads like the query, and none is over another', () => {
    fc.assert(
      fc.property(texts, queries, options, (text, query, how) => {
        let at = 0;
        for (const { start, end } of matcher(query, how).hits(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(alike(text.slice(start, end), query.normalize('NFC'), how)).toBe(true);
          at = end;
        }
      }),
    );
  });

  test('what stands in the text is found there', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.integer({ min: 1, max: 5 }), options, (text, where, length, how) => {
        const start = text.length === 0 ? 0 : where % text.length;
        const query = text.slice(start, start + length);
        fc.pre(query.trim() !== '' && !/^\s|\s$/u.test(query));
        const hits = matcher(query, { ...how, wholeWord: false }).hits(text);
        expect(hits.some((hit) => hit.start < start + query.length && hit.end > start)).toBe(true);
      }),
    );
  });

  test('a document whose JSON cannot hold a hit holds none', () => {
    fc.assert(
      fc.property(texts, queries, options, (text, query, how) => {
        const { hits, mayHold } = matcher(query, how);
        if (hits(text).length > 0) expect(mayHold(JSON.stringify({ type: 'x', children: [{ text }] }))).toBe(true);
      }),
    );
    expect(matcher('hoa', PLAIN_FIND).mayHold('{"text":"cây"}')).toBe(false);
  });
});

describe('what takes the place of a hit', () => {
  test.each<[string, string, boolean, string]>([
    ['HOA', 'huệ', false, 'huệ'],
    ['HOA', 'huệ', true, 'HUỆ'],
    ['Hoa', 'huệ trắng', true, 'Huệ trắng'],
    ['hoa', 'huệ', true, 'huệ'],
    ['hoa', 'Huệ', true, 'Huệ'],
    ['Đ', 'đ. ông', true, 'Đ. ông'],
    ['Hoa', '(huệ)', true, '(Huệ)'],
    ['05', 'huệ', true, 'huệ'],
    ['a', 'hue\u0323\u0302', false, 'huệ'],
    ['Hoa', '', true, ''],
  ])('%j by %j, capitals kept: %j', (hit, replacement, keepCase, expected) => {
    expect(replacementFor(hit, replacement, keepCase)).toBe(expected);
  });
});
