import { describe, expect, test } from 'vitest';
import { byline, paragraph, photo } from '../../../../electron/common/article/build.ts';
import { findTerm, parseQuery, toneKey, tonePlacements } from '../../../../electron/services/store/search-query.ts';
import { fold } from '../../../../electron/common/text/fold.ts';
import { snippet } from '../../../../electron/services/store/search.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, newBook, put } from './support.ts';

function library(): BookWriter {
  const book = newBook();
  const part = bodyPart(book);
  put(book, part, article('Đảng bộ Khối', 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', byline('La Thị Nhung')));
  put(book, part, article('Dang bo', 'một chữ không dấu, đàng hoàng'));
  put(book, part, article('Bưu tá tận tụy', photo(null, 'Bưu tá Nguyễn Đức Tuấn giao bưu phẩm', 'Ảnh: Hòa'), 'Chỉ thị số 05-CT/TW của Bộ Chính trị'));
  put(book, part, article('Hoà bình', paragraph('Cán bộ về Đảng bộ cơ sở')));
  return book;
}

const found = (book: BookWriter, query: string): string[] => book.search(query).map(({ title }) => title);

describe('search', () => {
  const cases: readonly (readonly [query: string, titles: readonly string[]])[] = [
    // Without tones: everything; hits in titles first.
    ['dang bo', ['Dang bo', 'Đảng bộ Khối', 'Hoà bình']],
    ['DANG BO KHOI', ['Đảng bộ Khối']],
    // With tones: only those tones; a word without them still finds all.
    ['Đảng bộ', ['Đảng bộ Khối', 'Hoà bình']],
    ['đàng', ['Dang bo']],
    ['đáng', []],
    ['Đảng bo', ['Đảng bộ Khối', 'Hoà bình']],
    ['đang', []],
    // Both ways to place a tone.
    ['hòa', ['Hoà bình', 'Bưu tá tận tụy']],
    ['hoà bình', ['Hoà bình']],
    ['hòa bình', ['Hoà bình']],
    ['hoà', ['Hoà bình', 'Bưu tá tận tụy', 'Dang bo']],
    // Decomposed input.
    ['Đảng bộ Khối'.normalize('NFD'), ['Đảng bộ Khối']],
    // All words, anywhere in the article.
    ['nhung đạo đức khối', ['Đảng bộ Khối']],
    ['nhung bưu tá', []],
    // The last word may go on, the others not.
    ['đảng bộ kh', ['Đảng bộ Khối']],
    ['ĐẢNG BỘ', ['Đảng bộ Khối', 'Hoà bình']],
    ['đả', ['Đảng bộ Khối', 'Hoà bình']],
    ['đản bộ', []],
    // Phrases.
    ['"tư tưởng đạo đức"', ['Đảng bộ Khối']],
    ['“dao duc phong cach”', ['Đảng bộ Khối']],
    ['"đạo đức tư tưởng"', []],
    ['"bo kho"', []],
    // Captions, credits, numbers of documents.
    ['nguyễn đức tuấn', ['Bưu tá tận tụy']],
    ['05-CT/TW', ['Bưu tá tận tụy']],
    ['"05-ct/tw của"', ['Bưu tá tận tụy']],
    // Nothing to look for, and operators of the query language as plain text.
    ['', []],
    ['  "" - * ( ', []],
    ['dang AND khoi', []],
    ['title : dang', []],
    ['dang NOT khoi*', []],
    ['"', []],
  ];
  test.each(cases)('%s', (query, titles) => {
    const book = library();
    expect(found(book, query)).toEqual(titles);
    book.close();
  });

  test('is in step with every change of a text', () => {
    const book = library();
    const [hit] = book.search('tận tụy');
    const id = hit?.id ?? '';
    book.saveArticle(id, 2, article('Người mới', 'chuyện khác'));
    expect(found(book, 'tận tụy')).toEqual([]);
    expect(found(book, 'chuyện khác')).toEqual(['Người mới']);
    book.renameArticle(id, 'Tên sau');
    expect(found(book, 'người mới')).toEqual([]);
    book.removeArticle(id);
    expect(found(book, 'tên sau')).toEqual([]);
    book.restoreArticle(id);
    expect(found(book, 'tên sau')).toEqual(['Tên sau']);
    expect(book.check()).toEqual([]);
  });

  test('gives at most 100, and only those whose tones agree count', () => {
    const book = newBook();
    const part = bodyPart(book);
    for (let index = 0; index < 120; index += 1) put(book, part, article(index < 105 ? `Má ${String(index)}` : `Mà ${String(index)}`));
    expect(found(book, 'ma')).toHaveLength(100);
    expect(found(book, 'má')).toHaveLength(100);
    expect(found(book, 'mà')).toHaveLength(15);
  });
});

describe('a snippet', () => {
  const text = `${'trước '.repeat(60)}Đảng bộ Khối các cơ quan${' sau'.repeat(60)}`;

  test('is about 120 characters around the hit, its marks on the letters of the original', () => {
    const book = newBook();
    put(book, bodyPart(book), article('A', text));
    const [hit] = book.search('dang bo "co quan"');
    const shown = hit?.snippet ?? '';
    expect(shown.length).toBeLessThanOrEqual(124);
    expect(shown.length).toBeGreaterThan(100);
    expect(shown).toMatch(/^…trước .* sau…$/);
    expect(hit?.marks.map(({ start, end }) => shown.slice(start, end))).toEqual(['Đảng', 'bộ', 'cơ quan']);
  });

  test('has no cut sign where the text ends, and marks never overlap', () => {
    expect(snippet('Đảng bộ', [{ start: 0, end: 4 }, { start: 0, end: 7 }, { start: 5, end: 7 }])).toEqual({
      snippet: 'Đảng bộ',
      marks: [{ start: 0, end: 4 }, { start: 5, end: 7 }],
    });
  });

  test('shows the passage where the words stand together', () => {
    const book = newBook();
    put(book, bodyPart(book), article('A', `tuyên truyền tan ca ${'chữ '.repeat(100)} mô hình “Bưu tá tận tụy” ở bản`));
    const [hit] = book.search('buu ta tan tuy');
    expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['Bưu', 'tá', 'tận', 'tụy']);
  });

  test('shows the place where most of the query stands', () => {
    const book = newBook();
    put(book, bodyPart(book), article('Đảng bộ Khối', 'chữ đảng đứng một mình'));
    expect(book.search('đảng bộ khối')[0]?.snippet).toBe('Đảng bộ Khối');
  });
});

describe('words', () => {
  test('with the tone placed either way are one, other tones are not', () => {
    expect(toneKey('Hòa')).toBe(toneKey('hoà'));
    expect(toneKey('thủy')).toBe(toneKey('thuỷ'));
    expect(toneKey('hoa')).not.toBe(toneKey('hoá'));
    expect(toneKey('tân')).not.toBe(toneKey('tấn'));
    expect(toneKey('đa')).not.toBe(toneKey('da'));
  });

  test('are looked for with the tone on every vowel', () => {
    expect(tonePlacements('hòa')).toEqual(['hòa', 'hoà']);
    expect(tonePlacements('đường')).toEqual(['đừơng', 'đường']);
    expect([tonePlacements('đang'), tonePlacements('x')]).toEqual([['đang'], ['x']]);
    for (const way of tonePlacements('nguyễn')) expect(toneKey(way)).toBe(toneKey('nguyễn'));
  });

  test('stand where the original has them', () => {
    const plain = 'hoà, Hòa; hoạ hoàng';
    const [term] = parseQuery('"hòa"');
    expect(term === undefined ? [] : findTerm(term, plain, fold(plain))).toEqual([{ start: 0, end: 3 }, { start: 5, end: 8 }]);
  });
});
