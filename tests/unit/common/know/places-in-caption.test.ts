import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeFromLeft, placesInCaption, type PlaceInCaption } from '../../../../electron/common/know/places-in-caption.ts';
import { numberInWords } from '../../../../electron/common/text/numbers.ts';
import { resourcePath } from '../../../../electron/services/resources.ts';

const short = (text: string): unknown[] =>
  placesInCaption(text.normalize('NFC')).map(({ name, from, place, row }) => [name, from, place, ...(row === null ? [] : [row])]);

describe('a place told in a caption', () => {
  it('is read from the first article', () => {
    const text = readFileSync(join(resourcePath('sample'), 'lang-son-2021-04-26.txt'), 'utf8').normalize('NFC');
    const [place, ...more] = placesInCaption(text);
    expect(more).toEqual([]);
    expect(place).toMatchObject({ name: 'Đại diện tập thể Đảng bộ Tòa án nhân dân tỉnh', from: 'left', place: 8, row: null });
    expect(text.slice(place?.start, place?.end)).toBe('đứng thứ 8 từ bên trái qua');
  });

  it.each([
    ['Ông Nguyễn Hữu Toại (người thứ 2 từ trái sang) giới thiệu vườn mẫu.', [['Nguyễn Hữu Toại', 'left', 2]]],
    ['Đồng chí Nông Văn Khải và bà Hoàng Thị Nhình (người thứ 2, 3 từ phải sang) tại lễ trao giải.', [['Nông Văn Khải', 'right', 2], ['Hoàng Thị Nhình', 'right', 3]]],
    ['Bà Lê Thị Hoa (ngoài cùng bên trái) trao quà cho hộ nghèo.', [['Lê Thị Hoa', 'left', 1]]],
    ['Anh Vi Văn Páo (bìa phải) nhận giấy khen.', [['Vi Văn Páo', 'right', 1]]],
    ['Anh Vi Văn Páo (bên phải) nhận giấy khen.', [['Vi Văn Páo', 'right', 1]]],
    ['Chị Lò Thị Mẩy (đứng giữa) cùng đồng đội.', [['Lò Thị Mẩy', 'left', 'middle']]],
    ['Chị Lò Thị Mẩy (thứ ba từ trái sang, hàng trước) cùng đồng đội.', [['Lò Thị Mẩy', 'left', 3, 'front']]],
    ['Cô Triệu Thị Ngân (hàng sau, thứ hai từ phải sang) và học trò.', [['Triệu Thị Ngân', 'right', 2, 'back']]],
    ['Cô Triệu Thị Ngân (hàng trước) và học trò.', [['Triệu Thị Ngân', 'left', null, 'front']]],
    ['Người thứ hai từ trái sang là ông Chu Đức Toàn.', [['Chu Đức Toàn', 'left', 2]]],
    ['Từ trái sang: ông Chu Đức Toàn, Bí thư Đảng ủy; bà Lê Thị Hoa.', [['Chu Đức Toàn', 'left', 1]]],
    ['Từ trái qua phải: ông Chu Đức Toàn, bà Lê Thị Hoa và anh Vi Văn Páo tại hội nghị.', [['Chu Đức Toàn', 'left', 1], ['Lê Thị Hoa', 'left', 2], ['Vi Văn Páo', 'left', 3]]],
    ['Ông Chu Đức Toàn, Bí thư Đảng ủy (đứng thứ mười một từ trái sang), phát biểu.', [['Chu Đức Toàn', 'left', 11]]],
    ['Các cá nhân tiêu biểu (thứ 2 đến thứ 4 từ trái sang) nhận thưởng.', [['', 'left', 2], ['', 'left', 3], ['', 'left', 4]]],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    'Đường bên trái dẫn vào bản, bên phải là suối.',
    'Hàng trước mắt, xã còn nhiều việc phải làm.',
    'Lần thứ hai xã được tặng cờ thi đua.',
    'Người thứ hai được khen là ông Chu Đức Toàn.',
  ])('is not made of other words: %s', (text) => {
    expect(placesInCaption(text.normalize('NFC')).filter(({ place }) => place !== null)).toEqual([]);
  });

  it('is found for every number, in figures and in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.constantFrom('trái', 'phải'), fc.boolean(), (place, side, inWords) => {
        const word = !inWords ? String(place) : place === 1 ? 'nhất' : place === 4 ? 'tư' : numberInWords(place);
        const [found] = placesInCaption(`Bà Lê Thị Hoa (đứng thứ ${word} từ ${side} sang) nhận hoa.`);
        expect(found).toMatchObject({ name: 'Lê Thị Hoa', place, from: side === 'trái' ? 'left' : 'right' });
      }),
    );
  });

  it('lies where it says, whatever the text', () => {
    const words = fc.constantFrom('thứ', '2', 'từ', 'trái', 'phải', 'sang', '(', ')', ':', 'Lê Thị Hoa', 'hàng', 'trước', ',', 'và', 'người', 'đứng', 'giữa', '.');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (parts) => {
        const text = parts.join(' ');
        for (const { start, end, place } of placesInCaption(text)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (typeof place === 'number') expect(place).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('a place counted from the left', () => {
  const at = (from: PlaceInCaption['from'], place: PlaceInCaption['place']) => ({ from, place });
  it('is itself, is turned round by the number of people, or cannot be told', () => {
    expect(placeFromLeft(at('left', 8), null)).toBe(8);
    expect(placeFromLeft(at('right', 2), 5)).toBe(4);
    expect(placeFromLeft(at('right', 2), null)).toBeNull();
    expect(placeFromLeft(at('right', 7), 5)).toBeNull();
    expect(placeFromLeft(at('left', 'middle'), 3)).toBe(2);
    expect(placeFromLeft(at('left', 'middle'), 4)).toBeNull();
    expect(placeFromLeft(at('left', null), 4)).toBeNull();
  });
});
