/** What is in doubt, what is not, and what is proposed in its place. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRight, spellingDoubts } from '@common/text/spelling/check.ts';
import { isLoanword } from '@common/text/spelling/loanwords.ts';
import { withoutTone, withTone } from '@common/text/spelling/tone.ts';
import { used } from '@common/text/spelling/used.ts';

/** Every syllable in use, written in both ways. */
const ALL = [...used()].flatMap(([letters, tones]) => [...tones].flatMap((tone) => [withTone(letters, tone, 'old'), withTone(letters, tone, 'new')]));
const told = (text: string): string[] => spellingDoubts(text).map(({ word, reason, suggestions }) => `${word} ${reason} ${suggestions[0] ?? ''}`);

describe('doubts', () => {
  it.each([
    ['duy trì sinh hoạt dười cờ', ['dười unused dưới']],
    ['Dười cờ Tổ quốc', ['Dười unused Dưới']],
    ['qúy vị hòan thành', ['qúy tone quý', 'hòan tone hoàn']],
    ['bác sĩ Nguỹên Văn Tuấn', ['Nguỹên tone Nguyễn']],
    ['giưã đường, gặp ngừơi quen', ['giưã tone giữa', 'ngừơi tone người']],
    ['dwfowng dài, ddaats rộng', ['dwfowng keys dường', 'ddaats keys đất']],
    ['d9a6t1 d9ai', ['d9a6t1 keys đất', 'd9ai keys đai']],
    ['những nguoi dân', ['nguoi marks người']],
    ['thnah niên', ['thnah impossible thanh']],
    ['nghành nghề của bạnn', ['nghành impossible ngành', 'bạnn impossible bạn']],
    ['phối hợp chẵt chẽ', ['chẵt impossible chặt']],
    ['đuợc bố trí', ['đuợc impossible được']],
    ['THÀNH PHÔS, THÀNHH PHỐ', ['THÀNHH impossible THÀNH']],
    ['ông Nguyễn Hữu Toạib kể', ['Toạib impossible Toại']],
    ['ông Nguyển Hữu Toại, bà Trẩn Thị Mai', ['Nguyển unused Nguyễn', 'Trẩn unused Trận']],
    ['bước vào năm2016, Ngày15 tháng 3', ['năm2016 stuck năm 2016', 'Ngày15 stuck Ngày 15']],
    ['ghi kmlg vào đó', ['kmlg impossible ']],
    ['về với đăk.', ['đăk highland đặc']],
    ['người ở đăk xa', ['đăk highland đặc']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['the keys of another', 'nguowif', 'người'],
    ['one slip', 'ngưpời', 'người'],
    ['a vowel too much', 'cửaa', 'cửa'],
    ['two tones', 'nưỡớc', 'nước'],
    ['one horn of two', 'uơng', 'ương'],
    ['one horn of two', 'thuờng', 'thường'],
    ['one horn of two', 'suơng', 'sương'],
    ['one horn of two', 'thưong', 'thương'],
    ['one horn of two', 'buơm', 'bươm'],
  ])('%s is what was meant first: %s', (_name, word, first) => {
    expect(spellingDoubts(`một ${word} khác`)[0]?.suggestions[0]).toBe(first);
  });

  it.each(['ôrô', 'xítđăng', 'tuxêđô', 'alulô', 'axôn'])('propose no single syllable for what looks like a word taken over: %s', (word) => {
    expect(spellingDoubts(`một ${word} khác`)).toMatchObject([{ word, suggestions: [] }]);
  });

  it('are told where a word taken over has a sign of another', () => {
    expect(told('kilồmét, kilômệt, ôtơ')).toEqual(['kilồmét tone ', 'kilômệt impossible ', 'ôtơ impossible ']);
  });

  it('stand where the word stands', () => {
    expect(spellingDoubts('sinh hoạt “dười” cờ')).toMatchObject([{ start: 11, end: 15, word: 'dười' }]);
  });

  it('suggest by the house style of the tone', () => {
    expect(spellingDoubts('hoaf bình', { style: 'new' })[0]?.suggestions[0]).toBe('hoà');
    expect(spellingDoubts('hoaf bình', { style: 'old' })[0]?.suggestions[0]).toBe('hòa');
  });

  it('are none for what the book holds for right', () => {
    expect(spellingDoubts('người ở đăk xa', { knows: (word) => word === 'đăk' })).toEqual([]);
  });
});

it.each([
  'xã Kơ-nia, Đắk Lắk, Krông Pa, người K\'Ho, Chư Prông, Ia Grai, Plây Ku, buôn Êđê',
  'Y Thoan Niê và H\'Hen Niê',
  'dùng wifi, Facebook và Zalo, email a.b@lang-son.gov.vn, https://dười.vn/đăk',
  '12 km, 5 kg, máy ATM, thế kỷ XXI, UBND, HĐND, BTV, TƯ, ĐU, QĐ, UBMTTQVN',
  'Chỉ thị số 05-CT/TW, 17-KH/ĐU, 123/QĐ-UBND, 12/2020/NĐ-CP',
  'GS.TS Trần Văn Nam, Th.S Lê Minh, TP. Huế, đ/c Bí thư, vắc-xin, ca-nô, in-tơ-nét',
  'hòa, hoà, khỏe, khoẻ, thủy, thuỷ, quý, quí, kỹ, kĩ',
  'buồn dười dượi, ngoằn ngoèo, khúc khuỷu, quềnh quàng, huênh hoang, nguệch ngoạc, tuềnh toàng, loạng choạng',
  'cà phê, cafe, taxi, photo, video, karaoke, marketing, online',
  'giặt giũ, giếng nước, gìn giữ, giết, gì, quốc ngữ, quyển sách, quờ quạng, xoèn xoẹt, rượu, hươu, khướu',
  'ba kilômét, kilômet, kilomét, xentimét, milimét, ôxy, ôxi, oxi, ôxít, axít, axit, hiđrô, hidro, ôtô, ôto, Ôtô, ÔTÔ, môtô, canô, prôtêin, vitamin, sôcôla',
  'bêtông, ximăng, rađiô, tivi, ghita, viôlông, sơmi, balô, xàlách, phômai, pênixilin, vắcxin, bônsêvích, phátxít, nơtron, vectơ, logic',
  'ông Giàng A Lử, Sùng Mí Dế, thôn Đắk Búk So, ông Phàn Sỳ, bà Hoàng Thị Mỷ, bà Trang, bà Dặng',
  'tệp html, địa chỉ http, mức 120 mmhg, tp.hcm, vnđ, 3 kwh, QLNN, ĐT825, đường số3',
  'm2, km2, xã3, A4, H5N1, đường 3/2, ngày 2-9, covid19',
])('leaves alone: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it('no loanword is a syllable in use, and each is right', () => {
  const words = readFileSync(new URL('../../../../../electron/common/text/spelling/loanwords.ts', import.meta.url), 'utf8').normalize('NFC').split('`')[1]?.trim().split(/\s+/u) ?? [];
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((word) => isRight(word) || !isLoanword(word) || !isLoanword(withoutTone(word).letters))).toEqual([]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

describe('a syllable in use', () => {
  it('is right in both ways of placing the tone, in every case', () => {
    expect(ALL.length).toBeGreaterThan(7000);
    expect(ALL.filter((syllable) => !isRight(syllable) || !isRight(syllable.toUpperCase()))).toEqual([]);
  });

  it('is wrong with an ending that no syllable has', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.constantFrom('b', 'd', 'l', 'v', 'k', 'q', 'gh', 'tr'), (syllable, ending) => {
        expect(isRight(syllable + ending)).toBe(false);
      }),
    );
  });

  it('is told when a letter is doubled that is none of the doubled ones', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL.filter((syllable) => syllable.length > 2 && syllable !== syllable.normalize('NFD'))), fc.nat(), (syllable, where) => {
        const at = where % syllable.length;
        const slip = syllable.slice(0, at + 1) + syllable.slice(at);
        fc.pre(!isRight(slip) && slip.length < 13);
        expect(spellingDoubts(`một ${slip} khác`)).toMatchObject([{ start: 4, end: 4 + slip.length }]);
      }),
    );
  });
});

it('gives doubts in order, apart, within the text and with the word that stands there, for any text', () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...ALL), fc.constantFrom(' ', ', ', '. ', '\n', '“', '”', 'dười', 'Đắk', 'd9a6t1', 'aasy', '-', '@', '.vn'), fc.string({ maxLength: 4 })), { maxLength: 20 });
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.join('').normalize('NFC');
      let last = 0;
      for (const { start, end, word, suggestions } of spellingDoubts(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(text.slice(start, end)).toBe(word);
        expect(suggestions.length).toBeLessThanOrEqual(5);
        for (const each of suggestions) expect(isRight(each)).toBe(true);
        last = end;
      }
    }),
  );
});
