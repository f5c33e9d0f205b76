import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { houseStyle, type HouseStyle } from '@common/book/house-style.ts';
import { applyEdits, TIDY_RULES } from '@common/text/tidy/rule.ts';
import { tidy } from '@common/text/tidy/tidy.ts';
import { EVERYTHING, NOTHING, tidied } from './support.ts';
import { processorTime } from '../../../processor-time.ts';

const style: fc.Arbitrary<HouseStyle> = fc.record(
  Object.fromEntries(Object.entries(houseStyle.shape).map(([field, choice]) => [field, fc.constantFrom(...choice.options)])),
).map((given) => houseStyle.parse(given));

const WORDS = ['ông', 'bà', 'hoà', 'hòa', 'Quý', 'thuỷ', 'UỶ', 'hoặc', 'v', 'vv', 'm2', 'oC', 'C', 'tháng', 'ngày', 'năm', 'nay', 'người', 'lượt', 'Ba-na', 'CT/TW', 'https://a.vn/b', 'a@b.vn', '05-CT/TW', 'xong', 'Anh', 'H\'Mông'];
const NUMBERS = ['1', '2', '3', '05', '12', '31', '1500', '2016', '2021', '1900', '0912345678'];
const SIGNS = [' ', ' ', ' ', '  ', '\u00a0', '\t', '\n', '.', '..', '...', '…', ',', ';', ':', '!', '?', '"', '"', '“', '”', "'", '‘', '’', '(', ')', '[', ']', '-', '–', '—', '/', '%', '\u200b', '«', '»'];
const text = fc.array(fc.constantFrom(...WORDS, ...NUMBERS, ...SIGNS, ...SIGNS), { maxLength: 40 }).map((pieces) => pieces.join(''));
const anything = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) }).map((each) => each.normalize('NFC'));

/** Letters and figures, as far as no rule may change them. */
const wording = (given: string): string =>
  given
    .normalize('NFKD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    // What nobody sees parts no number: it goes.
    .replace(/[\u200b\ufeff\u2060\u00ad]/gu, '')
    // The noughts within 15.001.500 are none that were put in front.
    .replace(/(?<=\d)\.(?=\d{3})/gu, '')
    .replace(/(?<!\d)0+(?=\d)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

describe('for every text and every house style', () => {
  test('what is tidy stays as it is', () => {
    fc.assert(fc.property(anything, style, (given, house) => {
      const once = tidied(given, house);
      expect(tidied(once, house)).toBe(once);
    }), { numRuns: 4000 });
  });

  test('letters and figures stay, but for tones and noughts', () => {
    fc.assert(fc.property(anything, style, (given, house) => {
      expect(wording(tidied(given, { ...house, units: 'leave' }))).toBe(wording(given));
    }), { numRuns: 2000 });
  });

  test('without tones, noughts, counts and units not even those change', () => {
    fc.assert(fc.property(anything, style, (given, house) => {
      const kept = (whole: string): string => whole.replace(/[^\p{L}\p{N}]/gu, '');
      expect(kept(tidied(given, { ...house, tone: 'leave', dates: 'leave', counts: 'leave', units: 'leave' }))).toBe(kept(given));
    }), { numRuns: 2000 });
  });

  test('changes are in order, apart, inside the text, and none is without effect', () => {
    fc.assert(fc.property(anything, style, (given, house) => {
      let last = 0;
      for (const { start, end, replacement } of tidy(given, { style: house })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(given.length);
        expect(given.slice(start, end)).not.toBe(replacement);
        last = end;
      }
    }), { numRuns: 2000 });
  });

  test('one rule alone is at rest, too', () => {
    fc.assert(fc.property(anything, style, fc.constantFrom(...TIDY_RULES), (given, house, rule) => {
      const once = tidied(given, house, [rule]);
      expect(tidied(once, house, [rule])).toBe(once);
    }), { numRuns: 3000 });
  });

  test('a house that leaves everything alone changes nothing', () => {
    fc.assert(fc.property(anything, (given) => {
      expect(tidy(given, { style: NOTHING })).toEqual([]);
    }));
  });
});

test('old and new placing of tones undo one another', () => {
  fc.assert(fc.property(text, (given) => {
    const old = tidied(given, { ...NOTHING, tone: 'old' });
    expect(tidied(tidied(old, { ...NOTHING, tone: 'new' }), { ...NOTHING, tone: 'old' })).toBe(old);
  }));
});

describe('time grows with the length of a text and no faster', () => {
  const worst = [' ', '.', '…', '"', '" ', "'", '(', ' ,', ' - ', '- ', 'v.', 'vv.', '2016-', '1/1/', '05-A', '0', 'ngày 1/', '\u200b', 'a@', '@a.', 'http://', '.vn', '“ ', 'hoà ', ' .', '1-A/', '. ', 'A-'];
  test.each(worst)('%j', (piece) => {
    const time = (length: number): number => {
      const given = piece.repeat(Math.ceil(length / piece.length));
      const spent = processorTime();
      applyEdits(given, tidy(given, { style: EVERYTHING }));
      return spent();
    };
    time(2000);
    // Ten times the text: a quadratic rule would take a hundred times as long, some seconds.
    expect(time(60_000)).toBeLessThan(1500);
  });
});
