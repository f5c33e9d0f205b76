import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyPart, codeOf, newBook, titles } from './support.ts';

describe('a new book', () => {
  test('has a foreword and a first part', () => {
    expect(titles(newBook())).toEqual({ 'Mở đầu': ['Lời giới thiệu'], 'Phần một': [] });
  });
});

describe('parts', () => {
  test('are added last or behind another, in NFC', () => {
    const book = newBook();
    const last = book.addPart('Phần ba'.normalize('NFD'), null);
    book.addPart('Phần hai', bodyPart(book));
    expect(Object.keys(titles(book))).toEqual(['Mở đầu', 'Phần một', 'Phần hai', 'Phần ba']);
    book.renamePart(last.id, 'Phụ lục');
    expect(Object.keys(titles(book)).at(-1)).toBe('Phụ lục');
  });

  test('move, but never in front of the front part', () => {
    const book = newBook();
    const first = bodyPart(book);
    const second = book.addPart('Hai', null).id;
    const third = book.addPart('Ba', null).id;
    book.movePart(third, first);
    expect(Object.keys(titles(book))).toEqual(['Mở đầu', 'Ba', 'Phần một', 'Hai']);
    const front = book.outline().parts[0]?.id ?? '';
    book.movePart(second, front);
    expect(Object.keys(titles(book))).toEqual(['Mở đầu', 'Hai', 'Ba', 'Phần một']);
    book.movePart(second, null);
    expect(Object.keys(titles(book))).toEqual(['Mở đầu', 'Ba', 'Phần một', 'Hai']);
    book.movePart(first, first);
    expect(codeOf(() => { book.movePart(front, null); })).toBe('book/invalid');
    expect(codeOf(() => { book.movePart(first, 'gone'); })).toBe('book/no-part');
  });

  test('are removed only when empty; a restored article brings its part back', () => {
    const book = newBook();
    const part = book.addPart('Hai', null).id;
    const { id } = book.addArticle(part, 'Bài');
    expect(codeOf(() => { book.removePart(part); })).toBe('book/invalid');
    book.removeArticle(id);
    book.removePart(part);
    expect(Object.keys(titles(book))).toEqual(['Mở đầu', 'Phần một']);
    expect(codeOf(() => book.addArticle(part, 'Bài'))).toBe('book/no-part');
    book.restoreArticle(id);
    expect(titles(book)).toEqual({ 'Mở đầu': ['Lời giới thiệu'], 'Phần một': [], Hai: ['Bài'] });
    const front = book.outline().parts[0]?.id ?? '';
    expect(codeOf(() => { book.removePart(front); })).toBe('book/invalid');
  });
});

