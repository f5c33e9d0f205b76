/** The order of 500 names against a list checked by hand, and against tables of letters and tones that know nothing of any collator. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareKeys, compareNames, inNameOrder, orderKey } from '../../../../electron/common/know/name-order.ts';
import { inTreeOrder } from '../../../../electron/common/know/unit-order.ts';

const LIST = fs
  .readFileSync(path.join(import.meta.dirname, '../../../fixtures/names/order-500.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [name = '', sortKey = ''] = line.split('\t');
    return { name, sortKey };
  });

/** The alphabet of the dictionaries, f j w z where Latin has them; and their tones: ngang, huyền, hỏi, ngã, sắc, nặng. */
const LETTERS = Array.from('aăâbcdđeêfghijklmnoôơpqrstuưvwxyz');
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const TITLES = /^(?:đồng chí|ông|bà|Đại tá|TS\.|BS\.) /u;

/** Each syllable as its letters' places in the alphabet, then its tone. */
function rank(word: string): number[] {
  const marks = Array.from(word.toLowerCase().normalize('NFD')).filter((char) => TONES.indexOf(char) > 0);
  const bare = Array.from(word.toLowerCase().normalize('NFD')).filter((char) => TONES.indexOf(char) <= 0).join('').normalize('NFC');
  const letters = Array.from(bare).filter((char) => char !== "'");
  return [...letters.map((letter) => LETTERS.indexOf(letter) + 1), 0, TONES.indexOf(marks[0] ?? '')];
}

/** Given name, family, middle as one row of numbers in which a part that ends stands before one that goes on. */
function byTables({ name, sortKey }: { name: string; sortKey: string }): number[] {
  const words = name.replace(TITLES, '').split(' ');
  const given = sortKey === '' ? words.slice(-1) : sortKey.split(' ');
  const rest = sortKey === '' ? words.slice(0, -1) : words.filter((word) => !given.includes(word));
  const part = (some: string[]): number[] => [...some.flatMap((word) => [1, ...rank(word)]), 0];
  return [...part(given), ...part(rest.slice(0, 1)), ...part(rest.slice(1))];
}

function compareRows(one: number[], other: number[]): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at === -1 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
}

describe('500 names', () => {
  test('the list is what the tables of letters and tones say', () => {
    expect(LIST).toHaveLength(500);
    expect(new Set(LIST.map(({ name }) => name)).size).toBe(500);
    const wrong = LIST.slice(1).flatMap((item, index) => (compareRows(byTables(LIST[index] ?? item), byTables(item)) > 0 ? [`${LIST[index]?.name ?? ''} / ${item.name}`] : []));
    expect(wrong).toEqual([]);
  });

  test('from any order they come into that of the list', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(LIST, { minLength: LIST.length }), (shuffled) => {
        expect(inNameOrder(shuffled).map(({ name }) => name)).toEqual(LIST.map(({ name }) => name));
      }),
      { numRuns: 5 },
    );
  });
});

describe('what decides', () => {
  const order = (...names: string[]): string[] => inNameOrder(names.map((name) => ({ name }))).map(({ name }) => name);

  test('tones as dictionaries order them, and d before đ', () => {
    expect(order('Mạ', 'Má', 'Mã', 'Mả', 'Mà', 'Ma')).toEqual(['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']);
    expect(order('Lê Đa', 'Lê Dũng', 'Lê Ân', 'Lê Ăn', 'Lê An')).toEqual(['Lê An', 'Lê Ăn', 'Lê Ân', 'Lê Dũng', 'Lê Đa']);
  });

  test('given name first, then family, then middle names, each syllable with its tone', () => {
    expect(order('Trần Văn Bình', 'Lê Thị Bình', 'Trần Anh Bình', 'Vũ An')).toEqual(['Vũ An', 'Lê Thị Bình', 'Trần Anh Bình', 'Trần Văn Bình']);
    // A whole string would compare all letters first: "Lê Văn Ba" before "Lễ An Ba".
    expect(order('Lê Vân Ba', 'Lề An Ba', 'Lê Văn Ba')).toEqual(['Lê Văn Ba', 'Lê Vân Ba', 'Lề An Ba']);
  });

  test('both places of a tone are one, titles and letters’ case do not count', () => {
    expect(compareKeys(orderKey('Nguyễn Thị Hoà'), { ...orderKey('Nguyễn Thị Hòa'), written: 'Nguyễn Thị Hoà' })).toBe(0);
    expect(orderKey('đồng chí Thượng tá, TS. Nguyễn Đức TUẤN').given).toEqual(['tuấn']);
    expect(orderKey('Anh Đức').family).toEqual(['anh']);
    expect(orderKey('Ông Văn Tùng').family).toEqual(['ông']);
    expect(orderKey('ÔNG THỊ UYÊN').family).toEqual(['ông']);
    expect(orderKey('Ông Văn Thị Mai').family).toEqual(['văn']);
    expect(orderKey('').given).toEqual([]);
  });

  test('a sort key is the given name, wherever it stands', () => {
    expect(orderKey('Nguyễn Thị Minh Khai', 'Minh Khai')).toMatchObject({ given: ['minh', 'khai'], family: ['nguyễn'], middle: ['thị'] });
    expect(orderKey('H’Hen Niê', 'H’Hen')).toMatchObject({ given: ['hhen'], family: ['niê'], middle: [] });
  });

  test('it is an order: of any three names', () => {
    const name = fc.array(fc.constantFrom('Hòa', 'Hoà', 'hoa', 'Lê', 'Đức', 'Dục', 'Ý', 'W', 'N.', 'ông'), { maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

test('units stand by their tree, each level by name and number; a circle does not hold the list up', () => {
  const unit = (id: string, parentId: string | null, name: string, sortKey = ''): { id: string; parentId: string | null; name: string; sortKey: string } => ({ id, parentId, name, sortKey });
  const units = [unit('b', null, 'Đảng bộ Sở Y tế'), unit('c10', 'a', 'Chi bộ 10'), unit('c9', 'a', 'Chi bộ 9'), unit('a', null, 'Đảng bộ Bưu điện tỉnh'), unit('first', null, 'Văn phòng', 'A')];
  expect(inTreeOrder(units).map(({ unit: { id }, depth }) => `${id} ${String(depth)}`)).toEqual(['first 0', 'a 0', 'c9 1', 'c10 1', 'b 0']);
  expect(inTreeOrder([unit('x', 'y', 'X'), unit('y', 'x', 'Y')]).map(({ unit: { id } }) => id).sort()).toEqual(['x', 'y']);
});
