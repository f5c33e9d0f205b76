/** Printed names and their records. */
import { describe, expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../../electron/common/article/build.ts';
import { peopleIn } from '../../../../../electron/common/know/names-in-text.ts';
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
