/** Everything in doubt in one text: what is told, and what is left alone. */
import { expect, it } from 'vitest';
import { DEFAULT_STYLE, type HouseStyle } from '@common/book/house-style.ts';
import { doubtsIn } from '@common/text/doubts.ts';

const told = (text: string, style: Partial<HouseStyle> = {}, known: readonly string[] = []): string[] =>
  doubtsIn(text, { kinds: new Set(['spelling', 'style']), style: { ...DEFAULT_STYLE, ...style }, knows: (word) => known.includes(word), otherName: () => undefined, keepsIndent: false }).map(
    (doubt) => `${doubt.kind === 'spelling' ? doubt.reason : doubt.kind === 'style' ? doubt.rule : 'name'} ${doubt.found} → ${doubt.suggestions.join('/')}`,
  );

it.each([
  ['ngôi nhà cảu ông, Cảu bà', ['unused cảu → của', 'unused Cảu → Của']],
  ['ước mơ của của bà', ['repeated của của → của']],
  ['Những những người con', ['repeated Những những → Những']],
  ['anh và và  và chị', ['repeated và và  và → và']],
  ['vay 3.5 triệu đồng', ['separator 3.5 → 3,5']],
  ['tăng 12.5%, rộng 0.125 ha', ['separator 12.5 → 12,5', 'separator 0.125 → 0,125']],
  ['1,000,000 đồng và 12,500,000.5 đồng', ['separator 1,000,000 → 1.000.000', 'separator 12,500,000.5 → 12.500.000,5']],
  ['hơn 1,250 người, 5,000 đồng', ['separator 1,250 → 1.250', 'separator 5,000 → 5.000']],
])('tells slips: %s', (text, expected) => {
  expect(told(text)).toEqual(expected);
});

it.each([
  'ngày ngày, người người, xanh xanh, từ từ, là là, đều đều, hay hay, nhà nhà, luôn luôn, rất rất vui',
  'mua để để dành, đem cho cho người nghèo, được tặng bằng bằng khen',
  'càu nhàu cảu nhảu, cảu nhảu',
  'của, của; và. Và các Các bạn, chị Như Như',
  'trong-trong, trong\ntrong',
  '3,5 triệu, 1.000.000 đồng, 1.500 lượt, 12,5%, 0,125 ha, 1.250 tấn, 1,250 tấn, 1.500 triệu',
  'ngày 3.5, ngày 3.5 triệu người xuống đường, mục 1.2 km, bảng 3.5 triệu',
  'phòng 101,102,103, địa chỉ 192.168.1.10, phiên bản 4.0, bản 1.2.3, số 1,2,3, tỉ số 3-2',
  '05-CT/TW, 12/2020/NĐ-CP, 30.4.1975, 19.5.2020, 16.30 giờ, a1,000,000 đồng',
])('leaves alone: %s', (text) => {
  expect(told(text)).toEqual([]);
});

it('a slip that the book holds for right is none', () => {
  expect(told('ước mơ của của bà', {}, ['của của'])).toEqual([]);
});

it('tells the rarer way of placing tones in one text when the house leaves them open, names apart', () => {
  expect(told('hoà bình, hòa giải, khoẻ và hoà')).toEqual(['tone hòa → hoà']);
  expect(told('hòa bình, hoà giải')).toEqual(['tone hoà → hòa']);
  expect(told('hoà bình, hòa giải, khoẻ, khỏe')).toEqual(['tone hòa → hoà', 'tone khỏe → khoẻ']);
  expect(told('ông Hoà giải hòa, chị Thuý khỏe')).toEqual([]);
  expect(told('hoà bình, khoẻ')).toEqual([]);
  expect(told('hoà bình, hòa giải', { tone: 'new' })).toEqual(['tone hòa → hoà']);
});
