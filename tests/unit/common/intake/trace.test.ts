import { expect, test } from 'vitest';
import { byline, document, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import { givesDay, traceLines } from '../../../../electron/common/intake/trace.ts';

test('each line of a source is traced to its block, to what was left out, or to a field', () => {
  const text = document([title('Người giữ lửa'), paragraph('Nhiều năm làm trưởng bản.'), photo('p', 'Bà Thoa bên bếp', 'Ảnh: H.M'), paragraph('Bà con tin bà.'), byline('Hoàng Minh')]);
  const lines = [
    { text: 'Trang chủ | Tin tức' },
    { text: 'NGƯỜI GIỮ LỬA' },
    { text: '26/04/2021' },
    { text: 'Nhiều năm làm trưởng bản.' },
    { text: '', picture: 0 },
    { text: 'Chú thích: Bà Thoa bên bếp' },
    { text: 'Bà con tin bà.' },
    { text: 'Bài, ảnh: Hoàng Minh' },
    { text: '', picture: null },
    { text: 'Chân trang', aside: true as const },
  ];
  expect(traceLines(lines, text, ['Trang chủ | Tin tức', 'Chân trang'])).toEqual(['out', 0, 'field', 1, 2, 2, 3, 4, 'out', 'out']);
});

test('a text that stands twice is traced in order', () => {
  const text = document([title('A'), paragraph('Xin chào các bạn.'), paragraph('Giữa'), paragraph('Xin chào các bạn.')]);
  expect(traceLines([{ text: 'Xin chào các bạn.' }, { text: 'Giữa' }, { text: 'Xin chào các bạn.' }], text, [])).toEqual([1, 2, 3]);
});

test('a line gives the day when it is short and names it, in figures or in words', () => {
  for (const text of ['26-04-2021 09:20', 'Thứ Hai, 26/4/2021', 'Lạng Sơn, ngày 26 tháng 4 năm 2021']) expect(givesDay(text, '2021-04-26')).toBe(true);
  for (const text of ['27/04/2021', '26/04', 'Trang chủ | Tin tức', `Ngày 26/4/2021, ${'bà con trong bản cùng nhau dọn đường, '.repeat(3)}rồi về.`]) expect(givesDay(text, '2021-04-26')).toBe(false);
});
