/** Precision and recall on labelled pairs: a set that the weights were set on, one that was held back, and pairs written by hand. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ASKED, likeness, readSubject, type ReadSubject, type UnitRelation } from '../../../../../electron/common/know/alike/likeness.ts';
import { HELD_BACK, TUNED } from './bases.ts';
import { labelledPairs, type LabelledPair, type LabelledRecord } from './pairs.ts';

const subject = ({ name, unit, role, birthYear, gender }: LabelledRecord): ReadSubject => readSubject({ kind: 'individual', name, unitId: unit, role, birthYear, gender });
const relation = (one: LabelledRecord, other: LabelledRecord): UnitRelation => (one.unit === null || other.unit === null ? 'unknown' : one.unit === other.unit ? 'same' : 'other');

interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
}

function measure(pairs: readonly LabelledPair[]): Measured {
  let [hits, asked, same] = [0, 0, 0];
  const wrong: string[] = [];
  for (const pair of pairs) {
    const { score } = likeness(subject(pair.one), subject(pair.other), relation(pair.one, pair.other));
    if (pair.same) same += 1;
    if (score >= ASKED) asked += 1;
    if (score >= ASKED && pair.same) hits += 1;
    if (score >= ASKED !== pair.same) wrong.push(`${pair.same ? 'missed' : 'asked'} ${score.toFixed(2)} ${pair.rule}: ${pair.one.name} [${pair.one.unit ?? ''} ${String(pair.one.birthYear ?? '')}] / ${pair.other.name} [${pair.other.unit ?? ''} ${String(pair.other.birthYear ?? '')}]`);
  }
  return { precision: hits / asked, recall: hits / same, wrong };
}

describe('a thousand labelled pairs', () => {
  test.each([
    ['the set that the weights were set on', 20261127, TUNED],
    ['the set that was held back', 777, HELD_BACK],
  ])('%s', (name, seed, base) => {
    const pairs = labelledPairs(seed, base, 1000);
    expect(pairs.filter(({ same }) => same)).toHaveLength(500);
    const { precision, recall, wrong } = measure(pairs);
    process.stdout.write(`  ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test('the same seed makes the same pairs', () => {
    expect(labelledPairs(5, TUNED, 40)).toEqual(labelledPairs(5, TUNED, 40));
  });
});

const HAND: readonly LabelledPair[] = fs
  .readFileSync(path.join(import.meta.dirname, '../../../../fixtures/names/pairs-by-hand.txt'), 'utf8')
  .split('\n')
  .filter((line) => /^[=#]\t/u.test(line))
  .map((line) => {
    const [sign, one = '', other = ''] = line.split('\t');
    const record = (text: string): LabelledRecord => {
      const [name = '', unit = '', year = ''] = text.split('|');
      return { name, unit: unit === '' ? null : unit, role: '', birthYear: year === '' ? null : Number(year), gender: null };
    };
    return { one: record(one), other: record(other), same: sign === '=', rule: 'by hand' };
  });

test('pairs written by hand', () => {
  expect(HAND.length).toBeGreaterThanOrEqual(100);
  const { precision, recall, wrong } = measure(HAND);
  process.stdout.write(`  ${String(HAND.length)} by hand: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n`);
  expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
});

describe('reasons', () => {
  const reasons = (one: string, other: string): readonly string[] => {
    const [first, second] = [one, other].map((name) => subject({ name, unit: null, role: '', birthYear: null, gender: null }));
    return first === undefined || second === undefined ? [] : likeness(first, second, 'unknown').reasons;
  };

  test.each([
    ['Nguyễn Đức Tuấn', 'Nguyễn Đức Tuần', 'tone'],
    ['Nguyễn Đức Tuấn', 'N.Đ. Tuấn', 'initials'],
    ['Nguyễn Đức Tuấn', 'Nguyễn Tuấn', 'missing-middle'],
    ['Nguyễn Đức Tuấn', 'Nguyen Duc Tuan', 'no-marks'],
    ['Nguyễn Đức Tuấn', 'Nguyễn Đức Tuaans', 'keys'],
    ['Lý Thị Mỹ', 'Lí Thị Mĩ', 'i-y'],
    ['Phạm Thị Hòa', 'Phạm Thị Hoà', 'tone-place'],
    ['Phạm Thị Hòa', 'PHẠM THỊ HÒA', 'case'],
    ['Phạm Thị Hòa', 'bà Phạm Thị Hòa', 'title'],
    ['Phùng Thế Vinh', 'Phugn Thế Vinh', 'swapped'],
    ['Đỗ Văn Nam', 'Dỗ Văn Nam', 'd'],
    ['Tuấn Nguyễn Đức', 'Nguyễn Đức Tuấn', 'order'],
    ['NguyễnĐức Tuấn', 'NGUYỄNĐỨC TUẤN', 'glued'],
  ])('%s / %s: %s', (one, other, expected) => {
    expect(reasons(one, other)).toContain(expected);
  });

  test('a person is never a collective; the score is the same from both sides', () => {
    const person = subject({ name: 'Nguyễn Văn An', unit: null, role: '', birthYear: null, gender: null });
    expect(likeness(person, { ...person, kind: 'collective' }, 'same').score).toBe(0);
    for (const { one, other } of [...HAND, ...labelledPairs(9, HELD_BACK, 200)]) {
      const relationship = relation(one, other);
      expect(likeness(subject(one), subject(other), relationship).score).toBe(likeness(subject(other), subject(one), relationship).score);
    }
  });
});
