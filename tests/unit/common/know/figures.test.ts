/** Figures of texts against records, other places and their parts. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { list } from '@common/article/build.ts';
import type { ArticleDocument, Block } from '@common/article/document.ts';
import { DOCUMENT_VERSION } from '@common/article/document.ts';
import { claimsIn } from '@common/know/figures/claims.ts';
import { disagreementsIn } from '@common/know/figures/check.ts';
import { factsOf, familyIn, sameIssuer, yearsOf, type Facts } from '@common/know/figures/facts.ts';
import type { Disagreement } from '@common/know/figures/shapes.ts';
import type { AnyRecord, RecordKind } from '@common/records/index.ts';
import { pageNames, readPage } from '../../../fixtures/import/page.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ text }] });
const article = (...texts: readonly string[]): ArticleDocument => ({ version: DOCUMENT_VERSION, blocks: [{ type: 'title', children: [{ text: 'Bài' }] }, ...texts.map(paragraph)] });
const NOTHING: Facts = { awards: [], models: [] };
const check = (documents: readonly ArticleDocument[], facts: Facts = NOTHING): Disagreement[] => disagreementsIn(documents.flatMap((document, index) => claimsIn(String(index), `Bài ${String(index)}`, document)), facts);

const record = (kind: RecordKind, id: string, fields: Record<string, unknown>): AnyRecord => ({ kind, id, updatedAt: 0, fields });
const person = (id: string, kind = 'individual', more: Record<string, unknown> = {}): AnyRecord => record('exemplar', id, { kind, name: id, withdrawnAt: null, mergedInto: null, field: '', ...more });
const award = (id: string, exemplarId: string, formText: string, issuer: string, more: Record<string, unknown> = {}): AnyRecord =>
  record('award', id, { exemplarId, formId: null, formText, issuer, level: '', period: '', decidedOn: null, cancelledAt: null, ...more });

/** 6 collectives and 4 individuals with a certificate of the province, 82 and 158 with one of the Party committee, 175 and 1338 others. */
function firstArticleRecords(): Facts {
  const exemplars: AnyRecord[] = [];
  const awards: AnyRecord[] = [];
  const add = (count: number, kind: string, form: string, issuer: string): void => {
    for (let index = 0; index < count; index += 1) {
      const id = `${kind} ${form} ${String(index)}`;
      exemplars.push(person(id, kind));
      awards.push(award(id, id, form, issuer, { period: '2016-2021' }));
    }
  };
  add(6, 'collective', 'Bằng khen', 'Chủ tịch UBND tỉnh');
  add(4, 'individual', 'Bằng khen', 'Chủ tịch UBND tỉnh');
  add(82, 'collective', 'Giấy khen', 'Đảng ủy Khối');
  add(158, 'individual', 'Giấy khen', 'Đảng ủy Khối');
  add(175, 'collective', 'Biểu dương', 'Cấp ủy cơ sở');
  add(1338, 'individual', 'Biểu dương', 'Cấp ủy cơ sở');
  return factsOf({ exemplars, awards, forms: [] });
}

const first = (): string[] => readFileSync(path.join(import.meta.dirname, '../../../fixtures/import/articles/lang-son-2021-04-26.txt'), 'utf8').normalize('NFC').split('\n').filter((line) => line.trim() !== '');
const CHANGED: readonly (readonly [string, string])[] = [
  ['263 lượt tập thể', '236 lượt tập thể'],
  ['1.500 lượt cá nhân', '1.600 lượt cá nhân'],
  ['82 lượt tập thể', '28 lượt tập thể'],
  ['158 lượt cá nhân', '185 lượt cá nhân'],
  ['06 tập thể', '09 tập thể'],
  ['04 cá nhân', '40 cá nhân'],
];

it('is silent on the first article, twice in a book, when the records give its totals', () => {
  expect(check([article(...first()), article(...first())], firstArticleRecords())).toEqual([]);
});

it.each(CHANGED)('flags %s changed to %s against the records', (from, to) => {
  const found = check([article(...first().map((line) => line.replace(from, to)))], firstArticleRecords());
  expect(found.map(({ against, place }) => [against, place.text])).toContainEqual(['records', to]);
});

