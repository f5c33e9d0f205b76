/** A book of one article with tables of every kind, verse and footnotes between running text. */
import { byline, cell, document, heading, paragraph, sapo, table, title, verse } from '../../../electron/common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../../electron/common/article/document.ts';
import { MemoryBook } from './memory-book.ts';

const PROSE =
  'Mỗi tập kỷ yếu là một vườn hoa nhiều sắc. Có bông hoa nở ngay trước cửa cơ quan, có bông hoa lặng lẽ bên con đường vào bản; điểm chung của những con người và tập thể được kể trong tập sách này là họ bắt đầu từ một việc nhỏ, làm đến nơi đến chốn, rồi ngày mai lại làm tiếp.';

/** Three columns: an ordinal, words, figures. */
export const results = table(1, [
  ['Thôn', 'Việc đã làm', 'Số hộ'],
  ['Nà Lốc', 'Hiến đất mở đường vào bản, góp công sửa nhà văn hóa', '46'],
  ['Bản Vàng', 'Xóa nhà tạm', [{ text: '1.230', footnote: { id: 'n3', text: 'Kể cả hai hộ mới tách.' } }]],
  ['Pò Mục', 'Thắp sáng đường quê', '–'],
  ['Còn Toòng', 'Trồng và chăm sóc rừng đầu nguồn theo Kế hoạch 17-KH/ĐU', '92'],
]);

/** Cells over columns and rows. */
export const merged = table(2, [
  [cell('Đơn vị', { rowspan: 2 }), cell('Đảng viên mới kết nạp', { colspan: 2 }), cell('Ghi chú', { rowspan: 2 })],
  ['Năm 2019', 'Năm 2020'],
  ['Chi bộ Văn phòng', '4', '6', cell('Vượt chỉ tiêu Đảng ủy giao', { rowspan: 2 })],
  ['Chi bộ Tuyên giáo', '3', '11'],
  [cell('Cộng', {}), '7', '17', ''],
]);

const NAMES = ['Nông Văn Khải', 'Lương Thị Thoa', 'Hoàng Thị Minh Nguyệt', 'Triệu Thị Ngân', 'Vi Văn Páo', 'Lò Thị Mẩy', 'Chu Đức Toàn'];
/** Longer than a page; every row is known by its number. */
export const long = table(1, [
  ['TT', 'Họ và tên', 'Đơn vị', 'Thành tích', 'Năm'],
  ...Array.from({ length: 58 }, (_, index) => [
    String(index + 1),
    NAMES[index % NAMES.length] ?? '',
    index % 3 === 0 ? 'Bưu điện huyện Tràng Định' : 'Đảng ủy Khối các cơ quan tỉnh',
    index % 4 === 0 ? 'Bằng khen của Ủy ban nhân dân tỉnh về thành tích xuất sắc trong học tập và làm theo lời Bác' : 'Giấy khen',
    String(2016 + (index % 5)),
  ]),
]);

/** As many columns as a landscape sheet has. */
export const wide = table(1, [
  ['TT', 'Xã', ...Array.from({ length: 10 }, (_, index) => `T${String(index + 1)}`)],
  ...Array.from({ length: 4 }, (_, row) => [String(row + 1), ['Quốc Khánh', 'Tri Phương', 'Đội Cấn', 'Kháng Chiến'][row] ?? '', ...Array.from({ length: 10 }, (_, index) => String((row + 3) * (index + 7)))]),
]);

export const poem = verse([{ text: 'Trăm năm trong cõi người ' }, { text: 'ta', footnote: { id: 'n2', text: 'Nguyễn Du, Truyện Kiều, câu 1.' } }, { text: '\nChữ tài chữ mệnh khéo là ghét nhau\nTrải qua một cuộc bể dâu\nNhững điều trông thấy mà đau đớn lòng\n\nLạ gì bỉ sắc tư phong\nTrời xanh quen thói má hồng đánh ghen' }]);
/** A line that does not fit the measure. */
export const longLined = verse('Ta đi tới, trên đường ta bước tiếp, rắn như thép, vững như đồng, đội ngũ ta trùng trùng điệp điệp, cao như núi, dài như sông\nChí ta lớn như biển Đông trước mặt');

export const NOTES = [
  'Theo Báo cáo số 138-BC/ĐU ngày 26 tháng 4 năm 2021 của Đảng ủy Khối các cơ quan tỉnh về kết quả năm năm thực hiện Chỉ thị 05-CT/TW; số liệu của các chi bộ tính đến hết quý I.',
  'Nay là xã Tri Phương.',
  'Nguyễn Du, Truyện Kiều, câu 1.',
  'Kể cả hai hộ mới tách.',
] as const;
const note = (text: string, which: number): TextNode => ({ text, footnote: { id: `n${String(which)}`, text: NOTES[which] ?? '' } });
const noted: readonly TextNode[] = [
  { text: 'Đến nay cả ' }, { text: 'bản', bold: true, footnote: { id: 'n1', text: NOTES[1] } }, { text: ' có 64 hộ thoát ' }, note('nghèo', 0), { text: '. ' }, { text: PROSE },
];

const BLOCKS: readonly Block[] = [
  title('Bảng, thơ và những con số'),
  sapo('Một bài để xem bảng và thơ đứng trong trang sách ra sao.'),
  paragraph(noted),
  results,
  paragraph(PROSE),
  poem,
  paragraph(PROSE),
  longLined,
  paragraph(PROSE),
  heading(2, 'Những ô được ghép'),
  merged,
  paragraph(PROSE),
  wide,
  paragraph(PROSE),
  long,
  paragraph(PROSE),
  byline('Hoàng Minh, Ban Biên tập'),
];

export const blocksArticle: ArticleDocument = document(BLOCKS);

export function blocksBook(article: ArticleDocument = blocksArticle): MemoryBook {
  return new MemoryBook({ title: 'Sách thử các khối' }, [{ id: 'one', kind: 'body', title: 'Phần thử', articles: [{ id: 'blocks', document: article }] }]);
}
