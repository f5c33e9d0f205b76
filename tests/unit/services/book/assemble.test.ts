import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matterOptions, MATTER_KINDS, DEFAULT_MATTER } from '../../../../electron/common/book/matter.ts';
import { addMatter, changeMatter, kindOf, matterNamed, orderPart, placeMatter, removeMatter, setArticleKind, setPartBudget } from '../../../../electron/services/book/assemble.ts';
import { mergeBook, planOf } from '../../../../electron/services/book/merge-book/merge.ts';
import type { BookReader } from '../../../../electron/services/store/reader.ts';
import { copyOf, reading, writing } from './merge-book/support.ts';
import { bodyPart, closing, codeOf, jpeg, newBook, temporaryFolder } from '../store/support.ts';
import { openBook } from '../../../../electron/services/store/book-file.ts';

/** What stands in a part, articles and matter in one list. */
function standing(book: BookReader, partId: string): string[] {
  const part = book.outline().parts.find(({ id }) => id === partId);
  if (part === undefined) throw new Error('no such part');
  const articles = part.articles.map(({ id }) => id);
  return Array.from({ length: articles.length + 1 }, (_, at) => [...part.matter.filter((each) => each.at === at).map(({ id }) => id), ...articles.slice(at, at + 1)]).flat();
}

describe('matter', () => {
  test('stands between articles, or behind the last part, and says where', () => {
    const book = newBook();
    const part = bodyPart(book);
    const [one, two] = [book.addArticle(part, 'Một').id, book.addArticle(part, 'Hai').id];
    const { id: portraits } = addMatter(book, { kind: 'portraits', partId: part, before: two });
    const { id: index } = addMatter(book, { kind: 'index' });
    expect(standing(book, part)).toEqual([one, portraits, two]);
    expect(book.outline().back).toEqual([{ id: index, kind: 'index', title: 'Bảng tra tên' }]);
    book.moveArticle(two, part, portraits);
    expect(standing(book, part)).toEqual([one, two, portraits]);
    placeMatter(book, { id: index, partId: part, before: one });
    expect(standing(book, part)).toEqual([index, one, two, portraits]);
    expect(book.outline().back).toEqual([]);
    removeMatter(book, portraits);
    expect(standing(book, part)).toEqual([index, one, two]);
    expect(codeOf(() => { placeMatter(book, { id: index, partId: null, before: one }); })).toBe('book/no-record');
    expect(codeOf(() => { placeMatter(book, { id: index, partId: 'gone', before: null }); })).toBe('book/no-part');
    expect(book.check()).toEqual([]);
  });

  test('what is saved while one types in a field is one step, the next stay in it another', () => {
    const book = newBook();
    const { id } = addMatter(book, { kind: 'imprint' });
    const printer = (): string => matterOptions('imprint', matterNamed(book, id).options).printer;
    for (const typed of ['Nhà', 'Nhà in', 'Nhà in Lạng Sơn']) changeMatter(book, { id, options: { printer: typed }, visit: 'a' });
    changeMatter(book, { id, options: { printer: 'Nhà in khác' }, visit: 'b' });
    const stood = ['Nhà in Lạng Sơn', ''];
    for (const text of stood) {
      book.undo();
      expect(printer()).toBe(text);
    }
    book.redo();
    expect(printer()).toBe('Nhà in Lạng Sơn');
    expect(book.check()).toEqual([]);
  });

  test('each change is one step, and comes back in its place', () => {
    const book = newBook();
    const part = bodyPart(book);
    const [one, two, three] = [book.addArticle(part, 'Một').id, book.addArticle(part, 'Hai').id, book.addArticle(part, 'Ba').id];
    const { id } = addMatter(book, { kind: 'plates', partId: part, before: two });
    placeMatter(book, { id, partId: part, before: three });
    expect(book.undoState().undo).toEqual({ kind: 'place-matter', subject: 'Hình ảnh tư liệu', count: 1 });
    expect(standing(book, part)).toEqual([one, two, id, three]);
    book.undo();
    expect(standing(book, part)).toEqual([one, id, two, three]);
    book.redo();
    expect(standing(book, part)).toEqual([one, two, id, three]);
    changeMatter(book, { id, title: 'Ảnh', options: { arrangement: 'six' } });
    expect(matterNamed(book, id)).toMatchObject({ title: 'Ảnh', options: { arrangement: 'six', captions: true } });
    book.undo();
    expect(matterNamed(book, id)).toMatchObject({ title: 'Hình ảnh tư liệu', options: { arrangement: 'two' } });
    book.undo();
    book.undo();
    expect(standing(book, part)).toEqual([one, two, three]);
    book.redo();
    expect(standing(book, part)).toEqual([one, id, two, three]);
    expect(book.check()).toEqual([]);
  });

  test('refuses options that its kind does not have, and keeps the part it stands in', () => {
    const book = newBook();
    const part = book.addPart('Phụ lục', null).id;
    const { id } = addMatter(book, { kind: 'commended', partId: part });
    expect(codeOf(() => { changeMatter(book, { id, options: { arrangement: 'six' } }); })).toBe('book/invalid');
    expect(codeOf(() => { changeMatter(book, { id, options: { from: '2021-13-01' } }); })).toBe('book/invalid');
    expect(codeOf(() => { book.removePart(part); })).toBe('book/invalid');
    removeMatter(book, id);
    book.removePart(part);
    expect(book.outline().parts).toHaveLength(2);
  });
});

