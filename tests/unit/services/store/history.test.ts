import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { articleText } from '../../../../electron/common/article/read.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';
import { replaceText } from '../../../../electron/services/store/articles.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, closing, codeOf, newBook, put, titles } from './support.ts';

const MINUTE = 60_000;
const start = Date.UTC(2026, 4, 26, 8);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

function write(book: BookWriter, id: string, ...words: string[]): void {
  book.saveArticle(id, book.article(id).revision, article('Bài', ...words));
}
const texts = (book: BookWriter, id: string): string[] => book.versions(id).map((version) => articleText(book.version(id, version.id)).replace(/\n+/g, ' '));

describe('versions of an article', () => {
  test('typing without a rest makes one every ten minutes, a rest of two makes one', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'không'));
    for (let minute = 0; minute < 25; minute += 1) {
      vi.setSystemTime(start + minute * MINUTE);
      write(book, id, `phút ${String(minute)}`);
    }
    const typed = texts(book, id);
    expect(typed.length).toBeLessThanOrEqual(5);
    vi.setSystemTime(start + 60 * MINUTE);
    write(book, id, 'sau giờ nghỉ');
    expect(texts(book, id)[0]).toBe('Bài phút 24');
    expect(texts(book, id)).toHaveLength(typed.length + 1);
  });

  test('the first change after opening keeps what was there', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'hôm qua'));
    book.close();
    vi.setSystemTime(start + 1000);
    const again = closing(openBook(book.file, { author: 'Lương Thị Hòa' }));
    write(again, id, 'hôm nay');
    write(again, id, 'hôm nay nữa');
    expect(texts(again, id)[0]).toBe('Bài hôm qua');
    expect(again.versions(id)[0]).toMatchObject({ before: 'save', pinned: false });
  });

  test('are of whoever wrote them, not of whoever wrote over them: in another sitting, under another name, without one', () => {
    const book = newBook();
    const part = bodyPart(book);
    const [nobodys, yesterdays, own] = [put(book, part, article('Bài', 'chưa ghi tên')), put(book, part, article('Bài', 'x')), put(book, part, article('Bài', 'y'))];
    const before = book.author;
    book.setAuthor('Lò Văn Sơn');
    write(book, yesterdays, 'hôm qua');
    book.close();
    vi.setSystemTime(start + 24 * 60 * MINUTE);
    const again = closing(openBook(book.file, { author: 'Lương Thị Hòa' }));
    again.takeSnapshot('mốc');
    write(again, nobodys, 'viết đè');
    write(again, yesterdays, 'hôm nay');
    write(again, own, 'một');
    vi.setSystemTime(start + 25 * 60 * MINUTE);
    again.restoreVersion(own, again.versions(own)[0]?.id ?? '');
    const newest = (id: string): unknown[] => { const [version] = again.versions(id); return [articleText(again.version(id, version?.id ?? '')), version?.author]; };
    expect(newest(nobodys)).toEqual(['Bài\n\nchưa ghi tên', before]);
    expect(newest(yesterdays)).toEqual(['Bài\n\nhôm qua', 'Lò Văn Sơn']);
    expect(newest(own)).toEqual(['Bài\n\nmột', 'Lương Thị Hòa']);
    again.undo();
    write(again, yesterdays, 'hôm nay nữa');
    expect(again.check()).toEqual([]);
  });

  test('a text that a date or a stage moved since is as old as its words', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'lúc đầu'));
    const { updatedAt } = book.article(id);
    vi.setSystemTime(start + 60 * MINUTE);
    book.setWrittenOn(id, '2021-04-26');
    book.setStage([id], 'editing', '');
    write(book, id, 'sau');
    expect(book.versions(id)[0]).toMatchObject({ at: updatedAt });
  });

  test('the first change after opening keeps what was there on a computer whose clock is behind, too', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'đầu'));
    write(book, id, 'hôm qua');
    book.close();
    vi.setSystemTime(start - 24 * 60 * MINUTE);
    const again = closing(openBook(book.file));
    write(again, id, 'hôm nay');
    expect(texts(again, id)[0]).toBe('Bài hôm qua');
  });

  test('the first change after opening keeps what was there, though the date was changed in between', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'đầu'));
    write(book, id, 'hôm qua');
    book.close();
    vi.setSystemTime(start + 1000);
    const again = closing(openBook(book.file));
    again.setWrittenOn(id, '2021-04-26');
    write(again, id, 'hôm nay');
    expect(texts(again, id)[0]).toBe('Bài hôm qua');
  });

  test('restoring keeps the present text, and can be taken back', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'cũ'));
    vi.setSystemTime(start + 30 * MINUTE);
    write(book, id, 'mới');
    const [old] = book.versions(id);
    book.restoreVersion(id, old?.id ?? '');
    expect(articleText(book.article(id).document)).toBe('Bài\n\ncũ');
    expect(texts(book, id)[0]).toBe('Bài mới');
    book.undo();
    expect(articleText(book.article(id).document)).toBe('Bài\n\nmới');
    expect(codeOf(() => book.restoreVersion(id, 'x'))).toBe('book/no-version');
    expect(book.check()).toEqual([]);
  });

  test('are thinned with age; the first text and pinned ones stay', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'lúc đầu'));
    for (let day = 0; day < 20; day += 1) {
      for (const hour of [1, 5, 5.5, 9]) {
        vi.setSystemTime(start + (day * 24 + hour) * 60 * MINUTE);
        write(book, id, `ngày ${String(day)} giờ ${String(hour)}`);
      }
    }
    const kept = texts(book, id);
    // The empty article that it began as.
    expect(kept.at(-1)).toBe('');
    // One a day of the thirteen days beyond a week, then one an hour, then all.
    expect(kept.length).toBeGreaterThan(30);
    expect(kept.length).toBeLessThan(50);
    expect(book.check()).toEqual([]);
  });
});

