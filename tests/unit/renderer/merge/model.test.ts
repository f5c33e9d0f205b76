/** Places that a merge left in doubt, told apart by their words. */
import { expect, test } from 'vitest';
import { paragraph, photo } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';
import { bold } from '../editor/support.ts';
import { conflictWords } from '../../../../renderer/src/merge/model.ts';

test.each<[string, Block[], Block[], string]>([
  ['from where they differ, with the word before', [paragraph('Ngày ấy, có hồi mưa nhiều.')], [paragraph('Ngày ấy, có một lần mưa nhiều.')], '…có hồi mưa nhiều.'],
  ['from the beginning', [paragraph('Có hồi mưa.')], [paragraph('Một lần mưa.')], 'Có hồi mưa.'],
  ['a caption', [photo('p', 'Anh Khải, 1.755 hộ', 'Ảnh: Tâm')], [photo('p', 'Anh Khải, 1.800 hộ', 'Ảnh: Tâm')], '…Khải, 1.755 hộ'],
  ['a note', [paragraph([{ text: 'Theo báo cáo', footnote: { id: 'a', text: 'Số liệu 2019' } }])], [paragraph([{ text: 'Theo báo cáo', footnote: { id: 'b', text: 'Số liệu 2020' } }])], '…liệu 2019'],
  ['theirs where ours has no words', [paragraph('Câu đầu.')], [paragraph('Câu đầu.'), paragraph('Câu thêm.')], 'Câu thêm.'],
  ['another paragraph than the first', [paragraph('Câu đầu.'), paragraph('Kết một.')], [paragraph('Câu đầu.'), paragraph('Kết hai.')], 'Kết một.'],
  ['of no words none', [paragraph([bold('đậm')])], [paragraph('đậm')], ''],
])('%s', (_name, ours, theirs, words) => {
  expect(conflictWords({ ours, theirs })).toBe(words);
});

test('long ones end at a word', () => {
  const words = conflictWords({ ours: [paragraph('Một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy tám chín mười')], theirs: [paragraph('Khác')] });
  expect(words).toMatch(/^Một hai .*[^ ]…$/u);
  expect(words.length).toBeLessThanOrEqual(61);
});
