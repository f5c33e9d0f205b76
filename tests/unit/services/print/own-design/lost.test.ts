import { describe, expect, it } from 'vitest';
import { document, paragraph, sapo, title } from '@common/article/build.ts';
import { lostBlocks } from '../../../../../electron/services/print/own-design/lost.ts';

const ARTICLE = { id: 'a', document: document([title('Người giữ rừng'), sapo('Ba mươi năm một lối mòn.'), paragraph('Sáng nào ông Ẩm cũng đi tuần một vòng quanh khu rừng đầu nguồn của bản.'), paragraph('Hết.')]) };

describe('words on pages', () => {
  it.each([
    ['as they stand', 'Người giữ rừng Ba mươi năm một lối mòn. Sáng nào ông Ẩm cũng đi tuần một vòng quanh khu rừng đầu nguồn của bản. Hết.'],
    ['in capitals, parted by lines, a drop capital, a foot and a head', 'NGƯỜI GIỮ RỪNG Ba mươi năm một lối mòn. S áng nào ông Ẩm cũng đi tuần một vòng 12 Kỷ yếu quanh khu rừng đầu nguồn của bản. Hết.'],
  ])('%s are there', (_how, printed) => {
    expect(lostBlocks([ARTICLE], () => printed)).toEqual([]);
  });

  it('a paragraph, a last word, a title that is missing is named', () => {
    expect(lostBlocks([ARTICLE], () => 'Ba mươi năm một lối mòn. Hết.').map(({ text }) => text)).toEqual(['Người giữ rừng', 'Sáng nào ông Ẩm cũng đi tuần một vòng quanh khu rừng đầu nguồn của bản.']);
    expect(lostBlocks([ARTICLE], () => 'Người giữ rừng Ba mươi năm một lối mòn. Sáng nào ông Ẩm cũng đi tuần một vòng quanh khu rừng đầu nguồn của bản.')).toEqual([{ articleId: 'a', title: 'Người giữ rừng', text: 'Hết.' }]);
  });
});
