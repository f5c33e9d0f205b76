import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { NO_STEPS } from '../../../../electron/common/history/operations.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import { openBook, readBook } from '../../../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, closing, codeOf, newBook, put, titles } from './support.ts';

/** Everything of the book that a person sees, for comparing. */
function state(book: BookWriter): unknown {
  const texts = book.articles().map(({ id, document, writtenOn }) => [id, document, writtenOn]);
  return [book.outline().parts.map(({ id, kind, title, articles }) => [id, kind, title, articles.map((each) => each.id)]), texts, book.settings(), book.records('unit')
    .map(({ id, fields }) => [id, fields])];
}

describe('what can be taken back', () => {
  test('deleting several articles is one step, and search follows', () => {
    const book = newBook();
    const part = bodyPart(book);
    const [a, b] = [put(book, part, article('Người giữ lửa', 'ở bản xa')), put(book, part, article('Bưu tá tận tụy'))];
    book.removeArticles([a, b]);
    expect(book.search('giu lua')).toEqual([]);
    expect(book.undoState().undo).toEqual({ kind: 'remove-articles', subject: 'Người giữ lửa', count: 2 });
    expect(book.undo()).toMatchObject({ articles: [], settings: false, state: { redo: { kind: 'remove-articles' } } });
    expect(titles(book)['Phần một']).toEqual(['Người giữ lửa', 'Bưu tá tận tụy']);
    expect(book.search('giu lua')).toHaveLength(1);
    book.redo();
    expect(titles(book)['Phần một']).toEqual([]);
    expect(book.search('giu lua')).toEqual([]);
    book.undo();
    expect(book.check()).toEqual([]);
  });

  test('what is done to the dictionary is called by the word it was done to', () => {
    const book = newBook();
    const next = (): unknown => book.undoState().undo;
    const { id } = book.addRecord('term', { text: 'đăk', kind: 'spelling' });
    expect(next()).toEqual({ kind: 'add-term', subject: 'đăk', count: 1 });
    book.updateRecord('term', id, { text: 'Đăk Lăk' });
    expect(next()).toEqual({ kind: 'change-term', subject: 'đăk', count: 1 });
    book.removeRecord('term', id);
    expect(next()).toEqual({ kind: 'remove-term', subject: 'Đăk Lăk', count: 1 });
    // Any other record is one as before.
    book.addRecord('unit', { name: 'Đảng bộ Khối' });
    expect(next()).toMatchObject({ kind: 'record' });
  });

  test('what is done to marks on pages is called by what was done and by their words', () => {
    const book = newBook();
    const next = (): unknown => book.undoState().undo;
    const { id } = book.addRecord('pageMark', { page: 7, x: 10, y: 20, width: 30, height: 5, body: 'Tên này viết sai' });
    const subject = 'Tên này viết sai';
    expect(next()).toEqual({ kind: 'add-mark', subject, count: 1 });
    book.updateRecord('pageMark', id, { settledAt: 5 });
    expect(next()).toEqual({ kind: 'settle-mark', subject, count: 1 });
    book.updateRecord('pageMark', id, { settledAt: null });
    expect(next()).toEqual({ kind: 'reopen-mark', subject, count: 1 });
    book.updateRecord('pageMark', id, { body: 'Tên viết sai' });
    expect(next()).toEqual({ kind: 'change-mark', subject, count: 1 });
    book.removeRecord('pageMark', id);
    expect(next()).toEqual({ kind: 'remove-mark', subject: 'Tên viết sai', count: 1 });
  });

  test('move, rename, part, date, settings, records: each in turn, and again', () => {
    const book = newBook();
    const part = bodyPart(book);
    const [a, b] = [put(book, part, article('Một')), put(book, part, article('Hai'))];
    const states = [state(book)];
    const did = (work: () => unknown): void => {
      work();
      states.push(state(book));
    };
    const { id: second } = book.addPart('Gương sáng', null);
    states[0] = state(book);
    did(() => book.moveArticle(b, part, a));
    did(() => book.moveArticles([{ id: a, partId: second, before: null }, { id: b, partId: second, before: a }]));
    did(() => book.renameArticle(a, 'Tên khác'));
    did(() => book.renamePart(part, 'Phần đầu'));
    did(() => book.movePart(second, part));
    did(() => book.setWrittenOn(a, '2021-04-26'));
    did(() => book.updateSettings({ period: '2016–2021' }));
    did(() => book.addRecord('unit', { name: 'Đảng bộ Khối' }));
    did(() => book.updateRecord('unit', book.records('unit')[0]?.id ?? '', { name: 'Đảng bộ Khối các cơ quan tỉnh' }));
    did(() => book.removePart(part));
    for (let at = states.length - 2; at >= 0; at -= 1) {
      book.undo();
      expect(state(book)).toEqual(states[at]);
    }
    for (let at = 1; at < states.length; at += 1) {
      book.redo();
      expect(state(book)).toEqual(states[at]);
    }
    expect(book.undoState().redo).toBeNull();
    expect(codeOf(() => book.redo())).toBe('book/nothing-to-undo');
    expect(book.check()).toEqual([]);
  });

  test('what was typed since stays: the title comes back, the new sentence too', () => {
    const book = newBook();
    const id = put(book, bodyPart(book), article('Tên cũ', 'Câu đầu.'));
    book.renameArticle(id, 'Tên mới');
    const { revision } = book.article(id);
    book.saveArticle(id, revision, article('Tên mới', 'Câu đầu.', 'Câu viết sau.'));
    book.undo();
    expect(articleText(book.article(id).document)).toBe('Tên cũ\n\nCâu đầu.\n\nCâu viết sau.');
    expect(book.article(id).revision).toBeGreaterThan(revision + 1);
    book.redo();
    expect(articleText(book.article(id).document)).toBe('Tên mới\n\nCâu đầu.\n\nCâu viết sau.');
  });

  test('a step whose place was changed since is refused, left out, and those before it can still be taken back', () => {
    const book = newBook();
    const part = bodyPart(book);
    book.renamePart(part, 'Tên thứ hai');
    const id = put(book, part, article('Tên cũ'));
    book.renameArticle(id, 'Tên mới');
    book.saveArticle(id, book.article(id).revision, article('Tên khác hẳn'));
    expect(codeOf(() => book.undo())).toBe('book/changed-since');
    expect(book.article(id).document.blocks[0]).toMatchObject({ children: [{ text: 'Tên khác hẳn' }] });
    expect(book.undoState().undo?.kind).toBe('add-article');
    book.undo();
    book.undo();
    expect(Object.keys(titles(book))).toEqual(['Mở đầu', 'Phần một']);
  });

  test('a new step ends what could be done again; what changed nothing is no step', () => {
    const book = newBook();
    const part = bodyPart(book);
    book.renamePart(part, 'Hai');
    book.undo();
    expect(book.undoState().redo?.kind).toBe('rename-part');
    book.updateSettings({ title: book.settings().title });
    expect(book.undoState().redo?.kind).toBe('rename-part');
    book.renamePart(part, 'Ba');
    expect(book.undoState()).toMatchObject({ undo: { kind: 'rename-part', subject: 'Ba' }, redo: null });
  });

  test('parts laid out together are one step, the empty part that was there the first of them', () => {
    const book = newBook();
    book.layOut(['Một', 'Hai', 'Ba'], bodyPart(book));
    const names = (): string[] => book.outline().parts.filter(({ kind }) => kind === 'body').map(({ title }) => title);
    expect(names()).toEqual(['Một', 'Hai', 'Ba']);
    expect(book.undoState().undo).toEqual({ kind: 'add-part', subject: 'Một', count: 3 });
    book.undo();
    expect(names()).toEqual(['Phần một']);
    book.redo();
    expect(names()).toEqual(['Một', 'Hai', 'Ba']);
    book.layOut(['Bốn'], null);
    expect(names()).toEqual(['Một', 'Hai', 'Ba', 'Bốn']);
  });

  test('a step says when it was done, and when it was taken back: the text that is open has steps of its own between', () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 5000 });
    try {
      const book = newBook();
      book.renamePart(bodyPart(book), 'Hai');
      expect(book.undoState().at).toEqual({ undo: 5000, redo: null });
      vi.setSystemTime(8000);
      book.undo();
      expect(book.undoState().at).toEqual({ undo: null, redo: 8000 });
    } finally {
      vi.useRealTimers();
    }
  });

  test('an import is taken back whole; its text and source stay in the file', async () => {
    const book = newBook();
    const bytes = new TextEncoder().encode('x');
    const source = { name: 'a.txt', mediaType: 'text/plain', sha256: 'a'.repeat(64), bytes };
    const imported = { document: article('Bài nhập', 'chữ'), writtenOn: null, pictures: [], encoding: 'utf-8', leftOut: [], warnings: [] };
    await book.importSource(bodyPart(book), source, [imported, imported]);
    expect(book.undoState().undo).toEqual({ kind: 'import', subject: 'a.txt', count: 2 });
    book.undo();
    expect(titles(book)['Phần một']).toEqual([]);
    book.redo();
    expect(titles(book)['Phần một']).toEqual(['Bài nhập', 'Bài nhập']);
  });

  test('steps end with the book being closed; nothing of them is in the file', () => {
    const book = newBook();
    book.renamePart(bodyPart(book), 'Hai');
    book.close();
    const again = closing(openBook(book.file));
    expect(again.undoState()).toEqual(NO_STEPS);
    expect(readBook(book.file).check()).toEqual([]);
  });
});

