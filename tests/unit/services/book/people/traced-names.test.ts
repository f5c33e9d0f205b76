/** Printed names and their records. */
import { describe, expect, test } from 'vitest';
import { byline, document, paragraph, title } from '../../../../../electron/common/article/build.ts';
import { peopleIn } from '../../../../../electron/common/know/names-in-text.ts';
import { isWorthAsking } from '../../../../../electron/common/know/unknown-name.ts';
import { sentenceOf } from '../../../../../electron/common/print/sentence.ts';
import { mergeExemplars } from '../../../../../electron/services/book/people/merge.ts';
import { peopleFindings } from '../../../../../electron/services/book/people/preflight.ts';
import { settleName, tracedNames } from '../../../../../electron/services/book/people/traced-names.ts';
import { bodyPart, newBook, put } from '../../store/support.ts';

describe('names of people in a line', () => {
  test.each([
    ['Bưu tá Nguyễn Đức Tuấn ở xã Hòa Bình, huyện Văn Quan kể.', ['Nguyễn Đức Tuấn']],
    ['Đồng chí Lý A Phủ, Bí thư Chi bộ Nguyễn Thị Hoa và ông Cao Lộc.', ['Lý A Phủ', 'Nguyễn Thị Hoa', 'Cao Lộc']],
    ['Tỉnh Lạng Sơn, huyện Cao Lộc, thị trấn Đồng Đăng, đường Trần Hưng Đạo.', []],
    ['Trường THPT Hoàng Văn Thụ; phố Lê Lợi; học tập và làm theo tư tưởng Hồ Chí Minh.', []],
    ['Ảnh: N.Đ. Tuấn', ['N.Đ. Tuấn']],
    ['Giám đốc Sở Nguyễn Văn An phát biểu', ['Nguyễn Văn An']],
    ['Hôm ấy Trần Thị Bích Ngọc về. Rồi Lê Minh Đức đến.', ['Trần Thị Bích Ngọc', 'Lê Minh Đức']],
    ['Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam', []],
    ['CÔ GIÁO CỦA ĐẢO NHỎ', []],
    ['BÁC SỸ CỦA NGƯỜI NGHÈO', []],
    ['NGUYỄN ĐỨC TUẤN – NGƯỜI BƯU TÁ TẬN TỤY', ['NGUYỄN ĐỨC TUẤN']],
    ['bà Hoàng Thị Nông', ['Hoàng Thị Nông']],
    ['chị H’Hen Niê đến thăm', ['H’Hen Niê']],
  ])('%s', (text, names) => {
    expect(peopleIn(text).map(({ name }) => name)).toEqual(names);
    for (const { start, end, name } of peopleIn(text)) expect(text.slice(start, end)).toBe(name);
  });
});

describe('names that no record knows', () => {
  const asked = (text: string, kind = 'paragraph'): string[] => peopleIn(text).filter((at) => isWorthAsking(at, text, kind)).map(({ name }) => name);

  test.each([
    'CƠ QUAN QUẢN LÝ:…………….. TÊN DOANH NGHIỆP',
    'II- CÁC ĐỀ XUẤT, KIẾN NGHỊ VỚI CƠ QUAN QUẢN LÝ NHÀ NƯỚC',
    'CƠ SỞ VẬT CHẤT , PHƯƠNG TIỆN VÀ KINH PHÍ HOẠT ĐỘNG',
    'TM. UỶ BAN NHÂN DÂN TỈNH, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, ',
    '. NỘI DUNG CÔNG TÁC CẢI CÁCH HÀNH CHÍNH TỪ NAY ĐẾN NĂM 2010:',
    'A. NỘI DUNG CẢI CÁCH HÀNH CHÍNH',
    'KẾT QUẢ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH THEO NGHỊ QUYẾT SỐ 38/CP',
    'CÁC CHỈ TIÊU VỀ BHLĐ',
    'AN TOÀN LAO ĐỘNG',
    'PHẠM VI ĐIỀU CHỈNH',
    'VĂN PHÒNG TỈNH ỦY',
    'Xét đề nghị của Giám đốc Sở Nội vụ,',
    'Trưởng ban Ban Tổ chức cán bộ Chính phủ',
    'Hiệu trưởng Trường Tiểu học xã Vũ Lễ',
  ])('%s: none', (text) => {
    expect(asked(text)).toEqual([]);
  });

  test.each([
    ['NGUYỄN ĐỨC TUẤN', ['NGUYỄN ĐỨC TUẤN']],
    ['ĐỒNG CHÍ NÔNG THỊ HÒA', ['NÔNG THỊ HÒA']],
    ['VĂN THỊ MAI', ['VĂN THỊ MAI']],
    ['NGUYỄN ĐỨC TUẤN – NGƯỜI BƯU TÁ TẬN TỤY', ['NGUYỄN ĐỨC TUẤN']],
    ['Ở ấp Vĩnh Trung, hỏi ông Sáu Lành ai cũng biết.', ['Sáu Lành']],
    ['Giám đốc Sở Nguyễn Văn An phát biểu', ['Nguyễn Văn An']],
  ])('%s', (text, names) => {
    expect(asked(text)).toEqual(names);
  });

  test('who wrote an article, or took a photo, is no exemplar', () => {
    expect([asked('Nguyễn Thị Quỳnh', 'byline'), asked('Ảnh: N.Đ. Tuấn', 'credit'), asked('Nguyễn Thị Quỳnh')]).toEqual([[], [], ['Nguyễn Thị Quỳnh']]);
  });

  test('in a byline is asked about when a record has it otherwise, not when none has it', async () => {
    const book = newBook();
    put(book, bodyPart(book), document([title('Một'), paragraph('Chữ.'), byline('Nguyễn Đức Tuần')]));
    put(book, bodyPart(book), document([title('Hai'), paragraph('Chữ.'), byline('Lê Thị Sim')]));
    const id = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn' }).id;
    expect((await tracedNames(book, true)).map(({ name, state, exemplarId }) => [name, state, exemplarId])).toEqual([['Nguyễn Đức Tuần', 'differs', id]]);
  });
});