const ALSO: readonly (readonly [string, string])[] = [['31 mô hình', '13 mô hình'], ['79 mô hình điểm', '97 mô hình điểm'], ['06 cơ sở', '08 cơ sở'], ['106 lượt gương', '160 lượt gương'], ['02 buổi', '04 buổi']];

it.each([...CHANGED, ...ALSO])('flags %s changed to %s at one of two places', (from, to) => {
  const found = check([article(...first()), article(...first().map((line) => line.replace(from, to)))]);
  const texts = found.filter(({ against }) => against === 'places').map(({ place, others }) => [place.articleId, place.value, others.map(({ value }) => value)]);
  const number = (text: string): number => Number((/[\d.]+/u.exec(text)?.[0] ?? '').replace('.', ''));
  expect(texts).toEqual([['0', number(from), [number(to)]], ['1', number(to), [number(from)]]]);
});

it('flags another total in the foreword, in other words', () => {
  const found = check([article('Giai đoạn 2016–2021, toàn Đảng bộ đã có 265 lượt tập thể được khen thưởng.'), article(...first())]);
  expect(found.map(({ against, place, others }) => [against, place.text, others.map(({ text }) => text)])).toEqual([
    ['places', '265 lượt tập thể', ['263 lượt tập thể']],
    ['places', '263 lượt tập thể', ['265 lượt tập thể']],
  ]);
});

it('flags parts that are more than the whole', () => {
  const found = check([article('Toàn tỉnh có 10 tập thể được khen thưởng, trong đó Chủ tịch UBND tỉnh tặng bằng khen 06 tập thể, Đảng ủy Khối tặng giấy khen 07 tập thể.')]);
  expect(found.map(({ against, counted, place }) => [against, counted, place.text])).toEqual([['parts', 13, '10 tập thể']]);
});

it.each([
  ['hai bài kể hai việc', 'Năm 2020, xã có 12 hộ thoát nghèo nhờ trồng nấm.', 'Năm 2020, trường có 15 hộ phụ huynh góp công.'],
  ['hai giai đoạn', 'Năm 2019, toàn Đảng bộ có 12 tập thể được khen thưởng.', 'Năm 2020, toàn Đảng bộ có 15 tập thể được khen thưởng.'],
  ['hai xã', 'Toàn xã có 12 cá nhân được khen thưởng.', 'Toàn xã này có 31 cá nhân được khen thưởng.'],
  ['hơn 100 và 120', 'Cả tỉnh có hơn 100 mô hình “Bưu tá tận tụy”.', 'Đến nay đã có 120 mô hình “Bưu tá tận tụy”.'],
])('is silent: %s', (_what, one, other) => {
  expect(check([article(one), article(other)])).toEqual([]);
});

