/** Lists of three levels on paper, in every design: each level under the words of the one above, lines on the grid, numbers and points as Vietnamese papers have them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { document, list, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { loadDesign, MM, textBlock } from '../../electron/services/print/design.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { printed } from './support/printed.ts';
import { textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const BLEED = 3 * MM;
const LONG = 'Vận động bà con hiến đất, góp công mở rộng con đường từ trung tâm xã vào bản, nối liền các thôn với nhau, để trẻ em đi học không còn phải lội qua suối mùa nước lớn.';
/** The first word of each item tells which it is. */
const NUMBERED = list(true, [`Nmot ${LONG}`, `Nmota ${LONG}`, `Nmotb ${LONG}`, `Nmotbx ${LONG}`, 'Nmotc Kéo điện.', 'Nmotd Dựng nhà.', 'Nmotdd Trồng rừng.', `Nhai ${LONG}`, 'Nhaia Thắp sáng.'], [1, 2, 2, 3, 2, 2, 2, 1, 2]);
const BULLETED = list(false, [`Bmot ${LONG}`, `Bmota ${LONG}`, `Bmotax ${LONG}`, 'Bhai Xóa nhà tạm.'], [1, 2, 3, 1]);
/** Dashes under numbers, numbers under those; numbers under bullets. */
const MIXED = list(true, [`Mmot ${LONG}`, `Mmota ${LONG}`, 'Mmotax Mở đường.', 'Mmotb Kéo điện.', 'Mhai Dựng nhà.'], [1, 2, 3, 2, 1], undefined, [false, true]);
const UNDER = list(false, ['Umot Trồng rừng.', `Umota ${LONG}`, 'Umotax Giữ suối.', 'Umotb Thắp sáng.'], [1, 2, 3, 2], undefined, [true, true]);
const SIGNS: Readonly<Record<string, string>> = { Nmot: '1.', Nmota: 'a)', Nmotb: 'b)', Nmotbx: '–', Nmotc: 'c)', Nmotd: 'd)', Nmotdd: 'đ)', Nhai: '2.', Nhaia: 'a)', Bmot: '–', Bmota: '+', Bhai: '–', Mmot: '1.', Mmota: '–', Mmotax: 'a)', Mmotb: '–', Mhai: '2.', Umot: '–', Umota: '1.', Umotax: 'a)', Umotb: '2.' };
const BEGINS: ReadonlySet<string> = new Set([...Object.keys(SIGNS), 'Bmotax', 'Doan']);
const book = new MemoryBook({ title: 'Sách thử danh sách' }, [{ id: 'one', kind: 'body', title: 'Phần thử', articles: [{ id: 'lists', document: document([title('Những việc đã làm'), paragraph(LONG), NUMBERED, paragraph(`Doan ${LONG}`), BULLETED, paragraph(`Doan ${LONG}`), MIXED, paragraph(`Doan ${LONG}`), UNDER, paragraph(`Doan ${LONG}`)]) }] }]);

describe.each(DESIGN_IDS)('in %s', (id) => {
  const design = loadDesign(id).data;
  const block = textBlock(design, '16x24', 160);
  const step = 1.2 * block.line;
  let pages: TextPage[];
  beforeAll(async () => {
    const made = await printed(book.with({ design: id }), 'print', folder, id);
    expect(made.preflight).toEqual({ errors: [], warnings: [] });
    pages = textPlaces(made.file);
  });

  const left = (number: number): number => BLEED + (number % 2 === 1 ? design.pages['16x24'].inside : design.pages['16x24'].outside) * MM;
  /** Lines of an item, as far as its words stand on the page it begins on. */
  const linesOf = (word: string): { first: TextPage['lines'][number]; turned: TextPage['lines']; page: number } => {
    for (const page of pages) {
      const at = page.lines.findIndex(({ words }) => words.some(({ text }) => text === word));
      const first = page.lines[at];
      if (first === undefined) continue;
      const end = page.lines.findIndex(({ words }, index) => index > at && words.some(({ text }) => BEGINS.has(text)));
      // On the last lines of a page the item may go on over it; what stands below is the folio.
      const turned = page.lines.slice(at + 1, end === -1 ? page.lines.length : end).filter(({ words }) => words.length > 3);
      return { first, turned, page: page.number };
    }
    throw new Error(`${word} is not printed`);
  };

  it('puts the sign of its level in front of each item', () => {
    for (const [word, sign] of Object.entries(SIGNS)) {
      const { first, page } = linesOf(word);
      const own = first.words.find(({ text }) => text === word);
      // A reader may take the sign for a line of its own: it stands as high as the word, in the step before it.
      const beside = pages.filter(({ number }) => number === page).flatMap(({ lines }) => lines.flatMap(({ words }) => words));
      const found = beside.filter(({ left: from, right, bottom }) => Math.abs(bottom - (own?.bottom ?? 0)) < 2 && right <= (own?.left ?? 0) && from >= (own?.left ?? 0) - step - 1);
      expect(found.map(({ text }) => text), word).toEqual([sign]);
    }
  });

  it('sets each level under the words of the one above, turned lines too', () => {
    for (const [word, level] of [['Nmot', 1], ['Nmota', 2], ['Nmotbx', 3], ['Nmotdd', 2], ['Nhai', 1], ['Bmot', 1], ['Bmota', 2], ['Bmotax', 3], ['Bhai', 1], ['Mmot', 1], ['Mmota', 2], ['Mmotax', 3], ['Umota', 2]] as const) {
      const { first, turned, page } = linesOf(word);
      const own = first.words.find(({ text }) => text === word);
      expect(Math.abs((own?.left ?? 0) - left(page) - level * step), `${word}: ${String((own?.left ?? 0) - left(page))}`).toBeLessThan(2);
      for (const line of turned) expect(Math.abs(line.left - left(page) - level * step), `“${line.text}”`).toBeLessThan(2);
    }
  });

  it('keeps every line on the grid', () => {
    const lines = [...BEGINS].filter((word) => word !== 'Doan').flatMap((word) => {
      const { first, turned } = linesOf(word);
      return [first, ...turned];
    });
    expect(lines.length).toBeGreaterThan(24);
    const bottoms = lines.map(({ words }) => words.at(-1)?.bottom ?? 0);
    for (const [index, bottom] of bottoms.entries()) {
      const at = (bottom - (bottoms[0] ?? 0)) / block.line;
      expect(Math.abs(at - Math.round(at)) * block.line, lines[index]?.text).toBeLessThan(0.1);
    }
  });
});
