/** What begins a page stands at its head: a heading of any level, a poem, with no space left above it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, heading, paragraph, title, verse } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { trimSize } from '../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { articlePages } from '../../electron/services/print/preview.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const line = paragraph('Bà con cùng bàn việc mở đường.');
const BEGIN: readonly (readonly [string, Block])[] = [
  ...([1, 2, 3] as const).map((level) => [`heading of level ${String(level)}`, heading(level, 'Cách làm')] as const),
  ['poem', verse('Trăm năm trong cõi người ta\nChữ tài chữ mệnh khéo là ghét nhau\nTrải qua một cuộc bể dâu\nNhững điều trông thấy mà đau đớn lòng')],
];
const FIRST = [letters('Cách làm'), letters('Trăm năm trong cõi người ta')];

/** Of every second page that begins with one of these: lines from the head of the text block to the middle of its first line. */
function heads(design: DesignId): { name: string; at: number }[] {
  const articles = BEGIN.flatMap(([name, block]) => Array.from({ length: 16 }, (_, at) => ({ id: `${name}-${String(at)}`, name, document: document([title('Tên bài'), ...Array.from({ length: 20 + at }, () => line), block, ...Array.from({ length: 12 }, () => line)]) })));
  const book = new MemoryBook({ design, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `${design}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const page = textBlock(loadDesign(design).data, '16x24', trimSize('16x24').width);
    const pages = textPlaces(file);
    const spans = articlePages(typeset);
    return articles.flatMap(({ id, name }) => {
      const start = spans.find((span) => span.id === id)?.start ?? 0;
      const [first] = (pages[start]?.lines ?? []).filter(({ top, bottom }) => top > page.top - page.line && bottom < page.top + page.lines * page.line);
      return first !== undefined && FIRST.includes(letters(first.text)) ? [{ name, at: ((first.top + first.bottom) / 2 - page.top) / page.line }] : [];
    });
  } finally {
    typesetter.close();
  }
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('headings and poems that begin a page stand in its first line', () => {
    const found = heads(design);
    // Each of them began a page somewhere.
    expect([...new Set(found.map(({ name }) => name))]).toEqual(BEGIN.map(([name]) => name));
    for (const { name, at } of found) {
      expect(at, name).toBeGreaterThan(0);
      expect(at, name).toBeLessThan(0.9);
    }
  });
});