test('options that are stored come back, whatever else is missing or wrong', () => {
  for (const kind of MATTER_KINDS) {
    expect(matterOptions(kind, {})).toEqual(DEFAULT_MATTER[kind]);
    expect(matterOptions(kind, { ...DEFAULT_MATTER[kind], contents: 'yes' })).toEqual(DEFAULT_MATTER[kind]);
  }
  expect(matterOptions('portraits', { perPage: 20 })).toEqual({ ...DEFAULT_MATTER.portraits, perPage: 20 });
});

test('the order is the one of the moves, of articles and matter alike', () => {
  const move = fc.record({ what: fc.constantFrom('article', 'matter', 'add'), pick: fc.nat(20), before: fc.nat(20) });
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 30 }), (moves) => {
      const book = newBook();
      const part = bodyPart(book);
      const model = [book.addArticle(part, 'Bài').id, addMatter(book, { kind: 'plates', partId: part }).id, book.addArticle(part, 'Bài').id];
      const matter = new Set([model[1]]);
      for (const { what, pick, before } of moves) {
        if (what === 'add') {
          const at = before % (model.length + 1);
          const { id } = addMatter(book, { kind: 'boards', partId: part, before: model[at] ?? null });
          matter.add(id);
          model.splice(at, 0, id);
        } else {
          const own = model.filter((each) => matter.has(each) === (what === 'matter'));
          const id = own[pick % own.length];
          if (id === undefined) throw new Error('there is one of each');
          const others = model.filter((each) => each !== id);
          const at = before % (others.length + 1);
          if (what === 'matter') placeMatter(book, { id, partId: part, before: others[at] ?? null });
          else book.moveArticle(id, part, others[at] ?? null);
          model.splice(0, model.length, ...others.slice(0, at), id, ...others.slice(at));
        }
        expect(standing(book, part)).toEqual(model);
      }
      expect(book.check()).toEqual([]);
      book.close();
    }),
    { numRuns: 20 },
  );
});

describe('a part', () => {
  test('has a budget that can be taken back', () => {
    const book = newBook();
    const id = bodyPart(book);
    setPartBudget(book, { id, pages: 48 });
    expect(book.outline().parts[1]?.budget).toBe(48);
    book.undo();
    expect(book.outline().parts[1]?.budget).toBeNull();
  });

  test('is put in order by rule, in one step, and its matter stays where it stands', () => {
    const book = newBook();
    const part = bodyPart(book);
    const high = book.addRecord('awardForm', { name: 'Huân chương', rank: 1 }).id;
    const low = book.addRecord('awardForm', { name: 'Giấy khen', rank: 9 }).id;
    const second = book.addRecord('unit', { name: 'Đảng bộ B' }).id;
    const first = book.addRecord('unit', { name: 'Chi bộ A' }).id;
    const about = (name: string, unitId: string, formId: string | null): string => {
      const article = book.addArticle(part, name).id;
      const exemplarId = book.addRecord('exemplar', { kind: 'individual', name, unitId }).id;
      book.addRecord('exemplarArticle', { exemplarId, articleId: article, partPlayed: 'subject' });
      if (formId !== null) book.addRecord('award', { exemplarId, formId });
      return article;
    };
    const nobody = book.addArticle(part, 'Không về ai').id;
    const an = about('Lý Văn An', second, low);
    const binh = about('Đặng Thị Bình', first, null);
    const cuong = about('Nông Văn Cường', second, high);
    const dung = about('Hoàng Dũng', first, low);
    const { id: matter } = addMatter(book, { kind: 'plates', partId: part, before: binh });
    const order = (): string[] => standing(book, part);
    expect(orderPart(book, { id: part, orderBy: 'award' })).toEqual({ unplaced: [nobody] });
    expect(order()).toEqual([cuong, dung, matter, an, binh, nobody]);
    expect(book.outline().parts[1]?.orderBy).toBe('award');
    orderPart(book, { id: part, orderBy: 'unit' });
    expect(order()).toEqual([dung, binh, matter, cuong, an, nobody]);
    orderPart(book, { id: part, orderBy: 'name' });
    expect(order()).toEqual([an, binh, matter, cuong, dung, nobody]);
    book.moveArticle(nobody, part, an);
    // Moved by hand, it is ordered by hand: to say so changes nothing, and is no step.
    expect(book.outline().parts[1]?.orderBy).toBe('hand');
    orderPart(book, { id: part, orderBy: 'hand' });
    expect(order()).toEqual([nobody, an, binh, matter, cuong, dung]);
    for (let step = 0; step < 4; step += 1) book.undo();
    expect(order()).toEqual([nobody, an, matter, binh, cuong, dung]);
    expect(book.outline().parts[1]?.orderBy).toBe('hand');
    expect(book.check()).toEqual([]);
  });
});