describe('articles', () => {
  test('are added, renamed in their text, and moved', () => {
    const book = newBook();
    const one = bodyPart(book);
    const two = book.addPart('Hai', null).id;
    const a = book.addArticle(one, 'A').id;
    const b = book.addArticle(one, 'B').id;
    const c = book.addArticle(two, 'C').id;
    book.moveArticle(c, one, b);
    expect(titles(book)['Phần một']).toEqual(['A', 'C', 'B']);
    book.moveArticle(a, one, null);
    expect(titles(book)['Phần một']).toEqual(['C', 'B', 'A']);
    book.moveArticle(b, two, null);
    expect(titles(book)).toMatchObject({ 'Phần một': ['C', 'A'], Hai: ['B'] });
    expect(book.article(b)).toMatchObject({ partId: two, revision: 1 });

    book.renameArticle(a, 'Đảng bộ'.normalize('NFD'));
    expect(book.article(a)).toMatchObject({ revision: 2, document: { blocks: [{ type: 'title', children: [{ text: 'Đảng bộ' }] }, {}] } });
    expect(book.articles().map(({ id }) => id)).toEqual([book.outline().parts[0]?.articles[0]?.id, c, a, b]);
  });

  test('refuse a place that is not there', () => {
    const book = newBook();
    const one = bodyPart(book);
    const two = book.addPart('Hai', null).id;
    const a = book.addArticle(one, 'A').id;
    const b = book.addArticle(one, 'B').id;
    expect(codeOf(() => { book.moveArticle(a, two, b); })).toBe('book/no-article');
    expect(codeOf(() => { book.moveArticle(a, 'gone', null); })).toBe('book/no-part');
    expect(codeOf(() => { book.moveArticle('gone', one, null); })).toBe('book/no-article');
    expect(codeOf(() => book.article('gone'))).toBe('book/no-article');
    expect(titles(book)['Phần một']).toEqual(['A', 'B']);
  });

  test('come back from removal to their place', () => {
    const book = newBook();
    const part = bodyPart(book);
    const ids = ['A', 'B', 'C'].map((name) => book.addArticle(part, name).id);
    book.removeArticle(ids[1] ?? '');
    expect(codeOf(() => book.article(ids[1] ?? ''))).toBe('book/no-article');
    book.moveArticle(ids[2] ?? '', part, ids[0] ?? '');
    book.restoreArticle(ids[1] ?? '');
    expect(titles(book)['Phần một']).toEqual(['C', 'A', 'B']);
    book.restoreArticle(ids[1] ?? '');
    expect(codeOf(() => { book.restoreArticle('gone'); })).toBe('book/no-article');
  });
});

/** One thing a person can do to the outline; numbers choose the rows. */
const step = fc.record({
  what: fc.constantFrom('add', 'move', 'move', 'move', 'remove', 'restore', 'part', 'movePart'),
  pick: fc.nat(40),
  target: fc.nat(40),
  before: fc.nat(40),
});

test('the order is the one of the moves, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      const book = newBook();
      /** The same outline as plain lists. */
      const model = book.outline().parts.slice(1).map((part) => ({ id: part.id, articles: [] as string[] }));
      const removed: { id: string; part: string }[] = [];
      for (const { what, pick, target, before } of steps) {
        const from = model[pick % model.length];
        const to = model[target % model.length];
        if (from === undefined || to === undefined) throw new Error('there is always a part');
        const id = from.articles[pick % Math.max(1, from.articles.length)];
        if (what === 'add') to.articles.push(book.addArticle(to.id, `Bài ${String(pick)}`).id);
        if (what === 'part') model.push({ id: book.addPart(`Phần ${String(pick)}`, null).id, articles: [] });
        if (what === 'movePart') {
          book.movePart(from.id, to.id);
          if (from !== to) {
            model.splice(model.indexOf(from), 1);
            model.splice(model.indexOf(to), 0, from);
          }
        }
        if (what === 'move' && id !== undefined) {
          const others = to.articles.filter((entry) => entry !== id);
          const at = before % (others.length + 1);
          book.moveArticle(id, to.id, others[at] ?? null);
          from.articles.splice(from.articles.indexOf(id), 1);
          to.articles.splice(at, 0, id);
        }
        if (what === 'remove' && id !== undefined) {
          book.removeArticle(id);
          from.articles.splice(from.articles.indexOf(id), 1);
          removed.push({ id, part: from.id });
        }
        if (what === 'restore') {
          const back = removed.pop();
          const home = model.find(({ id: part }) => part === back?.part);
          if (back !== undefined && home !== undefined) {
            book.restoreArticle(back.id);
            // Where exactly depends on what moved meanwhile; that the others keep their order does not.
            const order = book.outline().parts.find((part) => part.id === home.id)?.articles.map((entry) => entry.id) ?? [];
            expect(order.filter((entry) => entry !== back.id)).toEqual(home.articles);
            home.articles = order;
          }
        }
        const shown = book.outline().parts.slice(1).map((part) => ({ id: part.id, articles: part.articles.map((entry) => entry.id) }));
        expect(shown).toEqual(model);
      }
      expect(book.check()).toEqual([]);
      book.close();
    }),
    { numRuns: 25 },
  );
});
