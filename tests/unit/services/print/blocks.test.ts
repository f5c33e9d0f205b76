import { describe, expect, it } from 'vitest';
import { byline, document, heading, list, paragraph, photo, quote, sapo, title } from '../../../../electron/common/article/build.ts';
import type { Block, TextNode } from '../../../../electron/common/article/document.ts';
import { articleData, authorOf, flowOrder, leastHeight, naturalSize, type Fit } from '../../../../electron/services/print/blocks.ts';
import { NO_SLACK } from '../../../../electron/services/print/tail.ts';
import { loadDesign, textBlock } from '../../../../electron/services/print/design.ts';
import type { PrintPhoto } from '../../../../electron/services/print/source.ts';

const design = loadDesign('trang-trong').data;
const page = textBlock(design, '16x24', 160);
const picture = (width: number, height: number): PrintPhoto => ({ sha256: 'a'.repeat(64), width, height, name: 'ảnh.jpg' });
const shifts = (entries: Record<number, number>): Map<number, Fit> => new Map(Object.entries(entries).map(([index, shift]) => [Number(index), { shift }]));

const data = (blocks: Block[], fits: ReadonlyMap<number, Fit> = new Map(), find: (id: string) => PrintPhoto | null = () => picture(1500, 1000)) =>
  articleData({ id: 'bài', kind: 'feature', document: document(blocks) }, { design, page, photo: find, fits, slack: NO_SLACK });