test('a rule that can place no article of a part is not noted, and the articles are told', () => {
  const book = newBook();
  const part = bodyPart(book);
  const ids = ['Một', 'Hai'].map((title) => book.addArticle(part, title).id);
  const exemplarId = book.addRecord('exemplar', { kind: 'individual', name: 'Lý Văn An' }).id;
  book.addRecord('exemplarArticle', { exemplarId, articleId: ids[1], partPlayed: 'mentioned' });
  const before = book.undoState();
  expect(orderPart(book, { id: part, orderBy: 'name' })).toEqual({ unplaced: ids });
  expect(book.outline().parts[1]?.orderBy).toBe('hand');
  expect(book.undoState()).toEqual(before);
  book.addRecord('exemplarArticle', { exemplarId, articleId: ids[1], partPlayed: 'subject' });
  expect(orderPart(book, { id: part, orderBy: 'name' })).toEqual({ unplaced: [ids[0]] });
  expect(standing(book, part)).toEqual([ids[1], ids[0]]);
  book.moveArticle(ids[0] ?? '', part, ids[1] ?? '');
  book.undo();
  // One step brings back both the place and the rule.
  expect([book.outline().parts[1]?.orderBy, ...standing(book, part)]).toEqual(['name', ids[1], ids[0]]);
});

test('two copies of a book put matter into one place: both stand there, in the same order on both sides, and photos keep their names', async () => {
  const book = newBook();
  const part = bodyPart(book);
  const [one, two] = [book.addArticle(part, 'Một').id, book.addArticle(part, 'Hai').id];
  book.close();
  const other = copyOf(book.file);
  const [mine, theirs] = [writing(book.file), writing(other)];
  const [ours, same] = [await mine.addPhoto('a.jpg', await jpeg()), await theirs.addPhoto('b.jpg', await jpeg())];
  const left = addMatter(mine, { kind: 'plates', partId: part, before: two, options: { photoIds: [ours.id] } }).id;
  const right = addMatter(theirs, { kind: 'plates', partId: part, before: two, options: { photoIds: [same.id] } }).id;
  setPartBudget(theirs, { id: part, pages: 12 });
  mine.close();
  theirs.close();
  const copies = [copyOf(book.file), copyOf(other)];
  const [into, against] = [writing(book.file), writing(other)];
  await mergeBook(into, reading(copies[1] ?? ''), { without: [] }, temporaryFolder());
  await mergeBook(against, reading(copies[0] ?? ''), { without: [] }, temporaryFolder());
  expect(standing(into, part)).toEqual([one, ...[left, right].sort(), two]);
  expect(standing(against, part)).toEqual(standing(into, part));
  expect(matterNamed(into, right).options).toMatchObject({ photoIds: [ours.id] });
  expect(into.outline().parts[1]?.budget).toBe(12);
  expect(into.check()).toEqual([]);
  expect(planOf(into, against).changed).toEqual([]);
});

test('marks on pages are records of the file, and come back as they were', () => {
  const book = newBook();
  const part = bodyPart(book);
  const articleId = book.addArticle(part, 'Một').id;
  const place = { page: 12, x: 19.35, y: 101.1, width: 40.07, height: 5.3 };
  const { id } = book.addRecord('pageMark', { ...place, articleId, block: 2, body: 'Tên này viết sai' });
  book.updateRecord('pageMark', id, { settledAt: 5 });
  book.undo();
  book.close();
  const again = closing(openBook(book.file));
  expect(again.record('pageMark', id).fields).toMatchObject({ ...place, articleId, matterId: null, settledAt: null });
  expect(again.check()).toEqual([]);
});

describe('the kind of an article', () => {
  test('is a step to take back, for an approved article too, and its text stays what it was', () => {
    const book = newBook();
    const { id } = book.addArticle(bodyPart(book), 'Một');
    book.setStage([id], 'approved', '');
    const before = book.article(id);
    expect(kindOf(book, id)).toBe('feature');
    setArticleKind(book, { id, kind: 'interview' });
    expect(kindOf(book, id)).toBe('interview');
    expect(book.kinds().get(id)).toBe('interview');
    expect(book.article(id).document).toEqual(before.document);
    expect(book.undo().label).toEqual({ kind: 'article-kind', subject: 'Một', count: 1 });
    expect(kindOf(book, id)).toBe('feature');
    book.redo();
    expect(kindOf(book, id)).toBe('interview');
  });

  test('is asked of no article that is not there', () => {
    const book = newBook();
    expect(kindOf(book, 'nobody')).toBeNull();
    expect(codeOf(() => { setArticleKind(book, { id: 'nobody', kind: 'essay' }); })).toBe('book/no-article');
  });
});
