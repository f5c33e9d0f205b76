/** A line of speech on paper, in every design: what stands behind a line break in it begins under its first word, as on the screen. */
import { beforeAll, describe, expect, it } from 'vitest';
import { dialogue, document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { printed } from './support/printed.ts';
import { textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const LONG = 'Vận động bà con hiến đất, góp công mở rộng con đường từ trung tâm xã vào bản, nối liền các thôn với nhau, để trẻ em đi học không còn phải lội qua suối mùa nước lớn.';
const book = new MemoryBook({ title: 'Sách thử lời thoại' }, [
  { id: 'one', kind: 'body', title: 'Phần thử', articles: [{ id: 'speech', document: document([title('Chuyện ở bản'), paragraph(LONG), dialogue([{ text: 'Dmot bác lên sớm thế?\nDhai sương còn chưa tan ' }, { text: 'mà?\nDba', italic: true }, { text: ' chiều nay có thư.' }]), dialogue('Dbon có chứ.'), paragraph(LONG)]) }] },
]);

describe.each(DESIGN_IDS)('in %s', (id) => {
  let pages: TextPage[];
  beforeAll(async () => {
    const made = await printed(book.with({ design: id }), 'print', folder, id);
    expect(made.preflight).toEqual({ errors: [], warnings: [] });
    pages = textPlaces(made.file);
  });
  const wordOf = (start: string): TextPage['lines'][number]['words'][number] => {
    const found = pages.flatMap(({ lines }) => lines).flatMap(({ words }) => words).find(({ text }) => text === start);
    if (found === undefined) throw new Error(`${start} is not printed`);
    return found;
  };

  it('begins each of its lines under the first', () => {
    const { left } = wordOf('Dmot');
    for (const start of ['Dhai', 'Dba', 'Dbon']) expect(Math.abs(wordOf(start).left - left), start).toBeLessThan(0.6);
  });

  it('has one dash for each line of speech', () => {
    const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join('\n');
    expect(text.match(/–(?=\s*D)/gu) ?? []).toHaveLength(2);
  });
});