describe('the list of versions', () => {
  const at = (minute: number): void => { vi.setSystemTime(start + minute * MINUTE); };
  const minutes = (book: BookWriter, id: string): unknown[] => book.versions(id).map((version) => [version.before, Math.round((version.at - start) / MINUTE)]);
  const list = (book: BookWriter, id: string): unknown[] => book.versions(id).map((version) => [articleText(book.version(id, version.id)).replace(/\n+/g, ' '), version.before]);

  test('a version that was made before something stands under the time of that, what typing left under its own', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'một'));
    at(10);
    write(book, id, 'hai');
    at(40);
    book.changeAs({ kind: 'tidy', subject: '', count: 1 }, (db, hand, now) => { replaceText(db, id, { document: article('Bài', 'thay'), as: 'replace', hand, now }); });
    at(50);
    book.takeSnapshot('mốc');
    at(70);
    write(book, id, 'ba');
    at(90);
    book.renameArticle(id, 'Bài khác');
    expect(minutes(book, id)).toEqual([['rename', 90], ['copy', 50], ['replace', 40], ['save', 0], ['save', 0]]);
  });

  test('what was approved is called so for good, and nothing else is', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'sơ thảo'));
    at(10);
    write(book, id, 'đã duyệt');
    at(20);
    book.setAuthor('Lò Văn Sơn');
    book.setStage([id], 'approved', '');
    at(30);
    book.setStage([id], 'editing', 'Sai tên');
    at(40);
    write(book, id, 'sửa lại');
    const approved = { before: 'approved', author: 'Lò Văn Sơn' };
    expect(book.versions(id)[0]).toMatchObject(approved);
    expect(minutes(book, id)[0]).toEqual(['approved', 20]);
    const before = list(book, id);
    at(50);
    // A paragraph is brought back: the present text has the approved words again, and was not approved.
    book.putText(id, article('Bài', 'đã duyệt'));
    expect(list(book, id)).toEqual([['Bài sửa lại', 'restore'], ...before]);
    at(60);
    write(book, id, 'sửa nữa');
    expect(list(book, id)).toEqual([['Bài đã duyệt', 'save'], ['Bài sửa lại', 'restore'], ...before]);
    expect(book.versions(id)[2]).toMatchObject(approved);
  });

  test('a mark stays what it was made for, beside the approval of its text', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Bài', 'một'));
    book.setStage([id], 'approved', '');
    at(10);
    book.takeSnapshot('mốc');
    expect(minutes(book, id)[0]).toEqual(['copy', 10]);
    at(20);
    book.setStage([id], 'editing', 'Sai tên');
    write(book, id, 'hai');
    expect(minutes(book, id).slice(0, 2)).toEqual([['copy', 10], ['approved', 0]]);
  });
});

