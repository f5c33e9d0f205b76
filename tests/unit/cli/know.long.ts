import { describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { disagreement } from '../../../electron/common/know/figures/shapes.ts';
import { coverage } from '../../../electron/common/know/coverage/coverage.ts';
import { offer } from '../../../electron/common/know/offers/shapes.ts';
import { article, bodyPart, newBook, put } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

// Each command starts a process that looks at its file first.
vi.setConfig({ testTimeout: 90_000 });

function book(): { file: string; id: string } {
  const made = newBook();
  const id = put(made, bodyPart(made), article('Điển hình', 'Toàn Đảng bộ có 263 lượt tập thể được khen thưởng.', 'Bà Lương Thị Thoa được Đảng ủy Khối tặng giấy khen. Bà Thoa làm mô hình “Ngõ sạch”.'));
  put(made, bodyPart(made), article('Tổng kết', 'Toàn Đảng bộ có 236 lượt tập thể được khen thưởng.'));
  const unit = made.addRecord('unit', { name: 'Đảng ủy Khối' });
  made.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa', unitId: unit.id, gender: 'female' });
  made.close();
  return { file: made.file, id };
}

describe('suggest', () => {
  test('prints an array of what the article names, by places in the text that is printed', async () => {
    const { file, id } = book();
    const offers = json(await kyyeu('suggest', file, id, '--json'), z.array(offer));
    expect(offers.map(({ kind, text }) => [kind, text])).toEqual([
      ['figure', '263 lượt tập thể'],
      ['individual', 'Lương Thị Thoa'],
      ['unit', 'Đảng ủy Khối'],
      ['award', 'giấy khen'],
      ['model', 'Ngõ sạch'],
    ]);
    const { out } = await kyyeu('suggest', file, id, '--text');
    expect(out).toBe((await kyyeu('text', file, id)).out);
    for (const { text, start, end } of offers) expect(out.slice(start, end)).toBe(text);
    expect((await kyyeu('suggest', file, id)).out).toContain('individual Lương Thị Thoa  (2 places)');
  });

  test('needs an article', async () => {
    expectFailure(await kyyeu('suggest', book().file), 2, 'ID is missing');
  });
});

test('figures tells of a total that is said in two ways', async () => {
  const { file, id } = book();
  const found = json(await kyyeu('figures', file, '--json'), z.array(disagreement));
  expect(found.map(({ against, place, others }) => [against, place.text, others.map(({ text }) => text)])).toEqual([
    ['places', '263 lượt tập thể', ['236 lượt tập thể']],
    ['places', '236 lượt tập thể', ['263 lượt tập thể']],
  ]);
  const { out } = await kyyeu('figures', file);
  expect(out).toContain(`${id}  Điển hình: Toàn Đảng bộ có [263 lượt tập thể] được khen thưởng.  ≠ places: 236 lượt tập thể (Tổng kết)`);
  expect(out).toContain('2 disagreements');
});

test('coverage counts who is in the book', async () => {
  const { file } = book();
  const found = json(await kyyeu('coverage', file, '--json'), coverage);
  expect([found.heads, found.genders.female, found.units.map(({ name, sum }) => [name, sum.individual])]).toEqual([{ individual: 1, collective: 0, model: 0 }, 1, [['Đảng ủy Khối', 1]]]);
  expect((await kyyeu('coverage', file)).out).toContain('Đảng ủy Khối: 1 individuals, 0 collectives, 0 models');
});
