import { describe, expect, test } from 'vitest';
import { DOCUMENT_VERSION } from '../../../../electron/common/article/document.ts';
import { articleText } from '../../../../electron/common/article/read.ts';
import { readSource } from '../../../../electron/services/import/read.ts';
import { shifted } from '../../../../electron/services/import/raised.ts';
import { docx, paragraph } from '../../../fixtures/import/docx-builder.ts';

test.each([
  ['6', 'raised', '⁶'],
  ['-12', 'raised', '⁻¹²'],
  ['2', 'lowered', '₂'],
  ['th', 'raised', 'th'],
  ['[1]', 'raised', '[1]'],
] as const)('%s %s', (text, shift, drawn) => {
  expect(shifted(text, shift)).toBe(drawn);
});

describe('figures above and below the line', () => {
  const raised = (base: string, figure: string, where: string): string =>
    `<w:r><w:t xml:space="preserve">${base}</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="${where}"/></w:rPr><w:t>${figure}</w:t></w:r>`;

  test('of a Word file keep their height, and nothing is reported lost', async () => {
    const xml = `${raised('Bà con hiến 120 m', '2', 'superscript')}${raised(' đất, đổ 10', '6', 'superscript')}${raised(' viên gạch, lọc sạch khí CO', '2', 'subscript')}`;
    const { articles, reports } = await readSource({ name: 'a.docx', bytes: docx({ body: paragraph('Mở đường lên bản') + paragraph({ xml }) }) });
    expect(articles.map(({ document }) => articleText(document))).toEqual([expect.stringContaining('120 m² đất, đổ 10⁶ viên gạch, lọc sạch khí CO₂')]);
    expect(reports[0]?.gaps).toEqual([]);
  });

  test('of a web page, too', async () => {
    const page = '<h1>Mở đường lên bản</h1><p>Bà con hiến 120 m<sup>2</sup> đất, đổ 10<sup>6</sup> viên gạch, lọc sạch khí CO<sub>2</sub> trong xưởng.</p>';
    const { articles, reports } = await readSource({ name: 'a.html', bytes: new TextEncoder().encode(page) });
    expect(articles.map(({ document }) => articleText(document))).toEqual([expect.stringContaining('120 m² đất, đổ 10⁶ viên gạch, lọc sạch khí CO₂')]);
    expect(reports[0]?.gaps).toEqual([]);
  });
});

test('two couplets in a Word file are verse, not captions of pictures that did not come', async () => {
  const verse = (first: string, second: string): string => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>${first}</w:t><w:br/><w:t>${second}</w:t></w:r></w:p>`;
  const body =
    paragraph('Người giữ lửa ở Nà Lốc') +
    paragraph('Nhiều năm qua, bà Lương Thị Thoa là người đi đầu trong các phong trào của thôn, được bà con tin yêu và làm theo. Có lần bà đọc bài thơ tự làm:') +
    verse('Đường về Nà Lốc quanh co', 'Có con suối nhỏ có lò than hồng') +
    verse('Ai lên thăm bản thì trông', 'Nhà sàn ấm lửa, ruộng đồng xanh tươi') +
    paragraph('Bà con nghe xong vỗ tay. Từ đó, nhà nào cũng chép bài thơ ấy treo ở gian giữa.');
  const { articles } = await readSource({ name: 'a.docx', bytes: docx({ body }) });
  const blocks = articles[0]?.document.blocks ?? [];
  expect(blocks.map(({ type }) => type)).not.toContain('photo');
  expect(articleText(articles[0]?.document ?? { version: DOCUMENT_VERSION, blocks: [] })).toContain('Đường về Nà Lốc quanh co\nCó con suối nhỏ có lò than hồng');
});
