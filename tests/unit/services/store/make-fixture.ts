/** Makes tests/fixtures/store/vN.kyyeu for the current version N. Run once per migration, see the README there. */
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { document, paragraph, photo, sapo, title } from '../../../../electron/common/article/build.ts';
import type { TextNode } from '../../../../electron/common/article/document.ts';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { createBook } from '../../../../electron/services/store/book-file.ts';
import { LATEST_VERSION } from '../../../../electron/services/store/migrations/index.ts';

const book = createBook(fileURLToPath(new URL(`../../../fixtures/store/v${String(LATEST_VERSION)}.kyyeu`, import.meta.url)), defaultSettings('Kỷ yếu thử'));
const part = book.outline().parts[1]?.id ?? '';
book.addPart('Gương sáng', null);
const bytes = new Uint8Array(await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a04020' } }).jpeg().toBuffer());
const picture = await book.addPhoto('ảnh.jpg', bytes);
const place: TextNode[] = [{ text: 'Ở bản ' }, { text: 'Nà Lốc', bold: true }];
const { id } = book.addArticle(part, 'Người giữ lửa');
book.saveArticle(
  id,
  1,
  document([
    title('Người giữ lửa'),
    sapo('Nhiều năm làm trưởng bản'),
    paragraph(place),
    photo(picture.id, 'Bà Thoa (bìa trái)', 'Ảnh: H.M'),
  ]),
);
book.setWrittenOn(id, '2021-04-26');
const removed = book.addArticle(part, 'Đã bỏ');
book.removeArticle(removed.id);
book.close();
