/** Numbered lists that go on or begin at a number, on paper and in the manuscript: the number that is printed is the one that follows. */
import { describe, expect, it } from 'vitest';
import { document, heading, list, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { printed } from './support/printed.ts';
import { textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const LONG = 'Vận động bà con hiến đất, góp công mở rộng con đường từ trung tâm xã vào bản, nối liền các thôn với nhau.';
/** Each item's one word tells the sign that stands in front of it. */
const SIGNS: Readonly<Record<string, string>> = { Mot: '1.', Hai: '2.', Haia: 'a)', Ba: '3.', Baa: 'a)', Bab: 'b)', Bon: '4.', Nam: '5.', Chin: '9.', Muoi: '10.', Lai: '1.' };
const BLOCKS = [
  list(true, ['Mot', 'Hai', 'Haia'], [1, 1, 2]),
  paragraph(LONG),
  list(true, ['Ba', 'Baa', 'Bab', 'Bon'], [1, 2, 2, 1], 'continued'),
  list(false, ['Gach']),
  paragraph(LONG),
  list(true, ['Nam'], [], 'continued'),
  heading(2, 'Việc khác'),
  list(true, ['Chin'], [], 9),
  paragraph(LONG),
  list(true, ['Muoi'], [], 'continued'),
  paragraph(LONG),
  list(true, ['Lai']),
];
const book = new MemoryBook({ title: 'Sách thử danh sách' }, [{ id: 'one', kind: 'body', title: 'Phần thử', articles: [{ id: 'lists', document: document([title('Những việc đã làm'), paragraph(LONG), ...BLOCKS, paragraph(LONG)]) }] }]);

describe.each(DESIGN_IDS)('in %s', (id) => {
  it('every item has its number', async () => {
    const made = await printed(book.with({ design: id }), 'print', folder, id);
    expect(made.preflight).toEqual({ errors: [], warnings: [] });
    const words = textPlaces(made.file).flatMap(({ number, lines }) => lines.flatMap((line) => line.words.map((word) => ({ ...word, page: number }))));
    const signOf = (item: string): string | undefined => {
      const own = words.find(({ text }) => text === item);
      // A reader may take the sign for a line of its own: it stands as high as the word, in front of it.
      const beside = words.filter(({ page, left, bottom }) => page === own?.page && Math.abs(bottom - own.bottom) < 2 && left < own.left);
      return beside.sort((a, b) => b.left - a.left)[0]?.text;
    };
    expect(Object.fromEntries(Object.keys(SIGNS).map((item) => [item, signOf(item)]))).toEqual(SIGNS);
  });
});
