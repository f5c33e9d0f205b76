import { describe, expect, it } from 'vitest';
import { onlyPages, PagePictures, type PageSource } from '../../../../electron/services/print/page-pictures.ts';

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg"><defs></defs>';
const page = (mark: string): string => `<g class="typst-page" transform="translate(0, 0)" data-tid="t" data-page-width="100" data-page-height="150">${mark}</g>`;
const rect = '<rect width="50" height="50" fill="#a00"/>';
const svg = (marks: readonly string[]): string => `${HEAD}${marks.map(page).join('')}</svg>`;
const alone = (mark: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 150" width="100" height="150"><defs></defs>${mark}</svg>`;

describe('onlyPages', () => {
  it('keeps the head and the pages that are asked for', () => {
    expect(onlyPages(svg(['a', 'b', 'c']), [1, 3])).toBe(svg(['a', 'c']));
    expect(onlyPages(svg(['a']), [2])).toBe(`${HEAD}</svg>`);
  });
});

describe('PagePictures', () => {
  /** Page 1 and 4 belong to no article; 2 and 3 to "a", which has grown by a page since. */
  const source = (asked: string[]): PageSource => ({
    articles: [{ id: 'a', start: 2, pages: 2 }],
    pages: 4,
    width: 100,
    height: 150,
    article: (id, start) => {
      asked.push(`${id} ${String(start)}`);
      return [alone(rect), alone(rect), alone(rect)];
    },
    book: () => {
      asked.push('book');
      return svg(['<text>x</text>', rect, rect, '']);
    },
  });

  it('draws articles by themselves, the whole book only for what is none, and each once', async () => {
    const asked: string[] = [];
    const pictures = new PagePictures();
    expect(await pictures.of(1, 4, 'small')).toEqual([]);
    pictures.follow(source(asked));
    const middle = await pictures.of(2, 3, 'small');
    expect(middle.map(({ number, blank }) => [number, blank])).toEqual([[2, false], [3, false]]);
    expect(asked).toEqual(['a 2']);
    const all = await pictures.of(1, 9, 'small');
    expect(all.map(({ number, blank }) => [number, blank])).toEqual([[1, false], [2, false], [3, false], [4, true]]);
    expect(asked).toEqual(['a 2', 'book']);
    expect(Buffer.from(all[0]?.picture ?? []).subarray(8, 12).toString('latin1')).toBe('WEBP');
  });

  it('draws anew when the book was typeset again', async () => {
    const asked: string[] = [];
    const pictures = new PagePictures();
    pictures.follow(source(asked));
    await pictures.of(2, 2, 'small');
    pictures.follow(source(asked));
    const [again] = await pictures.of(2, 2, 'large');
    expect(asked).toEqual(['a 2', 'a 2']);
    expect(again?.number).toBe(2);
  });
});
