/** Merging and splitting records: one step each, nothing lost, and taken back it is the book that it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callTwo, twinsOf } from '../../../../../electron/services/book/people/alike.ts';
import { mergeExemplars, mergePreviewOf } from '../../../../../electron/services/book/people/merge.ts';
import { recordsOf } from '../../../../../electron/services/book/people/present.ts';
import { splitExemplar, unmergeExemplar } from '../../../../../electron/services/book/people/split.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOf, jpeg, newBook, put } from '../../store/support.ts';

/** Everything that records say, but for when. */
export function recordState(book: BookWriter): unknown {
  const kinds = ['unit', 'exemplar', 'exemplarArticle', 'awardForm', 'award', 'photoPerson', 'task', 'reminder', 'verdict'] as const;
  return kinds.map((kind) => book.records(kind).map(({ id, fields }) => [id, fields]).sort());
}

interface Made {
  readonly book: BookWriter;
  readonly one: string;
  readonly two: string;
  readonly articles: readonly string[];
}

async function made(): Promise<Made> {
  const book = newBook();
  const part = bodyPart(book);
  const articles = ['Bưu tá tận tụy', 'Đường thư', 'Chuyện khác'].map((heading) => put(book, part, article(heading, 'Nguyễn Đức Tuấn')));
  const unitId = book.addRecord('unit', { name: 'Bưu điện Cao Lộc' }).id;
  const one = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn', role: 'Bưu tá' }).id;
  const two = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuần', unitId, birthYear: 1975, note: 'gọi sau 17 giờ' }).id;
  const [first = '', second = '', third = ''] = articles;
  book.addRecord('exemplarArticle', { exemplarId: one, articleId: first });
  book.addRecord('exemplarArticle', { exemplarId: two, articleId: first });
  book.addRecord('exemplarArticle', { exemplarId: two, articleId: second, partPlayed: 'mentioned' });
  book.addRecord('exemplarArticle', { exemplarId: one, articleId: third, partPlayed: 'author' });
  book.addRecord('award', { exemplarId: two, formText: 'Bằng khen của Chủ tịch UBND tỉnh', decidedOn: '2020-01-02' });
  book.addRecord('award', { exemplarId: one, formText: 'Giấy khen' });
  const photo = await book.addPhoto('a.jpg', await jpeg());
  book.addRecord('photoPerson', { photoId: photo.id, exemplarId: two, name: 'Đ/c Tuần', place: 3 });
  book.updateRecord('exemplar', two, { portraitId: photo.id });
  book.addRecord('task', { exemplarId: two, wanted: 'photo', title: 'ảnh chân dung' });
  return { book, one, two, articles };
}

const hanging = (book: BookWriter, id: string): Record<string, number> => ({
  links: recordsOf(book, 'exemplarArticle').filter(({ exemplarId }) => exemplarId === id).length,
  awards: recordsOf(book, 'award').filter(({ exemplarId }) => exemplarId === id).length,
  photos: recordsOf(book, 'photoPerson').filter(({ exemplarId }) => exemplarId === id).length,
  tasks: recordsOf(book, 'task').filter(({ exemplarId }) => exemplarId === id).length,
});

