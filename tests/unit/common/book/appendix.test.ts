import { expect, test } from 'vitest';
import { isAppendix, isOfficial } from '../../../../electron/common/book/appendix.ts';

test.each(['Phụ lục', 'PHỤ LỤC I: DANH SÁCH', 'Phụ lục: văn bản', 'Phần bốn: Phụ lục khen thưởng', 'Phần 4 – Văn bản chỉ đạo', 'Các văn kiện', 'Tài liệu tham khảo'.normalize('NFD')])('%s is an appendix', (title) => {
  expect(isAppendix({ title })).toBe(true);
});

test.each(['', 'Gương sáng', 'Tập thể tiêu biểu', 'Phần một', 'Những người giữ văn bản cổ', 'Phần hai: Người tốt, việc tốt'])('“%s” is none', (title) => {
  expect(isAppendix({ title })).toBe(false);
});

test.each(['THÔNG TƯ', 'Quyết định số 176/1999/QĐ-TTg', 'Chỉ thị 05-CT/TW', 'CHỈ THỊ SỐ 05-CT/TW, ngày 15/5/2016 của Bộ Chính trị', 'Danh sách'])('%s is a document', (title) => {
  expect(isOfficial({ title })).toBe(true);
});

test.each(['Quyết định táo bạo của bí thư Toại', 'Nghị quyết đi vào cuộc sống', 'Kế hoạch nhỏ, việc lớn', 'Luật sư của dân', ''])('“%s” is an article', (title) => {
  expect(isOfficial({ title })).toBe(false);
});
