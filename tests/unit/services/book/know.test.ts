/** Exemplars, units and awards as their lists show them, and what is done to several of them at once. */
import { describe, expect, it } from 'vitest';
import { channels } from '../../../../electron/common/contract/channels.ts';
import { changeRecords, orderForms, placeUnit, removeRecords } from '../../../../electron/services/book/know.ts';
import { listAwards, listExemplars, listForms, listUnits, readDetail } from '../../../../electron/services/store/know.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { article, bodyPart, codeOf, newBook, put } from '../store/support.ts';

interface Made {
  readonly book: BookWriter;
  readonly unit: (name: string, parentId?: string) => string;
  readonly exemplar: (name: string, unitId?: string) => string;
  readonly form: (name: string, rank: number) => string;
  readonly award: (exemplarId: string, fields?: Readonly<Record<string, unknown>>) => string;
}

function made(): Made {
  const book = newBook();
  return {
    book,
    unit: (name, parentId) => book.addRecord('unit', { name, parentId: parentId ?? null }).id,
    exemplar: (name, unitId) => book.addRecord('exemplar', { kind: 'individual', name, unitId: unitId ?? null }).id,
    form: (name, rank) => book.addRecord('awardForm', { name, rank, givenTo: 'both' }).id,
    award: (exemplarId, fields = {}) => book.addRecord('award', { exemplarId, ...fields }).id,
  };
}

describe('the list of exemplars', () => {
  it('counts awards that stand, articles about it, and names the highest award', () => {
    const { book, exemplar, form, award } = made();
    const id = exemplar('Nông Văn Khải');
    const [high, low] = [form('Bằng khen của Chủ tịch UBND tỉnh', 1), form('Giấy khen của Đảng ủy Khối', 2)];
    award(id, { formId: low, decisionNumber: '96-QĐ/ĐUK', decidedOn: '2023-05-19' });
    award(id, { formId: high, decidedOn: '2024-05-12' });
    award(id, { formText: 'Giấy khen khác', cancelledAt: 5 });
    const articleId = put(book, bodyPart(book), article('Người bưu tá', 'Anh Khải.'));
    book.addRecord('exemplarArticle', { exemplarId: id, articleId });
    book.addRecord('exemplarArticle', { exemplarId: exemplar('Bế Thị Hường'), articleId, partPlayed: 'mentioned' });
    expect(book.readAs(listExemplars).map(({ name, awards, unnumbered, articles, best, withdrawn }) => [name, awards, unnumbered, articles, best, withdrawn])).toEqual([
      ['Nông Văn Khải', 2, 1, 1, 'Bằng khen của Chủ tịch UBND tỉnh 2024', false],
      ['Bế Thị Hường', 0, 0, 0, '', false],
    ]);
    expect(book.readAs((db) => readDetail(db, id))).toMatchObject({
      fields: { name: 'Nông Văn Khải', contact: '' },
      awards: [{ formName: 'Bằng khen của Chủ tịch UBND tỉnh' }, { formName: 'Giấy khen của Đảng ủy Khối' }, { formText: 'Giấy khen khác', cancelled: true }],
      articles: [{ title: 'Người bưu tá', partPlayed: 'subject' }],
    });
  });

  it('leaves out who was merged into another', () => {
    const { book, exemplar } = made();
    const kept = exemplar('Vi Văn Quyết');
    book.updateRecord('exemplar', exemplar('Vi Văn Quyêt'), { mergedInto: kept });
    expect(book.readAs(listExemplars).map(({ id }) => id)).toEqual([kept]);
  });
});

describe('every list', () => {
  it('is what the contract says it is', () => {
    const { book, unit, exemplar, form, award } = made();
    const id = exemplar('Nông Văn Khải', unit('Bưu điện tỉnh'));
    award(id, { formId: form('Bằng khen', 1) });
    const parsed = (name: 'know.exemplars' | 'know.units' | 'know.awards' | 'know.forms' | 'know.exemplar', answer: unknown): unknown => channels[name].output.parse(answer);
    expect(parsed('know.exemplars', book.readAs(listExemplars))).toHaveLength(1);
    expect(parsed('know.units', book.readAs(listUnits))).toHaveLength(1);
    expect(parsed('know.awards', book.readAs(listAwards))).toHaveLength(1);
    expect(parsed('know.forms', book.readAs(listForms))).toHaveLength(1);
    expect(parsed('know.exemplar', book.readAs((db) => readDetail(db, id)))).toMatchObject({ awards: [{ formName: 'Bằng khen' }] });
  });
});