describe('two places of one article', () => {
  const told = (...texts: readonly string[]): string[][] => check([article(...texts)]).map(({ against, place, others }) => [against, place.text, ...others.map(({ text }) => text)]);

  it.each([
    ['Chị đã trao 120 suất quà.', 'Chị đã trao 150 suất quà cho học sinh nghèo.'],
    ['Nhiều năm qua, chị đã trao 120 suất quà cho học sinh nghèo.', 'Chị đã trao hơn 150 suất quà cho học sinh nghèo trong xã.'],
    ['Năm 2024, xã Bình Phúc có 312 hộ nghèo.', 'Năm 2024, xã Bình Phúc có 412 hộ nghèo, theo báo cáo của Ủy ban nhân dân xã.'],
    ['Theo số liệu của Đảng ủy xã, Chi bộ thôn Nà Pịt có 32 đảng viên.', 'Chi bộ thôn Nà Pịt có 34 đảng viên.'],
    ['Chi bộ thôn Nà Pịt có 32 đảng viên, được Đảng ủy xã biểu dương.', 'Chi bộ thôn Nà Pịt có 34 đảng viên.'],
    ['Chi bộ thôn Nà Pịt có 32 đảng viên, 120 hộ dân.', 'Với 34 đảng viên, Chi bộ thôn Nà Pịt luôn đi đầu.'],
    ['Bà Thoa hiến 200 m2 đất làm đường.', 'Bà Thoa hiến 300 m2 đất làm đường.'],
    ['Đến nay, tổ đã lắp 28 camera an ninh ngoài ngõ.', 'Tổ lắp 36 camera an ninh ngoài ngõ.'],
  ])('with another number of what was done are told, each with the other: %s %s', (one, other) => {
    const [first, second] = told(one, other);
    expect([first?.[0], second?.[0]]).toEqual(['places', 'places']);
    expect([first?.[1], first?.[2]]).toEqual([second?.[2], second?.[1]]);
  });

  it.each([
    ['two times', 'Năm 2022, chị đã trao 120 suất quà.', 'Năm 2023, chị đã trao 150 suất quà.'],
    ['one of them at a time', 'Chị đã trao 120 suất quà.', 'Dịp Tết, chị trao 30 suất quà.'],
    ['a share of it', 'Chị đã trao 120 suất quà.', 'Trong đó, chị trao 30 suất quà cho học sinh nghèo.'],
    ['each year', 'Chị đã trao 120 suất quà.', 'Mỗi năm chị trao 12 suất quà.'],
    ['for others', 'Chị đã trao 120 suất quà cho học sinh nghèo.', 'Chị đã trao 150 suất quà cho người già.'],
    ['by others', 'Chị đã trao 120 suất quà.', 'Hội Phụ nữ đã trao 150 suất quà.'],
    ['by two people', 'Anh đã trao 120 suất quà.', 'Chị đã trao 150 suất quà.'],
    ['elsewhere', 'Chị đã trao 120 suất quà.', 'Chị đã trao 150 suất quà ở Bản Mạ.'],
    ['another thing done', 'Chị đã nhận 150 suất quà.', 'Chị đã trao 120 suất quà.'],
    ['what is counted everywhere, of nobody knows what', 'Tổ đã giúp 12 hộ.', 'Tổ đã giúp 15 hộ.'],
    ['money', 'Chị đã ủng hộ 12 triệu đồng.', 'Chị đã ủng hộ 15 triệu đồng.'],
    ['land for two things', 'Bà Thoa hiến 200 m2 đất làm đường.', 'Bà Thoa hiến 300 m2 đất xây trường.'],
    ['land of two times', 'Bà Thoa hiến 200 m2 đất làm đường.', 'Năm 2023, bà Thoa hiến 300 m2 đất làm đường.'],
    ['what it was and what is left', 'Xã Bình Phúc có 312 hộ nghèo, đến cuối năm giảm mạnh.', 'Xã Bình Phúc có 120 hộ nghèo.'],
    ['two that are with something', 'Chi bộ thôn Nà Pịt có 32 đảng viên.', 'Với 34 đảng viên, Chi bộ thôn Nà Lốc luôn đi đầu.'],
    ['more, and a number above', 'Chị đã trao hơn 100 suất quà.', 'Chị đã trao 120 suất quà.'],
  ])('are silent: %s', (_what, one, other) => {
    expect(told(one, other)).toEqual([]);
  });

  it('whoever is named in the title is spoken of by any word, somebody else is not', () => {
    const lines = article('Chị Hoa đã trao 120 suất quà.', 'Chị đã trao 150 suất quà.');
    const of = (title: string): number => disagreementsIn(claimsIn('1', title, lines), NOTHING).length;
    expect([of('Chị Hoa và những suất quà'), of('Những suất quà')]).toEqual([2, 0]);
  });

  it('are silent under two headings, and in two items of a list', () => {
    const heading = (text: string): Block => ({ type: 'heading', level: 2, children: [{ text }] });
    const [one, other] = ['Chị đã trao 120 suất quà.', 'Chị đã trao 150 suất quà.'];
    const of = (...blocks: readonly Block[]): Disagreement[] => check([{ version: DOCUMENT_VERSION, blocks: [{ type: 'title', children: [{ text: 'Bài' }] }, ...blocks] }]);
    expect(of(paragraph(one), paragraph(other))).toHaveLength(2);
    expect(of(heading('Chị Hoa'), paragraph(one), heading('Chị Lan'), paragraph(other))).toEqual([]);
    expect(of(list(false, [one, other]))).toEqual([]);
  });

  it('are silent on every page that came in', () => {
    const texts = pageNames().map((name) => readPage(name).source.normalize('NFC').split('\n').map((line) => line.trim()).filter((line) => line !== ''));
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.flatMap((lines) => told(...lines))).toEqual([]);
  });
});