describe('flow order', () => {
  const text = (words: string): Block => paragraph(words);
  const blocks = [title('T'), text('a'), photo('1'), text('b'), text('c'), photo('2'), text('d'), byline('N')];

  it('is the order of the text', () => {
    expect(flowOrder(blocks, new Map())).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('lets blocks pass a shifted photo', () => {
    expect(flowOrder(blocks, shifts({ 2: 1 }))).toEqual([0, 1, 3, 2, 4, 5, 6, 7]);
    expect(flowOrder(blocks, shifts({ 2: 2 }))).toEqual([0, 1, 3, 4, 2, 5, 6, 7]);
  });

  it('keeps the order of photos: one behind a waiting photo waits', () => {
    expect(flowOrder(blocks, shifts({ 2: 3 }))).toEqual([0, 1, 3, 4, 6, 2, 5, 7]);
  });

  it('never lets a photo fall behind the byline', () => {
    expect(flowOrder(blocks, shifts({ 2: 3, 5: 3 })).at(-1)).toBe(7);
  });

  it('puts a photo that still waits at the end of the text', () => {
    expect(flowOrder([title('T'), photo('1'), text('a')], shifts({ 1: 3 }))).toEqual([0, 2, 1]);
  });

  it('holds every block once, whatever the shifts', () => {
    for (let shift = 0; shift < 6; shift += 1) {
      const order = flowOrder(blocks, shifts({ 2: shift, 5: (shift * 7) % 4 }));
      expect([...order].sort((a, b) => a - b)).toEqual(blocks.map((_, index) => index));
    }
  });
});

describe('what is printed', () => {
  it('leaves empty blocks out, but neither the title nor photos', () => {
    const { blocks } = data([title(''), sapo(' '), paragraph(''), list(false, ['', ' ']), quote('\n'), photo(null), heading(1, ''), paragraph('chữ')]);
    expect(blocks.map(({ t, index }) => [t, index])).toEqual([['title', 0], ['photo', 5], ['paragraph', 7]]);
  });

  it('prints a list that has one item with words, whole', () => {
    const [, printed] = data([title('T'), list(true, ['', 'hai'])]).blocks;
    expect(printed).toMatchObject({ t: 'list', items: [{ level: 1, sign: '1.', r: [] }, { level: 1, sign: '2.', r: [{ s: 'hai' }] }] });
  });

  it('tells the first title from one in the text', () => {
    expect(data([title('T'), title('U')]).blocks).toMatchObject([{ first: true }, { first: false }]);
  });

  it('marks the block before a photo, in printed order', () => {
    const blocks = [title('T'), paragraph('a'), photo('1'), paragraph('b'), paragraph('c')];
    const tails = (fits: ReadonlyMap<number, Fit>) => data(blocks, fits).blocks.flatMap((block) => ('tail' in block && block.tail !== '' ? [[block.index, block.tail]] : []));
    expect(tails(new Map())).toEqual([[1, 'bài:1']]);
    expect(tails(shifts({ 2: 1 }))).toEqual([[3, 'bài:3']]);
  });
});

describe('the byline', () => {
  const marked = (node: TextNode): TextNode => node;
  const signed = (content: Parameters<typeof byline>[0]) => {
    const block = data([title('T'), byline(content)]).blocks.at(-1);
    return block?.t === 'byline' ? block.r.map(({ s, b }) => [s, b]) : null;
  };

  it('sets the name stronger than the role', () => {
    expect(signed('La Thị Nhung, Chuyên viên, Ban Tuyên giáo')).toEqual([['La Thị Nhung', true], [', Chuyên viên, Ban Tuyên giáo', false]]);
  });

  it('of a name alone is strong', () => {
    expect(signed('Ban Biên tập')).toEqual([['Ban Biên tập', true]]);
  });

  it('with marks of its own is left as it is', () => {
    expect(signed([{ text: 'La Thị Nhung, ' }, marked({ text: 'Chuyên viên', bold: true })])).toEqual([['La Thị Nhung, ', false], ['Chuyên viên', true]]);
    expect(signed([marked({ text: 'Ban, Biên tập', italic: true })])).toEqual([['Ban, Biên tập', false]]);
  });

  it('gives the contents its name', () => {
    expect(authorOf(document([title('T'), byline(' La Thị Nhung , Chuyên viên')]))).toBe('La Thị Nhung');
    expect(authorOf(document([title('T')]))).toBe('');
  });
});

describe('the size of a photo', () => {
  it('is the full measure for a landscape', () => {
    expect(naturalSize(picture(3000, 2000), design, page)).toEqual({ width: page.width, height: page.width / 1.5 });
  });

  it('is bounded in height for a portrait, its shape kept', () => {
    const { width, height } = naturalSize(picture(1000, 3000), design, page);
    expect(height).toBe(design.photo.maxLines * page.line);
    expect(width / height).toBeCloseTo(1 / 3, 10);
  });

  it('is not set so large that its pixels show, nor smaller than half of what it would be for that', () => {
    // 150 to the inch.
    expect(naturalSize(picture(500, 333), design, page).width).toBeCloseTo((500 / 150) * 72, 6);
    expect(naturalSize(picture(1500, 1000), design, page).width).toBe(page.width);
    const tiny = picture(60, 40);
    expect(naturalSize(tiny, design, page).width).toBeCloseTo(page.width * 0.55, 6);
    expect(leastHeight(tiny, false, design, page)).toBe(naturalSize(tiny, design, page).height);
  });

  it('of one that is still to come is the full measure', () => {
    expect(naturalSize(null, design, page)).toEqual({ width: page.width, height: design.photo.pendingLines * page.line });
    expect(leastHeight(null, false, design, page)).toBe(design.photo.pendingLeastLines * page.line);
  });

  it('gives up less to fit a page when it is a group', () => {
    const shape = picture(3000, 2000);
    const { height } = naturalSize(shape, design, page);
    expect(leastHeight(shape, false, design, page)).toBeCloseTo(height * design.photo.minShare, 10);
    expect(leastHeight(shape, true, design, page)).toBeCloseTo(height * design.photo.groupMinShare, 10);
    expect(design.photo.groupMinShare).toBeGreaterThan(design.photo.minShare);
  });

  it('keeps its shape when it is fitted', () => {
    const [, fitted] = data([title('T'), photo('1', 'chú thích', 'nguồn')], new Map([[1, { shift: 0, height: 100 }]])).blocks;
    expect(fitted).toMatchObject({ t: 'photo', key: 'bài:1', height: 100, file: `/photos/${'a'.repeat(64)}.jpg` });
    expect(fitted?.t === 'photo' ? fitted.width : 0).toBeCloseTo(150, 6);
  });

  it('of a pending one keeps the measure when it is fitted', () => {
    const [, fitted] = data([title('T'), photo(null)], new Map([[1, { shift: 0, height: 60 }]])).blocks;
    expect(fitted).toMatchObject({ width: page.width, height: 60, file: null });
  });

  it('of one that is gone from the book is that of one to come', () => {
    expect(data([title('T'), photo('gone')], new Map(), () => null).blocks.at(-1)).toMatchObject({ file: null, width: page.width });
  });
});