describe('several at once', () => {
  it('are changed in one step', () => {
    const { book, exemplar, unit } = made();
    const [one, two] = [exemplar('Một'), exemplar('Hai')];
    const unitId = unit('Sở Y tế');
    changeRecords(book, { kind: 'exemplar', ids: [one, two], fields: { unitId, field: 'Dân vận khéo' } });
    expect(book.readAs(listExemplars).map((each) => [each.unitId, each.field])).toEqual([[unitId, 'Dân vận khéo'], [unitId, 'Dân vận khéo']]);
    expect(book.undo().label).toEqual({ kind: 'change-records', subject: '', count: 2 });
    expect(book.readAs(listExemplars).map((each) => each.unitId)).toEqual([null, null]);
  });

  it('are not changed at all when one of them cannot be', () => {
    const { book, exemplar } = made();
    const one = exemplar('Một');
    expect(codeOf(() => { changeRecords(book, { kind: 'exemplar', ids: [one], fields: { birthYear: 12 } }); })).toBe('book/invalid');
    expect(codeOf(() => { changeRecords(book, { kind: 'exemplar', ids: [one, 'none'], fields: { field: 'x' } }); })).toBe('book/no-record');
    expect(book.readAs(listExemplars)[0]?.field).toBe('');
  });

  it('are taken out with their awards and links, and come back with them', () => {
    const { book, exemplar, award } = made();
    const one = exemplar('Một');
    award(one);
    const articleId = put(book, bodyPart(book), article('Bài', 'Chữ.'));
    book.addRecord('exemplarArticle', { exemplarId: one, articleId });
    removeRecords(book, { kind: 'exemplar', ids: [one] });
    expect([book.records('exemplar'), book.records('award'), book.records('exemplarArticle')]).toEqual([[], [], []]);
    book.undo();
    expect(book.readAs((db) => readDetail(db, one))).toMatchObject({ awards: [{}], articles: [{}] });
  });
});

describe('units', () => {
  it('leave what belongs to them to the unit above', () => {
    const { book, unit, exemplar } = made();
    const top = unit('Đảng bộ Khối');
    const middle = unit('Đảng bộ Sở Y tế', top);
    const leaf = unit('Chi bộ 1', middle);
    const one = exemplar('Một', middle);
    removeRecords(book, { kind: 'unit', ids: [middle] });
    expect(book.readAs(listUnits).map(({ id, parentId, exemplars }) => [id, parentId, exemplars])).toEqual([[top, null, 1], [leaf, top, 0]]);
    expect(book.record('exemplar', one).fields['unitId']).toBe(top);
  });

  it('stand in the order they were put in, never beneath themselves', () => {
    const { book, unit } = made();
    const top = unit('A');
    const [one, two] = [unit('B', top), unit('C')];
    placeUnit(book, { id: two, parentId: top, order: [two, one] });
    expect(book.readAs(listUnits).map(({ id, parentId, sortKey }) => [id, parentId, sortKey])).toEqual([[top, null, ''], [one, top, '0002'], [two, top, '0001']]);
    expect(codeOf(() => { placeUnit(book, { id: top, parentId: one, order: null }); })).toBe('book/invalid');
    expect(codeOf(() => { changeRecords(book, { kind: 'unit', ids: [top], fields: { parentId: top } }); })).toBe('book/invalid');
    placeUnit(book, { id: two, parentId: null, order: null });
    expect(book.record('unit', two).fields).toMatchObject({ parentId: null, sortKey: '' });
  });
});

describe('the catalogue', () => {
  it('is put in order, and its awards keep a name that is taken out', () => {
    const { book, form, exemplar, award } = made();
    const [one, two] = [form('Giấy khen', 1), form('Bằng khen', 2)];
    const given = award(exemplar('Một'), { formId: one });
    orderForms(book, { ids: [two, one] });
    expect(book.readAs(listForms).map(({ name, rank, awards }) => [name, rank, awards])).toEqual([['Bằng khen', 1, 0], ['Giấy khen', 2, 1]]);
    removeRecords(book, { kind: 'awardForm', ids: [one] });
    expect(book.readAs(listAwards)).toMatchObject([{ id: given, formId: null, formText: 'Giấy khen', formName: '' }]);
    book.undo();
    expect(book.readAs(listAwards)).toMatchObject([{ formId: one, formName: 'Giấy khen', rank: 2 }]);
  });
});
