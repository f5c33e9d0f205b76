/** Units renamed, moved, merged: the tree stays a tree, what hangs on them goes over, each is one step. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTreeOrder, isAbove } from '../../../../../electron/common/know/unit-order.ts';
import { recordsOf } from '../../../../../electron/services/book/people/present.ts';
import { mergeUnits, moveUnit, renameUnit } from '../../../../../electron/services/book/people/units.ts';
import type { BookWriter } from '../../../../../electron/services/store/writer.ts';
import { codeOf, newBook } from '../../store/support.ts';
import { recordState } from './merge.test.ts';

function tree(book: BookWriter): Record<'top' | 'base' | 'cell' | 'other', string> {
  const top = book.addRecord('unit', { name: 'Đảng bộ Khối' }).id;
  const base = book.addRecord('unit', { name: 'Đảng bộ Sở Y tế', parentId: top, phone: '0205' }).id;
  const cell = book.addRecord('unit', { name: 'Chi bộ 1', parentId: base }).id;
  const other = book.addRecord('unit', { name: 'Đảng bộ Sở y tế', parentId: top, contactName: 'Lê Hoa' }).id;
  return { top, base, cell, other };
}

describe('units', () => {
  test('a new name keeps the former one to be found by', () => {
    const book = newBook();
    const { base } = tree(book);
    renameUnit(book, base, 'Đảng bộ Sở Y tế tỉnh');
    expect(book.record('unit', base).fields).toMatchObject({ name: 'Đảng bộ Sở Y tế tỉnh', otherNames: 'Đảng bộ Sở Y tế' });
    book.undo();
    expect(book.record('unit', base).fields).toMatchObject({ name: 'Đảng bộ Sở Y tế', otherNames: '' });
  });

  test('moved anywhere but into itself or below itself', () => {
    const book = newBook();
    const { top, base, cell, other } = tree(book);
    moveUnit(book, cell, other);
    expect(book.record('unit', cell).fields).toMatchObject({ parentId: other });
    expect(codeOf(() => { moveUnit(book, top, cell); })).toBe('record/circle');
    expect(codeOf(() => { moveUnit(book, base, base); })).toBe('record/circle');
    moveUnit(book, base, null);
    book.undo();
    book.undo();
    expect(book.record('unit', cell).fields).toMatchObject({ parentId: base });
  });

  test('merged: units below, exemplars, tasks and the log go over; names and contacts stay', () => {
    const book = newBook();
    const { base, cell, other } = tree(book);
    const person = book.addRecord('exemplar', { kind: 'individual', name: 'Hứa Văn Khải', unitId: base }).id;
    const task = book.addRecord('task', { unitId: base, wanted: 'text' }).id;
    book.addRecord('reminder', { unitId: base, text: 'đã gọi' });
    const before = recordState(book);
    mergeUnits(book, other, [base]);
    expect(book.record('unit', other).fields).toMatchObject({ phone: '0205', contactName: 'Lê Hoa', otherNames: 'Đảng bộ Sở Y tế' });
    expect([book.record('unit', cell).fields['parentId'], book.record('exemplar', person).fields['unitId'], book.record('task', task).fields['unitId']]).toEqual([other, other, other]);
    expect(recordsOf(book, 'reminder').map(({ unitId }) => unitId)).toEqual([other]);
    expect(book.record('unit', base).fields).toMatchObject({ mergedInto: other });
    expect(codeOf(() => { mergeUnits(book, other, [base]); })).toBe('record/merged');
    book.undo();
    expect(recordState(book)).toEqual(before);
  });

  test('a unit into one that stands below it: that one takes its place', () => {
    const book = newBook();
    const { top, base, cell } = tree(book);
    mergeUnits(book, cell, [base]);
    expect(book.record('unit', cell).fields).toMatchObject({ parentId: top });
    expect(codeOf(() => { mergeUnits(book, cell, [cell]); })).toBe('record/merged');
  });

  test('whatever is moved and merged, every unit stands in the tree once and none above itself', () => {
    const book = newBook();
    const ids = Object.values(tree(book));
    const before = recordState(book);
    const id = fc.constantFrom(...ids);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), id, id), { minLength: 1, maxLength: 6 }), (doings) => {
        let steps = 0;
        for (const [merge, one, other] of doings) {
          const did = codeOf(() => { if (merge) mergeUnits(book, one, [other]); else moveUnit(book, one, other); });
          expect(['nothing was thrown', 'record/circle', 'record/merged']).toContain(did);
          // A move to where it stands already is no step.
          if (did === 'nothing was thrown' && JSON.stringify(recordState(book)) !== JSON.stringify(before)) steps += 1;
        }
        const present = recordsOf(book, 'unit').filter(({ mergedInto }) => mergedInto === null);
        const byId = new Map(present.map((unit) => [unit.id, unit]));
        for (const { id: own, parentId } of present) expect(parentId !== null && isAbove(byId, own, parentId)).toBe(false);
        expect(inTreeOrder(present)).toHaveLength(present.length);
        while (steps > 0 && JSON.stringify(recordState(book)) !== JSON.stringify(before)) {
          book.undo();
          steps -= 1;
        }
        while (JSON.stringify(recordState(book)) !== JSON.stringify(before)) book.undo();
        expect(recordState(book)).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});
