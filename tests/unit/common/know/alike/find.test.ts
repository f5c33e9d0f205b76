/** Finding those that may be one among thousands: nothing is missed by comparing only what shares a key, and it is quick. */
import { describe, expect, test } from 'vitest';
import { pairsOf, personKeys } from '../../../../../electron/common/know/alike/blocks.ts';
import { findAlike, pairKey, type Known } from '../../../../../electron/common/know/alike/find.ts';
import { ASKED, likeness, readSubject } from '../../../../../electron/common/know/alike/likeness.ts';
import { readName } from '../../../../../electron/common/know/alike/person.ts';
import { HELD_BACK, TUNED } from './bases.ts';
import { labelledPairs, type LabelledRecord } from './pairs.ts';

const known = (id: string, { name, unit, role, birthYear, gender }: LabelledRecord): Known => ({ id, kind: 'individual', name, unitId: unit, role, birthYear, gender });
const relation = (one: Known, other: Known): 'same' | 'other' | 'unknown' => (one.unitId === null || other.unitId === null ? 'unknown' : one.unitId === other.unitId ? 'same' : 'other');
const collective = (id: string, name: string, unitId: string | null = null): Known => ({ id, kind: 'collective', name, unitId, role: '', birthYear: null, gender: null });

test('of 1,000 pairs all that would be asked about share a key', () => {
  const missed: string[] = [];
  for (const [seed, base] of [[31, TUNED], [32, HELD_BACK]] as const) {
    for (const { one, other } of labelledPairs(seed, base, 500)) {
      const [first, second] = [known('1', one), known('2', other)];
      if (likeness(readSubject(first), readSubject(second), relation(first, second)).score < ASKED) continue;
      if (findAlike([first, second], relation).length === 0) missed.push(`${one.name} / ${other.name}`);
    }
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(10);
});

test('of 3,000 exemplars one in hundreds of pairs is compared; a pair that was decided about is left out', () => {
  const many = [...labelledPairs(41, TUNED, 750), ...labelledPairs(42, HELD_BACK, 750)].flatMap(({ one, other }, index) => [known(`${String(index)}a`, one), known(`${String(index)}b`, other)]);
  expect(many).toHaveLength(3000);
  const began = performance.now();
  const found = findAlike(many, relation);
  const ms = performance.now() - began;
  process.stdout.write(`  3,000 exemplars: ${String(found.length)} pairs in ${ms.toFixed(0)} ms\n`);
  // 4.5 million pairs there are; the time is the machine's, how many are compared is ours.
  expect(pairsOf(many.map(({ name }) => personKeys(readName(name)))).size).toBeLessThan(30_000);
  const [first] = found;
  if (first === undefined) throw new Error('nothing was found');
  expect(found.every(({ score }, index) => index === 0 || score <= (found[index - 1]?.score ?? 0))).toBe(true);
  const settled = new Set([pairKey(first.other, first.one)]);
  expect(findAlike(many, relation, settled)).toEqual(found.slice(1));
});

describe('collectives', () => {
  const asked = (one: string, other: string): boolean => findAlike([collective('1', one), collective('2', other)], relation).length > 0;

  test.each([
    ['Chi bộ Bưu điện huyện Cao Lộc', 'Chi bộ bưu điện huyện Cao Lộc'],
    ['UBND xã Tân Thanh', 'Ủy ban nhân dân xã Tân Thanh'],
    ['Uỷ ban nhân dân xã Tân Thanh', 'Ủy ban nhân dân xã Tân Thanh'],
    ['Sở GD&ĐT tỉnh Lạng Sơn', 'Sở Giáo dục và Đào tạo Lạng Sơn'],
    ['Mô hình “Dân vận khéo” xã Mẫu Sơn', 'Mô hình Dân vận khéo xã Mẫu Sơn'],
    ['Trường THPT Chu Văn An', 'Trường Trung học phổ thông Chu Văn An'],
    ['Chi bộ Trạm Y tế xã Tân Thanh', 'Chi bộ Trạm Y tê xã Tân Thanh'],
  ])('%s / %s are one', (one, other) => {
    expect(asked(one, other)).toBe(true);
  });

  test.each([
    ['Chi bộ 1 Sở Y tế', 'Chi bộ 2 Sở Y tế'],
    ['Chi bộ Bưu điện huyện Cao Lộc', 'Chi bộ Bưu điện huyện Lộc Bình'],
    ['Đảng bộ Sở Y tế', 'Đảng bộ Sở Tài chính'],
    ['Trường Mầm non 17-10', 'Trường Mầm non 19-5'],
  ])('%s / %s are two', (one, other) => {
    expect(asked(one, other)).toBe(false);
  });
});
