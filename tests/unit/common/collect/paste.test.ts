import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey, pastedUnits } from '../../../../electron/common/collect/paste.ts';

const of = (name: string, contactName = '', phone = ''): object => ({ name, contactName, phone });

describe('a pasted list of units', () => {
  it.each<[string, string, object[]]>([
    ['names', 'Sở Y tế\nCục Thuế\r\n\n  Bưu điện   tỉnh ', [of('Sở Y tế'), of('Cục Thuế'), of('Bưu điện tỉnh')]],
    ['numbered names', '1. Sở Y tế\n2) Cục Thuế', [of('Sở Y tế'), of('Cục Thuế')]],
    ['columns', 'Sở Y tế\tHà Thị Vân\t0205 555 075', [of('Sở Y tế', 'Hà Thị Vân', '0205 555 075')]],
    ['number, name, phone, person', '12\tSở Y tế\t+84 205 555 075\tHà Thị Vân', [of('Sở Y tế', 'Hà Thị Vân', '+84 205 555 075')]],
    ['the head of a table', 'TT\tĐơn vị\tNgười nộp\n1\tSở Y tế\t', [of('Sở Y tế')]],
    ['a name that begins with a number', '19 tháng 8\tA', [of('19 tháng 8', 'A')]],
    ['decomposed letters', 'Sở Y tế'.normalize('NFD'), [of('Sở Y tế')]],
    ['nothing', ' \n\t\n', []],
  ])('%s', (_name, text, units) => {
    expect(pastedUnits(text, []).units).toEqual(units);
  });

  it('does not take a name twice, tones and case aside', () => {
    const { units, known } = pastedUnits('SỞ Y TẾ\nCục Thuế\ncuc  thue\nSở Nội vụ', ['Sở Y tế']);
    expect(units.map(({ name }) => name)).toEqual(['Cục Thuế', 'Sở Nội vụ']);
    expect(known).toEqual(['SỞ Y TẾ', 'cuc thue']);
  });

  it('whatever is pasted, names are not empty and all different', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', '\t', '\n', '1', '.', '0') }), (text) => {
        const { units } = pastedUnits(text, []);
        expect(units.every(({ name }) => name.trim() !== '')).toBe(true);
        expect(new Set(units.map(({ name }) => nameKey(name))).size).toBe(units.length);
      }),
    );
  });
});
