/** A book of one article with pull quote, dialogue, box, separator, groups of pictures, the marks within a line, and suggestions. */
import { box, byline, dialogue, document, paragraph, photoGroup, pullQuote, sapo, separator, title } from '../../../electron/common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../../electron/common/article/document.ts';
import { MemoryBook } from './memory-book.ts';
import { drawn, type Picture, type Rgb } from './pictures.ts';

const PROSE =
  'Ở xã vùng cao này, ai cũng biết con đường đất đỏ dẫn từ trụ sở lên bản. Ngày nắng bụi bám kín mái lá, ngày mưa bánh xe quay tròn một chỗ; vậy mà suốt hai mươi ba năm, sáng nào tiếng chuông xe đạp cũng vang lên đúng giờ, và người trong bản lại biết có thư.';

export const PULLED = 'Thư là của người ta gửi gắm, mình không được phép để chậm một ngày.';
export const SPOKEN = ['Bác lên sớm thế, sương còn chưa tan mà?', 'Sớm cho được việc, chiều nay có thư của bộ đội.'] as const;
export const BOX = { title: 'Tóm tắt thành tích', lines: ['Bằng khen của Ủy ban nhân dân tỉnh năm 2019, 2021 và 2023 vì đã có thành tích xuất sắc trong học tập và làm theo lời Bác.', 'Hai mươi ba năm không để mất, để chậm một lá thư nào.', 'Vận động 46 hộ hiến đất mở đường.'] } as const;

/** The letters that a face without Vietnamese small capitals sets at full height, or without their marks. */
export const SMALL = 'Ộ Ẫ Ỹ ộ ẫ ỹ ửu Đảng đường nghĩa';
export const MARKED: readonly TextNode[] = [
  { text: 'Chữ hoa nhỏ: ' }, { text: SMALL, smallCaps: true }, { text: '; diện tích 120 m' }, { text: '2', superscript: true }, { text: ', nước H' }, { text: '2', subscript: true },
  { text: 'O, đọc thêm ở ' }, { text: 'trang của Bộ đội Biên phòng', link: 'https://bienphong.vn/tho-ban' }, { text: '. ' }, { text: PROSE },
];

const BY = { id: 's1', author: 'Lan', at: 1 };
export const COMING = 'nămmươibảy';
export const GOING = 'bamươilăm';
const SUGGESTED: readonly TextNode[] = [{ text: 'Tổ có ' }, { text: GOING, deleted: BY }, { text: COMING, inserted: BY }, { text: ' người. ' }, { text: PROSE }];

const COLOURS: readonly Rgb[] = [[120, 144, 96], [172, 128, 84], [96, 120, 150], [150, 108, 128], [110, 110, 110]];
const SIZES: readonly (readonly [number, number])[] = [[1800, 1200], [1200, 1800], [1800, 1200], [1600, 1600], [2000, 1280]];

async function pictures(): Promise<Map<string, Picture>> {
  const made = new Map<string, Picture>();
  for (const count of [2, 3, 5]) {
    for (let index = 0; index < count; index += 1) {
      const [width, height] = SIZES[index] ?? [800, 600];
      const id = `g${String(count)}-${String(index)}`;
      made.set(id, await drawn(`${id}.jpg`, width + count, height, COLOURS[index] ?? [90, 90, 90], [240, 236, 224]));
    }
  }
  return made;
}

const group = (count: number): Block =>
  photoGroup(`g${String(count)}-0`, Array.from({ length: count - 1 }, (_, index) => `g${String(count)}-${String(index + 1)}`), `Nhóm ${String(count)} ảnh: những chuyến thư lên bản.`, 'Ảnh: Minh Nguyệt');

export const moreBlocks: ArticleDocument = document([
  title('Những khối mới trên trang sách'),
  sapo('Lời thoại, khung tóm tắt, câu trích và nhóm ảnh đứng giữa bài.'),
  paragraph(PROSE),
  pullQuote(PULLED),
  paragraph(PROSE),
  ...SPOKEN.map((line) => dialogue(line)),
  paragraph(MARKED),
  separator(),
  paragraph(SUGGESTED),
  box(BOX.title, BOX.lines),
  paragraph(PROSE),
  paragraph(PROSE),
  group(2),
  paragraph(PROSE),
  paragraph(PROSE),
  group(3),
  paragraph(PROSE),
  paragraph(PROSE),
  group(5),
  paragraph(PROSE),
  byline('Hoàng Minh, Ban Biên tập'),
]);

export async function moreBlocksBook(): Promise<MemoryBook> {
  return new MemoryBook({ title: 'Sách thử các khối' }, [{ id: 'one', kind: 'body', title: 'Phần thử', articles: [{ id: 'more', document: moreBlocks }] }], await pictures());
}
