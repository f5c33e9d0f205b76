import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeRecord, type ColumnValue, type RecordValues } from '../../../../electron/common/article/merge-record.ts';

const value: fc.Arbitrary<ColumnValue> = fc.constantFrom('', 'một', 'hai', null, 1, 2, true, false);
const record: fc.Arbitrary<RecordValues> = fc.record({ name: value, unit: value, note: value });

test('column by column, the same in either order, nothing gone', () => {
  fc.assert(
    fc.property(fc.option(record), record, record, (base, ours, theirs) => {
      const merged = mergeRecord(base, ours, theirs);
      const other = mergeRecord(base, theirs, ours);
      expect(other.record).toEqual(merged.record);
      expect(other.conflicts.map(({ ours: one, theirs: two, ...rest }) => ({ ...rest, ours: two, theirs: one }))).toEqual(merged.conflicts);
      for (const column of Object.keys(ours)) {
        const [old, our, their] = [base?.[column], ours[column], theirs[column]];
        const conflict = merged.conflicts.find((each) => each.column === column);
        const seen = [merged.record[column], conflict?.ours, conflict?.theirs];
        if (base !== null && our !== old) expect(seen).toContain(our);
        if (base !== null && their !== old) expect(seen).toContain(their);
        if (base === null && our !== '' && our !== null) expect(seen).toContain(our);
      }
    }),
  );
});

test('an untouched side gives way, alike changes are taken once', () => {
  fc.assert(
    fc.property(record, record, (base, ours) => {
      for (const merged of [mergeRecord(base, ours, base), mergeRecord(base, base, ours), mergeRecord(base, ours, ours)]) {
        expect(merged).toEqual({ record: ours, conflicts: [] });
      }
    }),
  );
});

test('two values for one old one are a conflict with all three', () => {
  expect(mergeRecord({ name: 'An', year: 1970 }, { name: 'Ân', year: 1970 }, { name: 'Anh', year: 1971 })).toEqual({
    record: { name: 'Anh', year: 1971 },
    conflicts: [{ column: 'name', base: 'An', ours: 'Ân', theirs: 'Anh' }],
  });
  expect(mergeRecord(null, { name: 'An', note: '' }, { name: 'Ân', note: 'x' })).toEqual({
    record: { name: 'Ân', note: 'x' },
    conflicts: [{ column: 'name', base: undefined, ours: 'An', theirs: 'Ân' }],
  });
});
