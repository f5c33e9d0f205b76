/** A yearbook file with every kind of block, every kind of made page, and texts that mean harm. */
import { document, list, paragraph, photo, photoGroup, table, title } from '../../../electron/common/article/build.ts';
import { withPictures, type ArticleDocument, type TextNode } from '../../../electron/common/article/document.ts';
import type { BookWriter } from '../../../electron/services/store/writer.ts';
import { blocksArticle } from './blocks-book.ts';
import { moreBlocks } from './more-blocks-book.ts';
import { drawn } from './pictures.ts';
import { recordsBook } from './records-book.ts';

export const SCRIPT = '<script>alert("x")</script>';
const HARM = `${SCRIPT} ]]> <!-- &lt; & "nháy" 'đơn' \u0001\u0008\u000b\u000c\u001f\u007f\ufffe \ud800 -->`;

/** Characters that an address of the model may have and one of an EPUB may not. */
const LINKED: TextNode = { text: 'trang', link: 'https://vi.example/tim?a=1&b=[2]|^`{}' };

export interface WaysBook {
  readonly book: BookWriter;
  /** Exemplars by name. */
  readonly people: ReadonlyMap<string, string>;
}

/** @param file where it is made */
export async function waysBook(file: string): Promise<WaysBook> {
  const { book, people } = await recordsBook(file, { subtitle: `Gương sáng ${SCRIPT}`, period: 'Giai đoạn 2016–2021', publisher: 'Nhà xuất bản & Phát hành', place: 'Lạng Sơn, 2021' });
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const wide = (await book.addPhoto('rong.jpg', (await drawn('rong.jpg', 2000, 1200, [40, 90, 60], [230, 210, 160])).original)).id;
  const tall = (await book.addPhoto('cao.jpg', (await drawn('cao.jpg', 700, 1000, [90, 40, 60], [210, 230, 160])).original)).id;
  const add = (text: ArticleDocument): void => {
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, text);
  };
  let at = 0;
  const own = (text: ArticleDocument): ArticleDocument => document(text.blocks.map((block) => (block.type === 'photo' ? withPictures(block, () => ((at += 1) % 2 === 0 ? wide : tall)) : block)));
  add(own(blocksArticle));
  add(own(moreBlocks));
  add(document([
    title(`Bài ${HARM}`),
    paragraph([{ text: `Đoạn ${HARM}`, footnote: { id: 'h1', text: `Chú thích ${HARM}` } }, { text: ' xem ' }, LINKED]),
    photo(wide, `Ảnh ${HARM}`, `Nguồn ${HARM}`),
    photoGroup(wide, [tall], `Nhóm ${HARM}`),
    photo(null, 'Ảnh chưa về'),
    photo(tall),
    list(true, [`Mục ${HARM}`, 'Điểm', 'Ý', `Điểm ${HARM}`, 'Mục'], [1, 2, 3, 2, 1]),
    list(false, ['Việc', 'Phần', `Nét ${HARM}`], [1, 2, 3]),
    table(1, [['', `Cột ${HARM}`], [`Ô ${HARM}`, '12']]),
  ]));
  add(document([title(''), paragraph('Bài chưa có tên.')]));
  return { book, people };
}
