import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateInWords, isIsoDate, isoDate } from '../../../electron/common/text/dates.ts';
import { fold, hasMarks } from '../../../electron/common/text/fold.ts';
import { countWords } from '../../../electron/common/text/words.ts';

describe('fold', () => {
  test.each([
    ['Đảng bộ Khối', 'dang bo khoi'],
    ['hoặc, ỪỨỬỮỰ, Ỹ', 'hoac, uuuuu, y'],
    ['đĐ', 'dd'],
    ['05-CT/TW ngày 15/5/2016', '05-ct/tw ngay 15/5/2016'],
    ['ﬁ ß ½', 'ﬁ ß ½'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('keeps the length of any text, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const nfc = text.normalize('NFC');
        expect(fold(nfc)).toHaveLength(nfc.length);
        expect(fold(fold(nfc))).toBe(fold(nfc));
      }),
    );
  });

  test('knows whether tones or marks were typed', () => {
    expect(['Dang BO', 'đang', 'bộ', '05-CT/TW', ''].map(hasMarks)).toEqual([false, true, true, false, false]);
  });
});

test('words are what holds a letter or a digit', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  - … ,  ')).toBe(0);
  expect(countWords('Chỉ thị số 05-CT/TW – “Dân vận khéo”,\n82 lượt ...v...v.')).toBe(10);
});

describe('dates', () => {
  test('are real days', () => {
    expect(['2021-04-26', '2020-02-29', '2021-02-29', '2021-13-01', '26-04-2021', '2021-4-6', ''].map(isIsoDate)).toEqual([true, true, false, false, false, false, false]);
    expect(isoDate(2021, 4, 6)).toBe('2021-04-06');
    expect(isoDate(2021, 4, 31)).toBeNull();
  });

  test('are written as official texts write them', () => {
    expect(dateInWords('2021-04-06')).toBe('ngày 6 tháng 4 năm 2021');
    expect(dateInWords('hôm qua')).toBe('hôm qua');
  });
});
