/** Openers with a landscape over the head of the page: title, standfirst and text stand below it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, photo, sapo, title } from '../../electron/common/article/build.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { drawn } from './support/pictures.ts';
import { letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const scenery = await drawn('scenery', 1500, 1000, [90, 140, 90], [200, 60, 40]);
const SENTENCE = 'Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa. ';

describe.each(['16x24', '14.5x20.5'] as const)('in the picture magazine of %s', (trimSize) => {
  it.each([
    ['a short title and a long standfirst', 'Nữ bí thư chi bộ dám nghĩ, dám làm', 5],
    ['a long title', 'Người thắp lửa ở Trường Phổ thông dân tộc bán trú Tiểu học và Trung học cơ sở Thượng Ngọc', 1],
    ['both of them short', 'Ông Lành giữ rừng', 1],
  ])('%s begin below the photo', (_, name, sentences) => {
    const article = document([title(name), sapo(`Lời dẫn. ${SENTENCE.repeat(sentences)}`.trim()), photo('p', 'Buổi họp.'), ...Array.from({ length: 12 }, () => paragraph(SENTENCE.repeat(3).trim()))]);
    const book = new MemoryBook({ design: 'bao-anh', trimSize, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: article }] }], new Map([['p', scenery]]));
    const typesetter = new Typesetter(book, 'screen');
    try {
      const set = typesetter.book();
      const file = join(folder, 'opener.pdf');
      writeFileSync(file, typesetter.pdf(set, { standard: '1.7', tagged: false, at: 0 }));
      const start = set.places.find(([what, key]) => what === 'start' && key === 'a')?.[2] ?? 0;
      const printed = letters(textPlaces(file)[start - 1]?.lines.map(({ text }) => text).join(' ') ?? '');
      expect(printed).toContain(letters(name).slice(0, 12));
      expect(printed).toContain(letters('Lời dẫn.'));
    } finally {
      typesetter.close();
    }
  });
});
