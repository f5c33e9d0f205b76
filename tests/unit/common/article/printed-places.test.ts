import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfPieces } from '@common/article/printed-places.ts';

const BLOCKS = ['Học tập làm theo Bác', 'Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư. Chỉ thị số 05-CT/TW được học ở chi bộ.', 'Anh Khải nhận Bằng khen năm 2024.', 'Bà con tiễn anh ở đầu bản.'];
const words = (pieces: readonly string[]): (string | null)[] => placesOfPieces(pieces, BLOCKS).map((place) => (place === null ? null : `${String(place.block)}: ${BLOCKS[place.block]?.slice(place.start, place.end) ?? ''}`));

describe('what is printed', () => {
  it('is found line by line, whatever spaces and capitals it is printed with', () => {
    expect(words(['HỌC\u00a0TẬP LÀM THEO ', 'BÁC', 'Anh Khải đi bộ đến từng ', 'nhà, trao tận tay từng lá thư. Chỉ thị số ', '05-CT/TW', ' được học ở chi\u200b bộ.'])).toEqual([
      '0: Học tập làm theo', '0: Bác', '1: Anh Khải đi bộ đến từng', '1: nhà, trao tận tay từng lá thư. Chỉ thị số', '1: 05-CT/TW', '1: được học ở chi bộ.',
    ]);
  });

  it('is none of the text’s where it is a running head, a folio, a sign of a list', () => {
    expect(words(['Học tập làm theo Bác', 'MÔ HÌNH HAY, CÁCH LÀM SÁNG TẠO', '86', 'Anh Khải đi bộ đến từng nhà', '•', 'HỌC TẬP LÀM THEO TƯ TƯỞNG', '87', ', trao tận tay'])).toEqual([
      '0: Học tập làm theo Bác', null, null, '1: Anh Khải đi bộ đến từng nhà', null, null, null, '1: , trao tận tay',
    ]);
  });

  it('may be a caption that is printed before the words it stands behind', () => {
    expect(words(['Học tập làm theo Bác', 'Bà con tiễn anh ở đầu bản.', 'Anh Khải đi bộ đến từng nhà,', 'trao tận tay từng lá thư.'])).toEqual([
      '0: Học tập làm theo Bác', '3: Bà con tiễn anh ở đầu bản.', '1: Anh Khải đi bộ đến từng nhà,', '1: trao tận tay từng lá thư.',
    ]);
  });

  it('of which there are two stands where the last one went on', () => {
    expect(words(['Chỉ thị số 05-CT/TW được học ở chi bộ.', 'Anh Khải'])).toEqual(['1: Chỉ thị số 05-CT/TW được học ở chi bộ.', '2: Anh Khải']);
  });

  it('always is the same letters as in the text', () => {
    const text = fc.array(fc.constantFrom('anh', 'Khải', 'ĐI', 'bộ', '  ', '\u00a0', 'İ', 'ß', '😀', 'từng', 'nhà'), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '));
    const letters = (value: string): string => value.toLowerCase().replace(/[\s\u00a0]/gu, '');
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), fc.array(text, { maxLength: 6 }), (blocks, pieces) => {
      for (const [index, place] of placesOfPieces(pieces, blocks).entries()) {
        if (place === null) continue;
        const found = letters(blocks[place.block]?.slice(place.start, place.end) ?? '');
        // What runs over into the next block ends with the first.
        expect(letters(pieces[index] ?? '').startsWith(found) || found.startsWith(letters(pieces[index] ?? ''))).toBe(true);
      }
    }));
  });
});