describe('traced to records', () => {
  test('known, written otherwise, unknown; a book without people says nothing', async () => {
    const book = newBook();
    const part = bodyPart(book);
    const id = put(book, part, document([title('Bưu tá Nguyễn Đức Tuấn'), paragraph('Anh Nguyễn Đức Tuần đi cùng bà Phạm Thị Hoà và ông Trần Văn Khôi. Ông Trần Văn Khôi về.')]));
    expect((await tracedNames(book))).toEqual([]);
    expect((await peopleFindings(book))).toEqual({ errors: [], warnings: [] });
    const tuan = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn' }).id;
    const hoa = book.addRecord('exemplar', { kind: 'individual', name: 'Phạm Thị Hòa' }).id;
    expect((await tracedNames(book, true)).map(({ name, state, exemplarId, kind }) => [name, state, exemplarId, kind])).toEqual([
      ['Nguyễn Đức Tuấn', 'known', tuan, 'title'],
      ['Nguyễn Đức Tuần', 'differs', tuan, 'paragraph'],
      ['Phạm Thị Hoà', 'known', hoa, 'paragraph'],
      ['Trần Văn Khôi', 'unknown', null, 'paragraph'],
      ['Trần Văn Khôi', 'unknown', null, 'paragraph'],
    ]);
    const { errors, warnings } = (await peopleFindings(book));
    expect(errors).toEqual([]);
    expect(warnings.map(({ code, articleId, block }) => [code, articleId, block])).toEqual([['name-differs', id, 1], ['name-unknown', id, 1]]);
    expect(warnings.map(({ said }) => sentenceOf('vi', said))[0]).toContain('hồ sơ ghi “Nguyễn Đức Tuấn”');
  });

  test('a settled name, a term, a contact are right; undo asks again', async () => {
    const book = newBook();
    const id = put(book, bodyPart(book), document([title('Một'), paragraph('Ông Trần Văn Khôi, bà Lê Thị Sim và chị Vi Thị Nhình.')]));
    book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn' });
    book.addRecord('term', { text: 'Lê Thị Sim', kind: 'name' });
    book.addRecord('unit', { name: 'Bưu điện', contactName: 'Vi Thị Nhình' });
    const [name, ...more] = (await tracedNames(book));
    expect(more).toEqual([]);
    settleName(book, name?.key ?? '', id);
    expect((await tracedNames(book))).toEqual([]);
    book.undo();
    expect((await tracedNames(book))).toHaveLength(1);
  });

  test('the spelling of a merged record differs from the record that stands for it', async () => {
    const book = newBook();
    put(book, bodyPart(book), document([title('Một'), paragraph('Ông Nguyễn Bá Toàn đến.')]));
    const kept = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn' }).id;
    const other = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Bá Toàn' }).id;
    expect((await tracedNames(book))).toEqual([]);
    mergeExemplars(book, kept, [other]);
    expect((await tracedNames(book))).toMatchObject([{ name: 'Nguyễn Bá Toàn', state: 'differs', exemplarId: kept, record: 'Nguyễn Đức Tuấn' }]);
  });
});
