import { describe, expect, it } from 'vitest';
import { PagePictures, type PageSource } from '../../../../electron/services/print/page-pictures.ts';
import { markProxy, PLACE_HOLDER } from '../../../../electron/services/print/proxy.ts';
import { sharp } from '../../../../electron/services/sharp.ts';

const HEAD = '<svg xmlns="http://www.w3.org/2000/svg"><defs></defs>';
const page = (mark: string): string => `<g class="typst-page" transform="translate(0, 0)" data-tid="t" data-page-width="100" data-page-height="150">${mark}</g>`;
const rect = '<rect width="50" height="50" fill="#a00"/>';
const svg = (marks: readonly string[]): string => `${HEAD}${marks.map(page).join('')}</svg>`;
const SHA = 'ab'.repeat(32);
const dot = `<image width="100" height="150" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,${Buffer.from(markProxy(PLACE_HOLDER, SHA)).toString('base64')}"/>`;

const source = (asked: string[], marks: readonly string[], photo: Uint8Array | null = null): PageSource => ({
  pages: marks.length,
  width: 100,
  height: 150,
  photo: (sha256) => {
    asked.push(`photo ${sha256}`);
    return photo;
  },
  spans: [{ id: 'a', start: 2, pages: 2 }],
  book: () => {
    asked.push('book');
    return svg(marks);
  },
});

describe('PagePictures', () => {
  it('draws pages of a part from the part alone, until the book is drawn', async () => {
    const asked: string[] = [];
    const pictures = new PagePictures();
    pictures.follow(source(asked, ['<text>x</text>', rect, '', rect]));
    const part = { first: 2, pages: 2, lead: 1, svg: () => { asked.push('part'); return svg(['<text>lead</text>', rect, '']); } };
    const own = await pictures.of(2, 3, 'large', part);
    expect(own.map(({ number, blank }) => [number, blank])).toEqual([[2, false], [3, true]]);
    const [last] = await pictures.of(3, 3, 'large', part);
    expect([last?.number, last?.blank]).toEqual([3, true]);
    expect(asked).toEqual(['part', 'part']);
    const book = await pictures.of(1, 4, 'large');
    expect(book.map(({ number, blank }) => [number, blank])).toEqual([[1, false], [2, false], [3, true], [4, false]]);
    // The same page is the same picture, whichever way it was drawn.
    expect(book[1]?.picture).toBe(own[0]?.picture);
    await pictures.of(2, 2, 'large', part);
    expect(asked).toEqual(['part', 'part', 'book']);
  });

  it('draws the book once for whatever pages are asked for', async () => {
    const asked: string[] = [];
    const pictures = new PagePictures();
    expect(await pictures.of(1, 4, 'small')).toEqual([]);
    pictures.follow(source(asked, ['<text>x</text>', rect, rect, '']));
    const middle = await pictures.of(2, 3, 'small');
    expect(middle.map(({ number, blank }) => [number, blank])).toEqual([[2, false], [3, false]]);
    const all = await pictures.of(1, 9, 'small');
    expect(all.map(({ stands }) => stands)).toEqual([null, { id: 'a', index: 0 }, { id: 'a', index: 1 }, null]);
    expect(all.map(({ number, blank }) => [number, blank])).toEqual([[1, false], [2, false], [3, false], [4, true]]);
    expect(asked).toEqual(['book']);
    expect(Buffer.from(all[0]?.picture ?? []).subarray(8, 12).toString('latin1')).toBe('WEBP');
    // The same drawing is one picture.
    expect(all[1]?.picture).toBe(middle[0]?.picture);
  });

  it('puts the photo in the place of the dot that holds it', async () => {
    const photo = new Uint8Array(await sharp({ create: { width: 20, height: 30, channels: 3, background: '#00a000' } }).jpeg().toBuffer());
    const asked: string[] = [];
    const pictures = new PagePictures();
    pictures.follow(source(asked, [dot], photo));
    const [made] = await pictures.of(1, 1, 'small');
    const { channels } = await sharp(Buffer.from(made?.picture ?? [])).stats();
    expect((channels[1]?.mean ?? 0) - (channels[0]?.mean ?? 0)).toBeGreaterThan(100);
    expect(asked).toEqual(['book', `photo ${SHA}`]);
  });

  it('draws anew when the book was typeset again', async () => {
    const asked: string[] = [];
    const pictures = new PagePictures();
    pictures.follow(source(asked, [rect]));
    await pictures.of(1, 1, 'small');
    pictures.follow(source(asked, [rect, rect]));
    expect((await pictures.of(2, 2, 'large')).map(({ number }) => number)).toEqual([2]);
    expect(asked).toEqual(['book', 'book']);
  });
});
