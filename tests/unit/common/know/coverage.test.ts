/** Who is in the book, counted. */
import { expect, it } from 'vitest';
import { coverageOf } from '@common/know/coverage/coverage.ts';
import type { AnyRecord, RecordKind } from '@common/records/index.ts';

const record = (kind: RecordKind, id: string, fields: Record<string, unknown>): AnyRecord => ({ kind, id, updatedAt: 0, fields });
const unit = (id: string, parentId: string | null = null, mergedInto: string | null = null): AnyRecord => record('unit', id, { name: id, parentId, mergedInto, sortKey: '' });
const exemplar = (id: string, kind: string, unitId: string | null, more: Record<string, unknown> = {}): AnyRecord =>
  record('exemplar', id, { name: id, kind, unitId, gender: null, field: '', withdrawnAt: null, mergedInto: null, ...more });
const award = (exemplarId: string, formText: string, more: Record<string, unknown> = {}): AnyRecord =>
  record('award', `${exemplarId} ${formText}`, { exemplarId, formId: null, formText, issuer: '', level: 'cơ sở', period: '', decidedOn: null, cancelledAt: null, ...more });

const units = [unit('Khối'), unit('Sở A', 'Khối'), unit('Phòng A1', 'Sở A'), unit('Sở B', 'Khối'), unit('Sở cũ', 'Khối', 'Sở B'), unit('Vòng 1', 'Vòng 2'), unit('Vòng 2', 'Vòng 1')];
const exemplars = [
  exemplar('Hoa', 'individual', 'Phòng A1', { gender: 'female' }),
  exemplar('Nam', 'individual', 'Sở A', { gender: 'male' }),
  exemplar('Ẩn', 'individual', null),
  exemplar('Tập thể A', 'collective', 'Sở A'),
  exemplar('Một cửa', 'model', 'Sở cũ', { field: 'Dân vận khéo' }),
  exemplar('Rút', 'individual', 'Sở B', { withdrawnAt: 1 }),
];
const awards = [award('Hoa', 'Giấy khen', { decidedOn: '2020-05-01' }), award('Hoa', 'Bằng khen', { level: 'bộ/ngành/tỉnh', period: '2016-2020' }), award('Tập thể A', 'Giấy khen'), award('Rút', 'Giấy khen'), award('Nam', 'Giấy khen', { cancelledAt: 5 })];
const links = [record('exemplarArticle', 'l', { exemplarId: 'Hoa', articleId: 'bài', partPlayed: 'subject' }), record('exemplarArticle', 'm', { exemplarId: 'Nam', articleId: 'bài', partPlayed: 'mentioned' })];
const found = coverageOf({ units, exemplars, awards, forms: [], links });

it('sums the tree, follows merged units and survives a circle', () => {
  const rows = Object.fromEntries(found.units.map(({ id, own, sum, depth, articles }) => [id, [own.individual, sum.individual, sum.collective, sum.model, depth, articles]]));
  expect(rows).toEqual({ Khối: [0, 2, 1, 1, 0, 1], 'Sở A': [1, 2, 1, 0, 1, 1], 'Phòng A1': [1, 1, 0, 0, 2, 1], 'Sở B': [0, 0, 0, 1, 1, 0], 'Vòng 1': [0, 0, 0, 0, 0, 0], 'Vòng 2': [0, 0, 0, 0, 0, 0] });
  expect(found.withoutAnyone).toEqual(['Vòng 1', 'Vòng 2']);
  expect(found.withoutUnit).toEqual({ individual: 1, collective: 0, model: 0 });
});

it('counts heads, kinds and fields without those withdrawn', () => {
  expect([found.heads, found.written, found.genders, found.fields]).toEqual([
    { individual: 3, collective: 1, model: 1 },
    { individual: 1, collective: 0, model: 0 },
    { female: 1, male: 1, unknown: 1 },
    [{ field: 'Dân vận khéo', count: 1 }],
  ]);
});

it('counts times by level, form and period without what was cancelled', () => {
  expect(found.times).toEqual({ collective: 1, individual: 2 });
  expect(found.byLevel).toEqual([{ level: 'cơ sở', collective: 1, individual: 1 }, { level: 'bộ/ngành/tỉnh', collective: 0, individual: 1 }]);
  expect(found.byForm).toEqual([{ form: 'giấy khen', collective: 1, individual: 1 }, { form: 'bằng khen', collective: 0, individual: 1 }]);
  expect(found.byPeriod).toEqual([{ period: '', collective: 1, individual: 0 }, { period: '2016–2020', collective: 0, individual: 1 }, { period: '2020', collective: 0, individual: 1 }]);
});