describe('merging', () => {
  test('what hangs on the other goes over, empty fields are filled, its name stays as another spelling and is found', async () => {
    const { book, one, two } = await made();
    expect(mergePreviewOf(book, one, two)).toMatchObject({
      into: { name: 'Nguyễn Đức Tuấn', articles: 2, awards: 1 }, from: { name: 'Nguyễn Đức Tuần', unit: 'Bưu điện Cao Lộc', articles: 2, awards: 1, photos: 1 },
      differing: ['name'], filled: ['unitId', 'birthYear', 'portraitId'], otherNames: ['Nguyễn Đức Tuần'],
    });
    mergeExemplars(book, one, [two]);
    expect(hanging(book, one)).toEqual({ links: 3, awards: 2, photos: 1, tasks: 1 });
    expect(hanging(book, two)).toEqual({ links: 0, awards: 0, photos: 0, tasks: 0 });
    expect(book.record('exemplar', one).fields).toMatchObject({ name: 'Nguyễn Đức Tuấn', role: 'Bưu tá', birthYear: 1975, otherNames: 'Nguyễn Đức Tuần', note: 'gọi sau 17 giờ' });
    expect(book.record('exemplar', two).fields).toMatchObject({ mergedInto: one });
    expect(book.check()).toEqual([]);
  });

  test('one step: taken back it is the book that it was, done again it is merged', async () => {
    const { book, one, two } = await made();
    const before = recordState(book);
    mergeExemplars(book, one, [two]);
    const after = recordState(book);
    expect(book.undoState().undo).toEqual({ kind: 'merge-exemplars', subject: 'Nguyễn Đức Tuấn', count: 1 });
    book.undo();
    expect(recordState(book)).toEqual(before);
    book.redo();
    expect(recordState(book)).toEqual(after);
    expect(book.check()).toEqual([]);
  });

  test('later than undo reaches a merge is parted: what came with it goes back, and the two are not asked about', async () => {
    const { book, one, two } = await made();
    const before = book.record('exemplar', one).fields;
    const hung = [hanging(book, one), hanging(book, two)];
    mergeExemplars(book, one, [two]);
    book.updateRecord('exemplar', one, { role: 'Trưởng bưu cục' });
    unmergeExemplar(book, two);
    expect([hanging(book, one), hanging(book, two)]).toEqual(hung);
    expect(book.record('exemplar', one).fields).toEqual({ ...before, role: 'Trưởng bưu cục', note: 'gọi sau 17 giờ' });
    expect(book.record('exemplar', two).fields).toMatchObject({ mergedInto: null, birthYear: 1975 });
    expect(twinsOf(book)).toEqual([]);
    mergeExemplars(book, one, [two]);
    expect(hanging(book, one)).toEqual({ links: 3, awards: 2, photos: 1, tasks: 1 });
  });

  test('a record that is merged, another kind, itself: refused, nothing changed', async () => {
    const { book, one, two } = await made();
    const collective = book.addRecord('exemplar', { kind: 'collective', name: 'Chi bộ' }).id;
    const before = recordState(book);
    expect(codeOf(() => { mergeExemplars(book, one, [one]); })).toBe('record/merged');
    expect(codeOf(() => { mergeExemplars(book, one, [two, collective]); })).toBe('record/merged');
    expect(codeOf(() => { unmergeExemplar(book, one); })).toBe('record/merged');
    expect(codeOf(() => { mergeExemplars(book, one, ['none']); })).toBe('book/no-record');
    expect(recordState(book)).toEqual(before);
    mergeExemplars(book, one, [two]);
    expect(codeOf(() => { mergeExemplars(book, one, [two]); })).toBe('record/merged');
    expect(codeOf(() => mergePreviewOf(book, one, two))).toBe('record/merged');
  });

  test('any merges of any records: nothing that hangs on them is lost, and all of it can be taken back', async () => {
    const start = await made();
    const ids = [start.one, start.two, ...['Nguyễn Tuấn', 'N.Đ. Tuấn'].map((name) => start.book.addRecord('exemplar', { kind: 'individual', name }).id)];
    for (const [index, exemplarId] of ids.entries()) {
      for (const articleId of start.articles.slice(0, index)) if (index > 1) start.book.addRecord('exemplarArticle', { exemplarId, articleId });
    }
    const before = recordState(start.book);
    const everything = (): unknown => [
      new Set(recordsOf(start.book, 'exemplarArticle').map(({ articleId, partPlayed }) => `${articleId} ${partPlayed}`)),
      recordsOf(start.book, 'award').map(({ id }) => id), recordsOf(start.book, 'photoPerson').map(({ id }) => id), recordsOf(start.book, 'task').map(({ id }) => id),
    ];
    const all = everything();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 5 }), (merges) => {
        let steps = 0;
        for (const [into, from] of merges) {
          if (codeOf(() => { mergeExemplars(start.book, ids[into] ?? '', [ids[from] ?? '']); }) === 'nothing was thrown') steps += 1;
          expect(everything()).toEqual(all);
          const gone = new Set(recordsOf(start.book, 'exemplar').filter(({ mergedInto }) => mergedInto !== null).map(({ id }) => id));
          expect(recordsOf(start.book, 'award').some(({ exemplarId }) => gone.has(exemplarId))).toBe(false);
        }
        for (let step = 0; step < steps; step += 1) start.book.undo();
        expect(recordState(start.book)).toEqual(before);
      }),
      { numRuns: 15 },
    );
    expect(start.book.check()).toEqual([]);
  });
});

describe('splitting', () => {
  test('chosen articles, awards and photos go to a new record; one step', async () => {
    const { book, one, articles } = await made();
    const before = recordState(book);
    const award = recordsOf(book, 'award').find(({ exemplarId }) => exemplarId === one)?.id ?? '';
    const { id } = splitExemplar(book, { id: one, name: 'Nguyễn Đức Tuấn (con)', articles: [articles[2] ?? ''], awards: [award], photos: [] });
    expect(hanging(book, id)).toEqual({ links: 1, awards: 1, photos: 0, tasks: 0 });
    expect(hanging(book, one)).toEqual({ links: 1, awards: 0, photos: 0, tasks: 0 });
    expect(twinsOf(book).some((pair) => [pair.one.id, pair.other.id].includes(id) && [pair.one.id, pair.other.id].includes(one))).toBe(false);
    book.undo();
    expect(recordState(book)).toEqual(before);
  });
});

describe('those that may be one', () => {
  test('found with what tells them apart; called two they are not asked about again, and undo asks', async () => {
    const { book, one, two } = await made();
    const [pair, ...more] = twinsOf(book);
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ one: { id: one }, other: { id: two, unit: 'Bưu điện Cao Lộc', birthYear: 1975, photos: 1 }, reasons: ['tone'] });
    callTwo(book, two, one);
    callTwo(book, one, two);
    expect(twinsOf(book)).toEqual([]);
    book.undo();
    expect(twinsOf(book)).toHaveLength(1);
    mergeExemplars(book, one, [two]);
    expect(twinsOf(book)).toEqual([]);
  });
});