test('any steps taken back to the start give the first book, and done again the last', () => {
  const step = fc.record({ what: fc.integer({ min: 0, max: 6 }), a: fc.nat(5), b: fc.nat(5), word: fc.constantFrom('An', 'Bình', 'Chi', '') });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
      const book = newBook();
      const part = bodyPart(book);
      for (const title of ['Một', 'Hai', 'Ba']) put(book, part, article(title, 'chữ'));
      book.addPart('Phần hai', null);
      book.close();
      const again = closing(openBook(book.file));
      const first = state(again);
      const all = again.articles().map(({ id }) => id);
      for (const each of steps) perform(again, all, each);
      const last = state(again);
      while (again.undoState().undo !== null) again.undo();
      expect(state(again)).toEqual(first);
      while (again.undoState().redo !== null) again.redo();
      expect(state(again)).toEqual(last);
      expect(again.check()).toEqual([]);
      again.close();
    }),
    { numRuns: 12 },
  );
}, 90_000);

/** One step on what is there; what cannot be done is left out. */
function perform(book: BookWriter, all: readonly string[], { what, a, b, word }: { what: number; a: number; b: number; word: string }): void {
  const { parts } = book.outline();
  const body = parts.filter((part) => part.kind === 'body');
  const part = body[a % body.length];
  const inPart = part?.articles ?? [];
  const present = parts.flatMap((each) => each.articles.map(({ id }) => id));
  const id = all[b % all.length] ?? '';
  const there = present.includes(id);
  if (part === undefined) return;
  if (what === 0 && there) book.moveArticle(id, part.id, inPart[b % (inPart.length + 1)]?.id ?? null);
  if (what === 1 && there) book.removeArticle(id);
  if (what === 2 && there) book.renameArticle(id, word);
  if (what === 3) book.renamePart(part.id, word);
  if (what === 4) book.movePart(part.id, body[b % body.length]?.id ?? null);
  if (what === 5) book.updateSettings({ period: word });
  if (what === 6) book.addPart(word, null);
}