describe('snapshots of the book', () => {
  function twoArticles(): { book: BookWriter; part: string; a: string; b: string } {
    const book = newBook();
    const part = bodyPart(book);
    return { book, part, a: put(book, part, article('Bài', 'một')), b: put(book, part, article('Bài hai', 'hai')) };
  }

  test('compare: changed, added, removed, moved, settings, parts', () => {
    const { book, part, a, b } = twoArticles();
    const { id } = book.takeSnapshot('Gửi Ban Thường vụ xem');
    expect(book.snapshots()).toMatchObject([{ id, name: 'Gửi Ban Thường vụ xem', reason: 'named', articles: 3 }]);
    expect(book.compare(id, null).articles.every(({ state, moved }) => state === 'same' && !moved)).toBe(true);
    write(book, a, 'một', 'thêm');
    const c = put(book, part, article('Bài ba'));
    const { id: second } = book.addPart('Phần hai', null);
    book.moveArticle(a, second, null);
    book.removeArticle(b);
    book.updateSettings({ period: '2016–2021' });
    const { articles, settings, parts } = book.compare(id, null);
    const by = Object.fromEntries(articles.map((each) => [each.id, `${each.state}${each.moved ? ' moved' : ''}`]));
    expect([by[a], by[b], by[c]]).toEqual(['changed moved', 'removed', 'added']);
    expect([settings, parts]).toEqual([['period'], 1]);
    expect(articleText(book.texts(a, id, null).from ?? article(''))).toBe('Bài\n\nmột');
    expect(book.texts(b, id, null).to).toBeNull();
    expect(book.texts(c, id, null).from).toBeNull();
  });

  test('an article that changes places with its neighbour is moved, the neighbour is not', () => {
    const { book, part, a, b } = twoArticles();
    const { id } = book.takeSnapshot('mốc');
    book.moveArticle(b, part, a);
    expect(book.compare(id, null).articles.filter(({ moved }) => moved)).toHaveLength(1);
  });

  test('compare: a design of the book’s own is another when its files are', () => {
    const book = newBook();
    const own = { base: 'co-dien', name: 'Của tỉnh', files: { 'look.typ': '// một' } } as const;
    book.updateSettings({ ownDesign: own });
    const { id } = book.takeSnapshot('mốc');
    expect(book.compare(id, null).settings).toEqual([]);
    book.updateSettings({ ownDesign: { ...own, files: { 'look.typ': '// hai' } } });
    expect(book.compare(id, null).settings).toEqual(['ownDesign']);
    book.restoreSnapshot(id, null);
    expect(book.settings().ownDesign).toEqual(own);
  });

  test('restoring all brings texts, places, parts and settings back, keeps what is new, and is one step', () => {
    const { book, part, a, b } = twoArticles();
    const { id } = book.takeSnapshot('mốc');
    const { id: second } = book.addPart('Phần hai', null);
    book.moveArticle(b, second, null);
    write(book, a, 'đã sửa');
    book.removeArticle(a);
    book.renamePart(part, 'Tên khác');
    book.updateSettings({ title: 'Tên khác' });
    const late = put(book, second, article('Bài mới'));
    const before = titles(book);
    expect(book.restoreSnapshot(id, null)).toEqual([a]);
    expect(titles(book)).toEqual({ 'Mở đầu': ['Lời giới thiệu'], 'Phần một': ['Bài', 'Bài hai'], 'Phần hai': ['Bài mới'] });
    expect(articleText(book.article(a).document)).toBe('Bài\n\nmột');
    expect(book.settings().title).toBe('Những bông hoa đẹp');
    expect(book.article(late).id).toBe(late);
    expect(book.snapshots()[0]).toMatchObject({ reason: 'restore' });
    book.undo();
    expect(titles(book)).toEqual(before);
    expect(book.settings().title).toBe('Tên khác');
    expect(book.check()).toEqual([]);
  });

  test('one article alone can be brought back', () => {
    const { book, a, b } = twoArticles();
    const { id } = book.takeSnapshot('mốc');
    write(book, a, 'đã sửa');
    write(book, b, 'đã sửa');
    book.restoreSnapshot(id, [a]);
    expect(articleText(book.article(a).document)).toBe('Bài\n\nmột');
    expect(articleText(book.article(b).document)).toBe('Bài\n\nđã sửa');
  });

  test('say that they were printed, and when; that is no step to take back', () => {
    const { book } = twoArticles();
    const { id } = book.takeSnapshot('mốc');
    book.updateSettings({ title: 'Tên khác' });
    book.markPrinted(id, 1000);
    expect(book.snapshots()).toMatchObject([{ id, printedAt: 1000 }]);
    book.undo();
    expect([book.settings().title, book.snapshots()[0]?.printedAt]).toEqual(['Những bông hoa đẹp', 1000]);
    book.markPrinted(id, null);
    expect(book.snapshots()[0]?.printedAt).toBeNull();
    expect(codeOf(() => { book.markPrinted('x', 1000); })).toBe('book/no-snapshot');
  });

  test('are renamed and taken off the list; one that is not there is said so', () => {
    const { book } = twoArticles();
    const { id } = book.takeSnapshot('mốc');
    book.renameSnapshot(id, 'Mốc 1');
    expect(book.snapshots().map(({ name }) => name)).toEqual(['Mốc 1']);
    book.removeSnapshot(id);
    expect(book.snapshots()).toEqual([]);
    expect(codeOf(() => book.compare('x', null))).toBe('book/no-snapshot');
    expect(book.check()).toEqual([]);
  });
});
