import { expect, test } from 'vitest';
import { byline, document, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import { traceLines } from '../../../../electron/common/intake/trace.ts';

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
