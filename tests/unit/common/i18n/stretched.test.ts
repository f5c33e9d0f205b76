import { expect, it } from 'vitest';
import { stretchedText, stretchedTexts } from '../../../../electron/common/i18n/stretched.ts';

it.each([
  ['Lưu', 'Lưu Ộn]'],
  ['Xuất bản', 'Xuất bản Ộng Ẫ]'],
  ['Sách có {{pages, number}} trang, in khổ {{trim}}.', 'Sách có {{pages, number}} trang, in khổ {{trim}}. Ộng Ẫy gỹ]'],
])('“%s” grows to “%s”', (text, stretched) => {
  expect(stretchedText(text)).toBe(stretched);
});

it('goes through a tree and keeps its keys', () => {
  expect(stretchedTexts({ a: 'Lưu', b: { c_other: '{{count}} bài' } })).toEqual({ a: 'Lưu Ộn]', b: { c_other: '{{count}} bài Ộng]' } });
});