it('counts neither withdrawn people nor cancelled awards, and times apart from heads', () => {
  const exemplars = [person('a'), person('b'), person('c', 'individual', { withdrawnAt: 1 })];
  const awards = [award('1', 'a', 'Giấy khen', 'Đảng ủy Khối'), award('2', 'a', 'Giấy khen', 'Đảng ủy Khối'), award('3', 'b', 'Giấy khen', 'Đảng ủy Khối', { cancelledAt: 1 }), award('4', 'c', 'Giấy khen', 'Đảng ủy Khối')];
  const facts = factsOf({ exemplars, awards, forms: [] });
  const against = (text: string): (number | null)[] => check([article(text)], facts).map(({ counted }) => counted);
  expect(against('Trong năm qua, Đảng ủy Khối tặng giấy khen cho 9 lượt cá nhân.')).toEqual([2]);
  expect(against('Trong năm qua, Đảng ủy Khối tặng giấy khen cho 9 cá nhân.')).toEqual([1]);
  expect(against('Trong năm qua, toàn Khối có 2 lượt cá nhân được Đảng ủy Khối tặng giấy khen.')).toEqual([]);
});

it('holds no figure against a list that was not taken in', () => {
  const facts = factsOf({ exemplars: [person('a')], awards: [award('1', 'a', 'Giấy khen', 'Đảng ủy Khối')], forms: [] });
  expect(check([article('Toàn Đảng bộ có 263 lượt tập thể được khen thưởng.')], facts)).toEqual([]);
  expect(check([article('Toàn Khối có 263 lượt cá nhân được khen thưởng.')], facts).map(({ counted }) => counted)).toEqual([1]);
});

it.each(['Toàn Đảng bộ', 'Toàn tỉnh', 'Toàn huyện', 'Toàn ngành', 'Cả nước'])('holds a total of a whole that is wider than the book against its records only where these hold the list of the whole: %s', (whole) => {
  const facts = (people: number): Facts => factsOf({ exemplars: Array.from({ length: people }, (_, index) => person(String(index))), awards: Array.from({ length: people }, (_, index) => award(String(index), String(index), 'Giấy khen', 'Đảng ủy Khối')), forms: [] });
  const told = `${whole} có 263 lượt cá nhân được khen thưởng.`;
  expect(check([article(told)], facts(12))).toEqual([]);
  const agreeing = `${whole} có 12 cá nhân được tặng giấy khen.`;
  expect(check([article(told), article(agreeing)], facts(12)).filter(({ against }) => against === 'records').map(({ counted }) => counted)).toEqual([12]);
});

it('has another key for another number, and the same for the same', () => {
  const keys = (value: string): string[] => check([article(`Toàn Đảng bộ có ${value} lượt tập thể được khen thưởng.`), article('Toàn Đảng bộ có 20 lượt tập thể được khen thưởng.')]).map(({ key }) => key);
  expect(keys('10')).toEqual(keys('10'));
  expect(keys('10')[0]).not.toBe(keys('11')[0]);
});

it('reads forms, issuers and periods of records', () => {
  expect(familyIn('Bằng khen của Chủ tịch UBND tỉnh')).toBe('bằng khen');
  expect(sameIssuer('Ban Thường vụ Đảng ủy Khối', 'Đảng uỷ Khối các cơ quan tỉnh')).toBe(true);
  expect(sameIssuer('Chủ tịch UBND tỉnh', 'UBND huyện')).toBe(false);
  expect(yearsOf('Giai đoạn 2016–2021', '2020-01-02')).toEqual({ from: 2016, to: 2021 });
  expect(yearsOf('', '2020-01-02')).toEqual({ from: 2020, to: 2020 });
});

it('a figure has the same words around it in a line of any length, numbers not counted', () => {
  const words = Array.from({ length: 400 }, (_, index) => `lời${'abcdefghij'.charAt(index % 10)}`);
  const numbers = Array.from({ length: 300 }, (_, index) => String(1000 + index)).join(' ');
  const [claim] = claimsIn('1', 'Bài', article(`${words.join(' ')} ${numbers} có 12 tập thể ${numbers} ${words.join(' ')}`));
  expect([claim?.before.length, claim?.after.length]).toEqual([8, 8]);
  const [near] = claimsIn('1', 'Bài', article(`${words.slice(-7).join(' ')} có 12 tập thể ${words.slice(0, 8).join(' ')}`));
  expect([claim?.before, claim?.after]).toEqual([near?.before, near?.after]);
});
