import { describe, expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import type { FindWhat, FoundArticle, ReplaceChoice } from '../../../../electron/common/contract/find-channels.ts';
import { EVERYWHERE, findInBook, replaceInBook } from '../../../../electron/services/book/find.ts';
import { textStates } from '../../../../electron/services/store/articles.ts';
import type { BookReader } from '../../../../electron/services/store/reader.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOfAsync, newBook, put } from '../store/support.ts';

const what = (query: string, how: Partial<FindWhat> = {}): FindWhat => ({ query, matchCase: false, wholeWord: false, withTones: true, ...how });
const find = (book: BookReader, query: string, how: Partial<FindWhat> = {}, most = 100) => findInBook(book, { ...what(query, how), scope: EVERYWHERE, most });
const all = (articles: readonly FoundArticle[]): ReplaceChoice['articles'] => articles.map(({ id, revision, count }) => ({ id, revision, count, only: null, except: [] }));
const replace = (book: BookWriter, query: string, replacement: string, articles: ReplaceChoice['articles'], more: Partial<ReplaceChoice> = {}) =>
  replaceInBook(book, { ...what(query), replacement, keepCase: false, articles, group: null, ...more });

function bookOfFlowers(): { book: BookWriter; one: string; two: string; other: string } {
  const book = newBook();
  const part = bodyPart(book);
  const one = put(book, part, article('Hoa gạo', 'Hoa gạo nở. Đến mùa, hoa rơi đỏ lối.', 'Cây hoa ấy.'));
  const other = put(book, part, article('Bài khác', 'Không có gì.'));
  const two = put(book, part, document([title('Đưa thư'), paragraph([{ text: 'Bông h' }, { text: 'oa', italic: true }, { text: ' và "hóa đơn"\n' }])]));
  return { book, one, two, other };
}

const textOf = (book: BookReader, id: string): string => articleText(book.article(id).document);
const hashes = (book: BookReader): unknown => book.readAs(textStates);

/** There is no channel for stages yet: as a program that has one would store it. */
function setStage(book: BookWriter, id: string, stage: string): void {
  book.changeAs({ kind: 'record', subject: '', count: 1 }, (db) => db.prepare('UPDATE article SET stage = ? WHERE id = ?').run(stage, id));
}

describe('finding', () => {
  test('tells every hit in its sentence, in book order, and changes nothing', async () => {
    const { book, one, two } = bookOfFlowers();
    const before = book.info().modifiedAt;
    const found = await find(book, 'hoa');
    expect([found.looked, found.count]).toEqual([4, 5]);
    expect(found.articles.map(({ id, title: name, count, locked }) => [id, name, count, locked])).toEqual([
      [one, 'Hoa gạo', 4, false],
      [two, 'Đưa thư', 1, false],
    ]);
    expect(found.articles[0]?.hits.map(({ number, block, kind, before: lead, found: words, after }) => [number, block, kind, `${lead}|${words}|${after}`])).toEqual([
      [0, 0, 'title', '|Hoa| gạo'],
      [1, 1, 'paragraph', '|Hoa| gạo nở.'],
      [2, 1, 'paragraph', 'Đến mùa, |hoa| rơi đỏ lối.'],
      [3, 2, 'paragraph', 'Cây |hoa| ấy.'],
    ]);
    // Over the edge of bold, which no look at the stored text finds.
    expect(found.articles[1]?.hits.map(({ before: lead, found: words }) => `${lead}|${words}`)).toEqual(['Bông |hoa']);
    expect(book.info().modifiedAt).toBe(before);
  });

  test('without tones, whole words, signs that are escaped in the file', async () => {
    const { book } = bookOfFlowers();
    expect((await find(book, 'hoa', { withTones: false })).count).toBe(6);
    expect((await find(book, 'ho', { wholeWord: true })).count).toBe(0);
    expect((await find(book, '"hóa đơn"')).count).toBe(1);
    expect((await find(book, '   ')).count).toBe(0);
  });

  test('beyond what is told articles are still counted', async () => {
    const { book } = bookOfFlowers();
    const found = await find(book, 'hoa', {}, 3);
    expect(found.articles.map(({ count, hits }) => [count, hits.length])).toEqual([[4, 3], [1, 0]]);
    expect(found.count).toBe(5);
  });

  test('in a part, in stages, in one article', async () => {
    const { book, one, two } = bookOfFlowers();
    const { id: second } = book.addPart('Phần hai', null);
    const three = put(book, second, article('Bài ba', 'hoa'));
    setStage(book, two, 'editing');
    const inScope = async (scope: Partial<typeof EVERYWHERE> & { stages?: ('draft' | 'editing')[] | null; part?: string | null; article?: string | null }): Promise<string[]> =>
      (await findInBook(book, { ...what('hoa'), scope: { ...EVERYWHERE, ...scope }, most: 10 })).articles.map(({ id }) => id);
    expect(await inScope({})).toEqual([one, two, three]);
    expect(await inScope({ part: second })).toEqual([three]);
    expect(await inScope({ stages: ['editing'] })).toEqual([two]);
    expect(await inScope({ stages: ['draft', 'editing'], part: bodyPart(book) })).toEqual([one, two]);
    expect(await inScope({ article: one })).toEqual([one]);
  });

  test('can be stopped', async () => {
    const { book } = bookOfFlowers();
    expect(await codeOfAsync(findInBook(book, { ...what('hoa'), scope: EVERYWHERE, most: 10 }, AbortSignal.abort()))).toBe('job/cancelled');
  });
});

describe('replacing', () => {
  test('all of it is one step; undone, every text is as it was, and the old text is a version', async () => {
    const { book, one, two, other } = bookOfFlowers();
    const before = hashes(book);
    const { articles } = await find(book, 'hoa');
    expect(await replace(book, 'hoa', 'lá', all(articles), { keepCase: true })).toEqual({ changes: 5, articles: [one, two], skipped: [], suggested: 0 });
    expect(textOf(book, one)).toBe('Lá gạo\n\nLá gạo nở. Đến mùa, lá rơi đỏ lối.\n\nCây lá ấy.');
    expect(textOf(book, two)).toContain('Bông lá và "hóa đơn"');
    expect(book.article(other).revision).toBe(2);
    expect(book.undoState().undo).toEqual({ kind: 'find-replace', subject: 'Hoa gạo', count: 2 });
    expect(book.undoState().texts).toEqual({ undo: [one, two], redo: [] });
    expect(book.versions(one).map((version) => version.before)).toContain('replace');
    expect(book.undo().articles.sort()).toEqual([one, two].sort());
    expect(book.undoState().texts.redo.sort()).toEqual([one, two].sort());
    expect(hashes(book)).toEqual(before);
    book.redo();
    expect(textOf(book, one)).toContain('Cây lá ấy.');
    expect(book.check()).toEqual([]);
  });

  test('in the text in force: what a suggestion lies across is left and counted, suggestions stay', async () => {
    const book = newBook();
    const by = { id: 's', author: 'Lan', at: 1 };
    const line = [{ text: 'Hoa ' }, { text: 'hoa', inserted: by }, { text: ' và ho' }, { text: 'a', deleted: by }];
    const id = put(book, bodyPart(book), document([title('Bài'), paragraph(line)]));
    const { articles } = await find(book, 'hoa');
    expect(articles[0]?.hits.map(({ before: lead, found: words }) => `${lead}|${words}`)).toEqual(['|Hoa', 'Hoa  và |hoa']);
    expect(await replace(book, 'hoa', 'lá', all(articles))).toEqual({ changes: 1, articles: [id], skipped: [], suggested: 1 });
    expect(book.article(id).document.blocks[1]).toEqual(paragraph([{ ...line[0], text: 'lá ' }, ...line.slice(1)]));
    expect(await replace(book, 'hoa', 'lá', all((await find(book, 'hoa')).articles))).toEqual({ changes: 0, articles: [], skipped: [], suggested: 1 });
  });

  test('some alone, but for some', async () => {
    const { book, one } = bookOfFlowers();
    const [target] = all((await find(book, 'hoa')).articles);
    if (target === undefined) throw new Error('nothing was found');
    expect(await replace(book, 'hoa', 'lá', [{ ...target, only: [1, 3], except: [3] }])).toMatchObject({ changes: 1, articles: [one] });
    expect(textOf(book, one)).toBe('Hoa gạo\n\nlá gạo nở. Đến mùa, hoa rơi đỏ lối.\n\nCây hoa ấy.');
  });

  test('calls of one group are one step', async () => {
    const { book, one, two } = bookOfFlowers();
    const before = hashes(book);
    for (const target of all((await find(book, 'hoa')).articles)) await replace(book, 'hoa', 'lá', [target], { group: 'g' });
    expect(book.undoState().undo).toMatchObject({ kind: 'find-replace', count: 2 });
    expect(book.undo().articles.sort()).toEqual([one, two].sort());
    expect(hashes(book)).toEqual(before);
  });

  test('what is approved, was changed since, or is gone is left and named; the rest is done', async () => {
    const { book, one, two } = bookOfFlowers();
    const part = bodyPart(book);
    const three = put(book, part, article('Bài ba', 'hoa ba'));
    const four = put(book, part, article('Bài bốn', 'hoa bốn'));
    const shown = all((await find(book, 'hoa')).articles);
    setStage(book, one, 'approved');
    book.saveArticle(two, book.article(two).revision, article('Đưa thư', 'Gõ thêm hoa.'));
    book.removeArticle(three);
    expect((await find(book, 'hoa')).articles.find(({ id }) => id === one)).toMatchObject({ locked: true });
    const report = await replace(book, 'hoa', 'lá', shown);
    expect(report).toMatchObject({ changes: 1, articles: [four] });
    expect(report.skipped).toEqual([
      { id: one, title: 'Hoa gạo', reason: 'approved' },
      { id: two, title: 'Đưa thư', reason: 'changed' },
      { id: three, title: '', reason: 'gone' },
    ]);
    expect(textOf(book, two)).toContain('Gõ thêm hoa.');
  });

  test('what is written while it looks is not written over', async () => {
    const { book, one, two } = bookOfFlowers();
    // Enough articles that others get their turn before the writing.
    for (let i = 0; i < 40; i += 1) put(book, bodyPart(book), article(`Bài ${String(i)}`, 'chữ và hoa '.repeat(400)));
    const work = replace(book, 'hoa', 'lá', all((await find(book, 'hoa')).articles));
    book.saveArticle(one, book.article(one).revision, article('Hoa gạo', 'Gõ khi đang thay hoa.'));
    const report = await work;
    expect(report.skipped).toEqual([{ id: one, title: 'Hoa gạo', reason: 'changed' }]);
    expect(report.articles).toContain(two);
    expect(textOf(book, one)).toContain('Gõ khi đang thay hoa.');
  });

  test('by the same words there is no step', async () => {
    const { book } = bookOfFlowers();
    const step = book.undoState();
    expect(await replace(book, 'Cây hoa', 'Cây hoa', all((await find(book, 'Cây hoa')).articles))).toEqual({ changes: 0, articles: [], skipped: [], suggested: 0 });
    expect(book.undoState()).toEqual(step);
  });
});
