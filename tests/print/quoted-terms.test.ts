/** A term quoted in a title (“Dân vận khéo”) is read as one: no line ends within it where as many lines hold it whole. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const ARTICLES = ['Mô hình “Dân vận khéo” ở xã Quỳnh Sơn', 'Bản làng góp sức với mô hình “Dân vận khéo” ở xã Quỳnh Sơn', 'Phong trào “Ba sạch” lan tỏa khắp các xã vùng cao biên giới', 'Người giữ lửa cho câu lạc bộ “Hát then đàn tính” của bản'];
const PART = 'Những tấm gương trong phong trào “Dân vận khéo” các cấp';

function linesOf(design: DesignId): string[] {
  const articles = ARTICLES.map((name, at) => ({ id: `a${String(at)}`, document: document([title(name), paragraph('Một dòng chữ.')]) }));
  const book = new MemoryBook({ design, trimSize: '16x24', title: 'Gương điển hình “Dân vận khéo” xứ Lạng' }, [{ id: 'p', kind: 'body', title: PART, articles }]);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const file = join(folder, `${design}.pdf`);
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    return textPlaces(file).flatMap(({ lines }) => lines.map(({ words }) => words.map(({ text }) => text).join(' ').replaceAll('\u00a0', ' ')));
  } finally {
    typesetter.close();
  }
}

it.each(DESIGN_IDS)('%s', (design) => {
  const lines = linesOf(design);
  const signs = (line: string, sign: string): number => line.split(sign).length;
  expect(lines.filter((line) => signs(line, '“') !== signs(line, '”')), lines.join(' | ')).toEqual([]);
  expect(lines.filter((line) => line.includes('”')).length).toBeGreaterThan(7);
});
