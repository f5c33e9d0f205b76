import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfPieces } from '@common/article/printed-places.ts';

const BLOCKS = ['Học tập làm theo Bác', 'Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư. Chỉ thị số 05-CT/TW được học ở chi bộ.', 'Anh Khải nhận Bằng khen năm 2024.', 'Bà con tiễn anh ở đầu bản.'];
const words = (pieces: readonly string[]): (string | null)[] => placesOfPieces(pieces, BLOCKS).map((place) => (place === null ? null : `${String(place.block)}: ${BLOCKS[place.block]?.slice(place.start, place.end) ?? ''}`));

const linesOf = (text: string, words: number): string[] => text.match(new RegExp(`(?:\\S+\\s*){1,${String(words)}}`, 'gu')) ?? [];

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

  it('belongs to one piece only: what is printed again on other pages is none of the text’s', () => {
    const blocks = ['Đưa nghị quyết về từng nếp nhà sàn', 'Kết quả, đã có 31 mô hình hay, cách làm sáng tạo trong tham mưu.', 'Tổng kinh phí 1.284 triệu đồng, nhân dân góp 412 triệu đồng.', 'TTĐơn vị1Chi bộ Trung tâm Phục vụ2Sở Y tế', 'Tổng kinh phí 1.284 triệu đồng, trong đó có ngày công.'];
    const found = placesOfPieces([
      'MÔ HÌNH HAY, CÁCH LÀM SÁNG TẠO', 'ĐƯA NGHỊ QUYẾT VỀ', 'TỪNG NẾP NHÀ SÀN', 'Kết quả, đã có 31 mô hình hay, ', 'cách làm sáng tạo trong tham mưu.¹',
      '15', 'Đưa nghị quyết về từng nếp nhà sàn', 'Tổng kinh phí 1.284 triệu đồng, ', 'nhân dân góp 412 triệu đồng.', 'TT', 'Đơn vị', '1', 'Chi bộ Trung ', 'tâm Phục vụ',
      '17', 'Đưa nghị quyết về từng nếp nhà sàn', 'TT', 'Đơn vị', '2', 'Sở Y tế', 'Tổng kinh phí 1.284 triệu đồng, ', 'trong đó có ngày công.',
    ], blocks);
    expect(found.map((place) => place?.block ?? null)).toEqual([null, 0, 0, 1, 1, null, null, 2, 2, 3, 3, 3, 3, 3, null, null, null, null, 3, 3, 4, 4]);
  });

  it('is found in a book that says everything more than once, with captions beside other words and heads on every page', () => {
    const sentence = fc.constantFrom('Bà con quen gọi bà là bà Ỷ hòa giải.', 'Con đường vào bản dài mười một cây số.', 'Từ chỗ chỉ trông vào lúa một vụ, nay có 26 ha quýt.', 'Anh bảo, việc gì dân cần thì làm trước.', 'Hồ sơ trước kia phải đi lại bốn lần.');
    const paragraph = fc.array(sentence, { minLength: 2, maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(fc.property(fc.array(paragraph, { minLength: 2, maxLength: 12 }), fc.integer({ min: 3, max: 8 }), fc.nat(), fc.nat(), (paragraphs, wide, from, to) => {
      const title = 'Người giữ lửa ở bản Nà Lốc';
      const caption = 'Toàn cảnh cánh đồng Quỳnh Sơn nhìn từ đỉnh Nà Lay';
      const at = 1 + (from % paragraphs.length);
      const blocks = [title, ...paragraphs.slice(0, at), caption, ...paragraphs.slice(at)];
      const lines = blocks.flatMap((text, block) => (text === caption ? [] : linesOf(text, wide).map((line) => ({ text: line, block }))));
      lines.splice(1 + (to % lines.length), 0, ...linesOf(caption, 4).map((text) => ({ text, block: at + 1 })));
      const pages = lines.flatMap((line, index) => (index > 0 && index % 9 === 0 ? [{ text: String(index), block: null }, { text: title, block: null }, line] : [line]));
      expect(placesOfPieces(pages.map(({ text }) => text), blocks).map((place) => place?.block ?? null)).toEqual(pages.map(({ block }) => block));
    }));
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
