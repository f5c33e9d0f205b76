/**
 * The book of the hardest cases: every kind of article and of block, a title of four lines, marks stacked in capitals, 40 words and
 * 12,000, no photo and twelve, portraits and a panorama. What the rules of the craft are held against, in every design and trim size.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { box, byline, dialogue, document, heading, list, paragraph, photo, photoGroup, pullQuote, quote, sapo, separator, table, title, verse } from '../../../electron/common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../../electron/common/article/document.ts';
import type { ArticleKind } from '../../../electron/common/article/kind.ts';
import { articleText } from '../../../electron/common/article/read.ts';
import type { BookSettings } from '../../../electron/common/book/settings.ts';
import { resourcePath } from '../../../electron/services/resources.ts';
import { firstArticle } from './first-book.ts';
import { MemoryBook } from './memory-book.ts';
import { asPicture, drawn, type Picture } from './pictures.ts';

export const SETTINGS: Partial<BookSettings> = {
  title: 'Những bông hoa đẹp trong vườn hoa làm theo lời Bác',
  subtitle: 'Gương điển hình tiên tiến học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  period: 'Giai đoạn 2021–2025',
  organisation: 'Đảng ủy các cơ quan Đảng tỉnh Lạng Sơn',
  publisher: 'Nhà xuất bản Thử',
  place: 'Lạng Sơn, tháng 5 năm 2026',
};

export const STACKED = 'ỘI ẪY MỸ Ổ: Ở Ổ ẤP VĨNH ỔN, NGUYỄN THỊ MỸ ẨN VỚI NỖI ẨN ỨC NGÕ HẺM';
export const FOUR_LINES = 'Từ “Bưu tá tận tụy” đến “Xã điểm trong thi hành án dân sự”: những việc nhỏ làm nên niềm tin của bà con các bản vùng cao biên giới xứ Lạng';

/** Numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function photos(): Promise<Map<string, Picture>> {
  const folder = resourcePath('sample', 'photos');
  const found = new Map<string, Picture>();
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.jpg'))) found.set(name.replace('.jpg', ''), await asPicture(name, readFileSync(join(folder, name))));
  found.set('panorama', await drawn('panorama.jpg', 3200, 900, [150, 170, 160], [226, 220, 200]));
  found.set('tall', await drawn('tall.jpg', 900, 1800, [196, 182, 160], [120, 96, 84]));
  return found;
}

export interface CraftArticle {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly document: ArticleDocument;
}

/** `longest`: words of the longest article. */
export async function craftBook(settings: Partial<BookSettings> = {}, longest = 12_000): Promise<MemoryBook> {
  const sentences = articleText(await firstArticle()).replace(/\s+/g, ' ').split(/(?<=\.) /).filter((sentence) => sentence.length > 60);
  const pictures = await photos();
  const shapes = [...pictures].map(([id, { width, height }]) => ({ id, aspect: width / height }));
  const landscapes = shapes.filter(({ aspect }) => aspect > 1.2 && aspect < 2).map(({ id }) => id);
  const portraits = shapes.filter(({ aspect }) => aspect <= 1).map(({ id }) => id);
  const roll = dice(7);
  const prose = (count: number): string => Array.from({ length: count }, () => sentences[roll(sentences.length)]).join(' ');
  const shot = (id: string | undefined, words = 'Bà con cùng bàn việc mở đường vào bản, tháng 3 năm 2024.'): Block => photo(id ?? null, words, 'Ảnh: Minh Hoàng');
  const noted: TextNode[] = [{ text: 'Số liệu đến hết quý I', footnote: { id: 'n1', text: 'Theo Báo cáo số 138-BC/ĐU ngày 26 tháng 4 năm 2025 của Đảng ủy.' } }, { text: `. ${prose(2)}` }];
  const long: Block[] = [];
  for (let words = 0, at = 0; words < longest; at += 1) {
    const text = prose(2 + roll(3));
    words += text.split(' ').length;
    long.push(paragraph(text));
    if (at % 9 === 4) long.push(heading(1, `Chặng đường thứ ${String(at)}: những việc làm được`));
    if (at % 23 === 11) long.push(pullQuote('Việc gì có lợi cho dân thì phải hết sức làm, việc gì có hại cho dân thì phải hết sức tránh.'));
    if (at % 31 === 17) long.push(quote(prose(1)));
  }
  const article = (id: string, kind: ArticleKind, blocks: Block[]): CraftArticle => ({ id, kind, document: document(blocks) });
  const front = [article('foreword', 'feature', [title('Lời giới thiệu'), paragraph(prose(2)), paragraph(prose(2)), paragraph(prose(1)), byline('Ban Biên tập')])];
  const one = [
    article('feature', 'feature', [title('Con đường lên bản Nà Lốc'), sapo('Nhiều năm làm trưởng bản, bà Lương Thị Thoa vận động 46 hộ hiến hơn 3.200 m² đất để mở đường.'), paragraph(prose(3)), shot(landscapes[0]), paragraph(prose(3)), heading(1, 'Từ một nếp nghĩ'), paragraph(noted), pullQuote('Thư là của người ta gửi gắm, mình không được phép để chậm một ngày.'), paragraph(prose(3)), shot(landscapes[1]), paragraph(prose(4)), box('Tóm tắt thành tích', ['Bằng khen của Ủy ban nhân dân tỉnh năm 2019, 2021 và 2023.', 'Hai mươi ba năm không để mất, để chậm một lá thư nào.', 'Vận động 46 hộ hiến đất mở đường.']), byline('Hoàng Minh, Ban Biên tập')]),
    article('profile', 'profile', [title('Nguyễn Thị Mỹ Ẩn'), sapo('Cô giáo cắm bản ở điểm trường xa nhất huyện, mười hai năm không nghỉ một buổi dạy.'), shot(portraits[0], 'Cô giáo Nguyễn Thị Mỹ Ẩn.'), paragraph(prose(2)), paragraph(prose(2)), dialogue('Cô ơi, mai cô có lên nữa không?'), dialogue('Có chứ, mưa cô cũng lên.'), paragraph(prose(2)), byline('Lê Khôi')]),
    article('interview', 'interview', [title('“Dân tin thì việc gì cũng xong”'), sapo('Trò chuyện với Bí thư Chi bộ bản Khuổi Mỹ về những ngày đầu vận động bà con dời nhà khỏi vùng sạt lở.'), heading(3, 'Thưa bác, ngày ấy bà con có ngại không?'), paragraph(prose(2)), heading(3, 'Vậy điều gì khiến mọi người đổi ý?'), paragraph(prose(3)), shot(portraits[1] ?? portraits[0]), heading(3, 'Bác mong gì ở lớp trẻ?'), paragraph(prose(2)), byline('Ngọc Diễm')]),
    article('practice', 'practice', [title('Mô hình “5 có, 3 sạch” ở xã Quốc Khánh'), sapo('Mỗi hộ một việc, mỗi tháng một kỳ, ai cũng biết nhà mình đang ở đâu.'), paragraph(prose(2)), list(true, ['Họp bản, để từng nhà tự chọn việc.', 'Chi bộ phân công đảng viên giúp năm hộ một tổ.', 'Cuối tháng chấm điểm, dán bảng ở nhà văn hóa.']), paragraph(prose(2)), table(1, [['Thôn', 'Việc đã làm', 'Số hộ'], ['Nà Lốc', 'Hiến đất mở đường vào bản, góp công sửa nhà văn hóa', '46'], ['Bản Vàng', 'Xóa nhà tạm', '1.230'], ['Pò Mục', 'Thắp sáng đường quê', '92']]), paragraph(prose(3)), shot('panorama'), paragraph(prose(2)), byline('Vi Thị Lý')]),
    article('four-lines', 'feature', [title(FOUR_LINES), sapo(prose(1)), paragraph(prose(4)), paragraph(prose(4)), paragraph(prose(3)), byline('La Thị Nhung, Chuyên viên Ban Tuyên giáo Đảng ủy Khối các cơ quan tỉnh')]),
    article('stacked', 'feature', [title(STACKED), paragraph(prose(2)), verse('Trăm năm trong cõi người ta\nChữ tài chữ mệnh khéo là ghét nhau\nTrải qua một cuộc bể dâu\nNhững điều trông thấy mà đau đớn lòng'), paragraph(prose(2)), separator(), paragraph(prose(3)), shot('tall'), paragraph(prose(2)), byline('Đỗ Ẩn')]),
  ];
  const two = [
    article('essay', 'essay', [title('Một ngày ở chợ phiên Ỷ Tịch'), sapo('Từ lúc sương chưa tan đến khi ngựa thồ về bản.'), paragraph(prose(2)), ...Array.from({ length: 12 }, (_, index): Block[] => {
      if (index === 4) return [photoGroup(landscapes[0] ?? '', landscapes.slice(1, 3), 'Ba góc chợ lúc sáng sớm.', 'Ảnh: Minh Hoàng'), paragraph(prose(1))];
      const id = index % 4 === 2 ? portraits[index % portraits.length] : landscapes[index % landscapes.length];
      return index % 3 === 1 ? [shot(id, 'Người bán, người mua, ai cũng có chuyện để kể.'), paragraph(prose(2))] : [shot(id)];
    }).flat(), byline('Minh Hoàng')]),
    article('forty', 'feature', [title('Bốn mươi chữ'), paragraph('Ông về hưu năm 2015, nhận phần việc không ai nhận: sáng quét đường, chiều dạy chữ cho trẻ, tối đi tuần với dân quân. Hỏi vì sao, ông chỉ cười: “Còn sức thì còn làm, làm cho vui, làm cho bản mình sáng.”'), byline('Hà Mỹ')]),
    article('long', 'feature', [title('Mười hai nghìn chữ về một dòng kênh'), sapo(prose(1)), ...long, byline('Trần Ỷ')]),
    article('pending', 'feature', [title('Bài còn chờ ảnh'), paragraph(prose(3)), shot(undefined), paragraph(prose(3)), byline('Ban Biên tập')]),
  ];
  const kinds = new Map([...front, ...one, ...two].map(({ id, kind }) => [id, kind]));
  return new MemoryBook(
    { ...SETTINGS, ...settings },
    [
      { id: 'front', kind: 'front', title: 'Mở đầu', articles: front },
      { id: 'one', kind: 'body', title: 'Mô hình hay, cách làm sáng tạo', articles: one },
      { id: 'two', kind: 'body', title: 'Những tấm gương bình dị mà cao quý', articles: two },
    ],
    pictures,
    kinds,
  );
}
