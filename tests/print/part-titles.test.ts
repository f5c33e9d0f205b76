/** A part's title on its opener: broken behind a comma where it can be, and never anything but its own words. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters, textPlaces } from './support/readers.ts';

const folder = temporaryFolder();

/** The lines of the title on the opener of a part. */
function titleLines(design: DesignId, part: string): string[] {
  const book = new MemoryBook({ design, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: part, articles: [{ id: 'a', document: document([title('Bài'), paragraph('Một dòng chữ.')]) }] }]);
  const typesetter = new Typesetter(book, 'screen');
  try {
    const file = join(folder, `${design}-${String(part.length)}.pdf`);
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    const opener = textPlaces(file).find(({ lines }) => lines.some(({ text }) => letters(text) === letters('Phần một')) && !lines.some(({ text }) => letters(text) === letters('Mục lục')));
    return (opener?.lines ?? []).map(({ text }) => text.replaceAll('\u00a0', ' ')).filter((text) => /\p{L}/u.test(text) && letters(text) !== letters('Phần một') && letters(part).includes(letters(text)));
  } finally {
    typesetter.close();
  }
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('is broken behind its comma, a phrase being read as one', () => {
    const lines = titleLines(design, 'Mô hình hay, cách làm sáng tạo');
    expect(lines[0]?.toLowerCase()).toBe('mô hình hay,');
    expect(letters(lines.join(' '))).toBe(letters('Mô hình hay, cách làm sáng tạo'));
  });

  it('loses no sign and leaves no short line where a comma is near an end', () => {
    for (const part of ['Nhớ, những năm tháng học tập và làm theo lời Bác', 'Giai đoạn 2020,5: kết quả; bài học, kinh nghiệm và những việc còn lại phải làm', ', lạ']) {
      const lines = titleLines(design, part);
      expect(lines.join(' ').toLowerCase().replace(/\s+/g, '')).toBe(part.toLowerCase().replace(/\s+/g, ''));
      expect(lines.length === 1 || (lines[0] ?? '').length > 5).toBe(true);
    }
  });
});
