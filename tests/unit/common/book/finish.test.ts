import { describe, expect, it } from 'vitest';
import { finishOf, FINISH_FIELDS, FOILS, isInkName, LONGEST_INK, NO_FINISH, type FinishSettings } from '@common/book/finish.ts';

const with_ = (changed: Partial<FinishSettings>): FinishSettings => ({ ...NO_FINISH, ...changed });

describe('the finish of a cover', () => {
  it('is none until one is chosen', () => {
    expect(finishOf(NO_FINISH)).toBeNull();
  });

  it('of foil has a plate whose name every RIP can list, and an equivalent of whole per cents', () => {
    const plates = FOILS.map((coverFinish) => finishOf(with_({ coverFinish, coverInkName: 'PANTONE 186 C' })));
    for (const plate of plates) {
      expect(plate).toMatchObject({ kind: 'foil', name: expect.stringMatching(/^Nhu [a-z]+$/) as string });
      for (const ink of plate?.cmyk ?? []) expect(Number.isInteger(ink)).toBe(true);
    }
    expect(new Set(plates.map((plate) => plate?.name)).size).toBe(FOILS.length);
    expect(plates[0]?.name).toBe('Nhu vang');
  });

  it('of an ink is called as it is typed, with the equivalent that is typed', () => {
    expect(finishOf(with_({ coverFinish: 'ink', coverInkName: '  PANTONE  186 C ', coverInkBlack: 4 }))).toMatchObject({ kind: 'ink', name: 'PANTONE 186 C', cmyk: [0, 100, 85, 4] });
    expect(finishOf(with_({ coverFinish: 'ink' }))).toBeNull();
  });

  it('of an ink with a Vietnamese name has a plate that every RIP can list', () => {
    expect(finishOf(with_({ coverFinish: 'ink', coverInkName: 'Xanh cổ vịt' }))?.name).toBe('Xanh co vit');
    expect(finishOf(with_({ coverFinish: 'ink', coverInkName: 'ĐỎ ĐÔ'.normalize('NFD') }))?.name).toBe('DO DO');
  });

  it.each(['', '  ', 'All', 'none', 'CYAN', 'Magenta', 'yellow', 'Black', 'a\u0007b', 'x'.repeat(LONGEST_INK + 1)])('%j is no name of an ink of its own', (name) => {
    expect(isInkName(name)).toBe(false);
    expect(finishOf(with_({ coverFinish: 'ink', coverInkName: name }))).toBeNull();
  });

  it.each(['PANTONE 186 C', 'Đỏ cờ', 'Black 2', 'Warm Red'])('%s is one', (name) => {
    expect(isInkName(name)).toBe(true);
  });

  it('has inks from 0 to 100 in whole per cents', () => {
    expect([0, 100].every((value) => FINISH_FIELDS.coverInkCyan.safeParse(value).success)).toBe(true);
    expect([-1, 101, 1.5].some((value) => FINISH_FIELDS.coverInkCyan.safeParse(value).success)).toBe(false);
    expect(FINISH_FIELDS.coverFinish.safeParse('platinum').success).toBe(false);
  });
});
