/** The book of the first article: its real text, a foreword, a second part, in two states: with its three photos and waiting for them. */
import { readFileSync } from 'node:fs';
import { byline, document, heading, list, paragraph, quote, sapo, title } from '../../../electron/common/article/build.ts';
import type { ArticleDocument, Block, TextNode } from '../../../electron/common/article/document.ts';
import type { BookSettings } from '../../../electron/common/book/settings.ts';
import { readSource } from '../../../electron/services/import/read.ts';
import { resourcePath } from '../../../electron/services/resources.ts';
import { MemoryBook } from './memory-book.ts';
import { drawn, type Picture } from './pictures.ts';

/** ms since 1970 at which the test books are printed. */
export const PRINTED_AT = Date.UTC(2026, 4, 19, 8, 30);

export const TITLE = 'Những bông hoa đẹp trong vườn hoa làm theo lời Bác';

const SETTINGS: Partial<BookSettings> = {
  title: TITLE,
  subtitle: 'Gương điển hình tiên tiến học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  period: 'Giai đoạn 2016–2021',
  organisation: 'Đảng ủy Khối các cơ quan tỉnh Lạng Sơn',
  publisher: 'Nhà xuất bản Thử',
  place: 'Lạng Sơn, tháng 5 năm 2021',
};

/** The article as the importer reads it; its three captions wait for their pictures. */
export async function firstArticle(): Promise<ArticleDocument> {
  const name = 'lang-son-2021-04-26.txt';
  const { articles } = await readSource({ name, bytes: readFileSync(resourcePath('sample', name)) });
  const [article] = articles;
  if (article === undefined) throw new Error('the sample holds one article');
  return article.document;
}

/** Three pictures of different colours and shapes, large enough for the press. */
export async function threePictures(): Promise<Map<string, Picture>> {
  return new Map([
    ['postman', await drawn('bưu-tá.jpg', 1600, 1067, [214, 172, 96], [178, 40, 44])],
    ['award', await drawn('trao-thưởng.jpg', 1600, 1200, [60, 110, 160], [240, 220, 120])],
    ['book', await drawn('cuốn-sách.jpg', 1500, 1500, [86, 140, 90], [230, 230, 226])],
  ]);
}

/** Places waiting for pictures get these, in their order. */
export function illustrated(article: ArticleDocument, ids: readonly string[]): ArticleDocument {
  const waiting = [...ids];
  const fill = (block: Block): Block => (block.type === 'photo' && block.photoId === null ? { ...block, photoId: waiting.shift() ?? null } : block);
  return { ...article, blocks: article.blocks.map(fill) };
}

const foreword = document([
  title('Lời giới thiệu'),
  paragraph('Mỗi tập kỷ yếu là một vườn hoa nhiều sắc. Có bông hoa nở ngay trước cửa cơ quan, có bông hoa lặng lẽ bên con đường vào bản; điểm chung của những con người và tập thể được kể trong tập sách này là họ bắt đầu từ một việc nhỏ, làm đến nơi đến chốn, rồi ngày mai lại làm tiếp.'),
  paragraph('Mong rằng khi khép tập sách này, bạn sẽ nghĩ đến một người tốt, việc tốt ở ngay bên mình và muốn ghi lại câu chuyện ấy.'),
  byline('Ban Biên tập'),
]);

const strong = (text: string): TextNode => ({ text, bold: true });
const slanted = (text: string): TextNode => ({ text, italic: true });

/** Every kind of block, and every mark. */
const village = document([
  title('Người giữ lửa phong trào ở bản Nà Lốc'),
  sapo('Nhiều năm làm trưởng bản, bà Lương Thị Thoa vận động 46 hộ hiến hơn 3.200 m² đất để mở đường.'),
  paragraph([{ text: 'Chuyện bắt đầu từ ' }, strong('mùa mưa năm 2016'), { text: ', khi con đường độc đạo vào bản ' }, slanted('Nà Lốc'), { text: ' bị sạt lở ba lần trong một tháng. Văn bản số 138/2025/NĐ-CP và Kế hoạch 17-KH/ĐU nói rõ việc này.' }]),
  heading(1, 'Từ một nếp nghĩ'),
  paragraph('Bà đi từng nhà, bắt đầu từ nhà mình: gia đình bà hiến mảnh ruộng đầu bản, chỗ con đường phải nắn cho khỏi vách đất lở. Người trong bản thấy trưởng bản làm trước thì làm theo; nhà ít đất góp công, nhà có trâu góp sức kéo, thanh niên nhận phần khó nhất ở khúc cua.'),
  heading(2, 'Đến nhiều việc làm'),
  list(false, ['212/230 hộ có nhà sạch, đạt 92,2%;', '205/230 hộ có bếp sạch;', 'tất cả các ngõ đều sáng đèn.']),
  heading(3, 'Và một câu nói'),
  quote('Việc của bản mà bản không làm thì còn chờ ai.'),
  list(true, ['Sửa đường.', 'Dựng nhà văn hóa.']),
  paragraph('Từ một “nếp nghĩ” đổi thành nhiều việc làm, đến nay 100% đường bản đã được bê tông hóa.'),
  byline('Hoàng Minh, Ban Biên tập'),
]);

/** `photos`: the three pictures of the first article are there; otherwise their places wait. */
export async function firstBook(state: 'photos' | 'pending', settings: Partial<BookSettings> = {}): Promise<MemoryBook> {
  const pictures = await threePictures();
  const article = await firstArticle();
  return new MemoryBook(
    { ...SETTINGS, ...settings },
    [
      { id: 'front', kind: 'front', title: 'Mở đầu', articles: [{ id: 'foreword', document: foreword }] },
      { id: 'one', kind: 'body', title: 'Mô hình hay, cách làm sáng tạo', articles: [{ id: 'first', document: state === 'photos' ? illustrated(article, [...pictures.keys()]) : article }] },
      { id: 'two', kind: 'body', title: 'Gương sáng cơ sở', articles: [{ id: 'village', document: village }, { id: 'blank', document: document([title('Bài còn trống'), paragraph('')]) }] },
    ],
    pictures,
  );
}
