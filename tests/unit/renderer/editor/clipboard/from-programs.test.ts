/** HTML as other programs put it on the clipboard, read as a browser reads it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cell, heading, list, paragraph, photo, quote, separator, table } from '@common/article/build.ts';
import type { TextNode } from '@common/article/document.ts';
import { blockLines } from '@common/article/read.ts';
import { readHtml } from '../../../../../renderer/src/editor/clipboard/html.ts';
import { fixtureTree } from './fixture-tree.ts';

const read = (name: string) => readHtml(fixtureTree(name)).blocks;
const bold = (text: string) => ({ text, bold: true as const });

const linkedTo = (text: string, link: string): TextNode => ({ text, link });
const BOLD_SMALL: TextNode = { text: 'Minh Tâm', bold: true, smallCaps: true };

describe('from other programs', () => {
  it('Word: heading, marks, raised and lowered figures, a link, its own lists, a table with merged cells, small capitals', () => {
    expect(read('word.html')).toEqual([
      heading(2, 'Người giữ lửa ở Nà Lốc'),
      paragraph([
        { text: 'Bà ' },
        bold('Lương Thị Thoa'),
        { text: ' (' },
        { text: 'sinh năm 1958', italic: true },
        { text: '), dân tộc Tày, là bí thư chi bộ thôn. Ruộng của bà rộng 120 m' },
        { text: '2', superscript: true },
        { text: ', đổ CO' },
        { text: '2', subscript: true },
        { text: '; xem ' },
        linkedTo('bài gốc', 'https://bienphong.vn/ba-thoa?id=1&p=2'),
        { text: '.' },
      ]),
      list(false, ['Bằng khen của Chủ tịch UBND tỉnh năm 2019;', 'Giấy khen của Đảng ủy Khối năm 2021.']),
      table(1, [['Năm', cell('Kết nạp', { colspan: 2 })], [cell('2020', { rowspan: 2 }), 'Nam', '4'], ['Nữ', '6']]),
      paragraph([BOLD_SMALL]),
    ]);
  });

  it('Google Docs: its wrapper that says it is not bold, a rule, a numbered list', () => {
    expect(read('google-docs.html')).toEqual([
      heading(1, 'Bưu tá tận tụy'),
      paragraph([{ text: 'Mỗi ngày anh ' }, bold('Nông Văn Khải'), { text: ' đi hơn 60 km', italic: true }, { text: '.' }]),
      separator(),
      list(true, ['Giao thư;', 'Đọc báo cho cụ Nhình.']),
      paragraph('Hết bài.'),
    ]);
  });

  it("a paper's page: what is hidden and what runs is left out, an address of the site alone is none", () => {
    expect(read('web-page.html')).toEqual([
      heading(1, 'Hai mươi ba năm, một con đường thư'),
      paragraph([bold('(LSO)-'), { text: ' Mỗi ngày hơn sáu mươi cây số đường đèo.' }]),
      paragraph('Năm giờ sáng, khi sương còn phủ kín thung lũng, anh Khải đã lên đường.'),
      photo(null, 'Anh Khải trên tuyến thư số 7'),
      quote('“Thư chậm một ngày thì người ở bản chờ thêm một ngày”'),
    ]);
    expect(readHtml(fixtureTree('web-page.html')).left).toEqual({ pictures: 1, related: ['Tin liên quan'] });
  });

  it('Nhân Dân: a table with a picture is a figure, who made it its credit; who wrote stands at the right', () => {
    const { blocks, left, endsAtRight } = readHtml(fixtureTree('nhan-dan.html'));
    expect(blocks).toEqual([
      heading(1, 'Bí thư chi bộ "nói dân tin, làm dân theo"'),
      paragraph([bold('NDO -'), { text: ' Mười lăm năm làm Bí thư Chi bộ thôn, ông Đặng Văn Phú chưa một lần vắng mặt trong các buổi họp dân.' }]),
      paragraph([bold('Khởi đầu từ con đường')]),
      paragraph('Năm 2009, thôn Đông chỉ có 2/3 số hộ đồng thuận.'),
      photo(null, 'Ông Đặng Văn Phú (giữa) trao đổi với bà con.', 'Ảnh: THU HÀ'),
      quote('Cán bộ không làm trước thì nói ai nghe.'),
      quote('Ông Đặng Văn Phú, Bí thư Chi bộ thôn Đông'),
      paragraph([bold('THU HÀ và MINH NGỌC')]),
    ]);
    expect({ left, endsAtRight }).toEqual({ left: { pictures: 1, related: [] }, endsAtRight: true });
  });

  it('VnExpress: the place in front of the standfirst, a caption with its credit, links to other articles left out', () => {
    const { blocks, left, endsAtRight } = readHtml(fixtureTree('vnexpress.html'));
    expect(blocks).toEqual([
      heading(1, 'Người thầy 20 năm cõng chữ lên non'),
      paragraph('Lào Cai – Hai mươi năm bám bản, thầy Giàng A Páo vận động hơn 300 học sinh Mông trở lại lớp.'),
      paragraph([{ text: 'Sáng thứ hai, ' }, linkedTo('Lào Cai', 'https://vnexpress.net/chu-de/lao-cai'), { text: ' mưa phùn. Thầy Páo, 45 tuổi, đi bộ 7 km tới điểm trường Nậm Khắt.' }]),
      photo(null, 'Thầy Páo và học trò trên đường tới lớp.', 'Ảnh: Hoàng Long'),
      paragraph([{ text: '"Có hôm tôi ngủ lại nhà phụ huynh để sáng dắt các em đi học", thầy nói. Ông được tặng ' }, bold('Bằng khen của Thủ tướng'), { text: ' năm 2019.' }]),
      heading(2, 'Lớp học bên suối'),
      table(1, [['Năm học', 'Số học sinh'], ['2018-2019', '112'], ['2019-2020', '148']]),
      list(false, ['Nậm Khắt', 'Sàng Ma Sáo', 'Nhìu Cồ San'], [1, 1, 2]),
      paragraph([bold('Hoàng Phương')]),
    ]);
    expect({ left, endsAtRight }).toEqual({ left: { pictures: 1, related: ['Cô giáo cắm bản 15 năm'] }, endsAtRight: true });
  });

  it('Facebook: emoji that it sets as pictures are letters, its button is none of the text', () => {
    const { blocks, left } = readHtml(fixtureTree('facebook.html'));
    expect(blocks).toEqual([
      paragraph('🌸 GƯƠNG NGƯỜI TỐT – VIỆC TỐT 🌸'),
      paragraph([{ text: 'Chị ' }, linkedTo('Lò Thị Mai', 'https://www.facebook.com/profile.php?id=1000&__cft__[0]=AZX&__tn__=-]K-R'), { text: ', Chi hội trưởng Phụ nữ bản Cang👏' }]),
      paragraph('👉 Vận động 56 hội viên góp vốn'),
      paragraph('👉 Giúp 12 hộ thoát nghèo\n✅ Xây 3 nhà tình nghĩa'),
      paragraph([linkedTo('#nguoitotviectot', 'https://www.facebook.com/hashtag/nguoitotviectot'), { text: ' ...' }]),
    ]);
    expect(left).toEqual({ pictures: 0, related: [] });
  });

  it('Excel: what its style sheet says of cells, and a header in bold', () => {
    expect(read('excel.html')).toEqual([
      table(1, [['Đơn vị', 'Năm', 'Số hộ'], ['Xã Tri Phương', [{ text: '2020', italic: true }], '95'], ['Xã Đại Đồng', '2021', [bold('86'), { text: ' hộ' }]]]),
    ]);
  });

  it('LibreOffice: a footnote without the number that it has there, right in front of its words', () => {
    expect(JSON.parse(JSON.stringify(read('libreoffice-note.html')).replace(/"id":"[^"]+"/u, '"id":"a"'))).toEqual([
      paragraph([{ text: 'Chị Lụa ' }, { text: 'kể', footnote: { id: 'a', text: 'Ghi theo lời kể.' } }, { text: ' chuyện.' }]),
    ]);
  });

  it('LibreOffice: every word of its document', () => {
    const blocks = read('libreoffice.html');
    const words = blocks.flatMap(blockLines).join(' ').split(/\s+/u);
    const source = readFileSync(new URL('../../../../fixtures/clipboard/libreoffice.html', import.meta.url), 'utf8').replace(/<head>.*?<\/head>|<!--.*?-->|<style.*?<\/style>/gsu, ' ').replace(/<[^>]+>/gu, '').replaceAll('&nbsp;', ' ').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"');
    // Notes' numbers stand right behind their words.
    const missing = source.split(/[\s\u00a0]+/u).map((word) => word.replace(/\d+$/u, '')).filter((word) => /\p{L}{2}/u.test(word) && !words.some((one) => one.includes(word)));
    expect(missing).toEqual([]);
    expect(new Set(blocks.map(({ type }) => type)).size).toBeGreaterThan(2);
  });
});
