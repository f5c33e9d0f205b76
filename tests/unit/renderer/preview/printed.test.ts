import { describe, expect, it } from 'vitest';
import { nextZoom } from '../../../../renderer/src/preview/zoom.ts';
import { lineOf, piecesOf, pointedAt } from '../../../../renderer/src/preview/printed.ts';

const BLOCKS = ['Người bưu tá', 'Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư.', 'Bà con quý anh.'];
const line = (text: string, y: number, width = 100) => ({ text, x: 20, y, width, height: 5 });
const PAGES = [
  { page: 86, pieces: [line('PHẦN MỘT', 10), line('Người bưu tá', 30), line('Anh Khải đi bộ đến từng ', 60), line('1', 200, 2), line('Theo sổ của bưu cục,', 200), line('năm 1987.', 206)], photos: [{ photoId: 'p', x: 20, y: 80, width: 100, height: 60 }] },
  { page: 87, pieces: [line('nhà, trao tận tay từng lá thư.', 20), line('Bà con quý anh.', 30, 60), line('87', 220, 5)], photos: [{ photoId: 'q', x: 20, y: 50, width: 100, height: 60 }, { photoId: 'p', x: 20, y: 120, width: 100, height: 60 }] },
];
const NOTES = ['Lời kể của bà Lành.', 'Theo sổ của bưu cục, năm 1987.'];
const PICTURES = ['p', 'q', 'p'];
const pieces = piecesOf(PAGES, BLOCKS);

describe('between a page and the text', () => {
  it('a point leads to the words under it, and between lines to the nearest', () => {
    const at = (page: number, x: number, y: number): string => {
      const place = pointedAt(PAGES, { blocks: BLOCKS, notes: NOTES, pictures: PICTURES }, page, x, y);
      return place?.kind === 'text' ? `${String(place.block)} ${BLOCKS[place.block]?.slice(place.offset) ?? ''}` : (place?.kind ?? 'none');
    };
    expect(at(86, 20, 62)).toBe('1 Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư.');
    expect(at(87, 20, 22)).toBe('1 nhà, trao tận tay từng lá thư.');
    expect(at(87, 500, 22)).toBe('1 ');
    expect(at(87, 30, 200)).toMatch(/^2 /);
    expect(at(86, 20, 0)).toMatch(/^0 /);
    expect(at(88, 20, 20)).toBe('none');
  });

  const pointed = (page: number, x: number, y: number) => pointedAt(PAGES, { blocks: BLOCKS, notes: NOTES, pictures: PICTURES }, page, x, y);

  it('a printed note leads to its words, whichever line of it', () => {
    expect(pointed(86, 20, 202)).toEqual({ kind: 'note', index: 1, offset: 0 });
    expect(pointed(86, 20, 208)).toEqual({ kind: 'note', index: 1, offset: 'Theo sổ của bưu cục, '.length });
    expect(pointed(86, 120, 230)).toEqual({ kind: 'note', index: 1, offset: NOTES[1]?.length });
  });

  it('a photo leads to its place in the text, the second time that it is printed to the second; words on a photo lead to themselves', () => {
    expect(pointed(86, 50, 100)).toEqual({ kind: 'picture', index: 0 });
    expect(pointed(87, 50, 60)).toEqual({ kind: 'picture', index: 1 });
    expect(pointed(87, 50, 130)).toEqual({ kind: 'picture', index: 2 });
    const [first] = PAGES;
    const over = first === undefined ? [] : [{ ...first, pieces: [...first.pieces, line('Bà con quý anh.', 90)] }];
    expect(pointedAt(over, { blocks: BLOCKS, notes: NOTES, pictures: PICTURES }, 86, 20, 92)).toEqual({ kind: 'text', block: 2, offset: 0 });
    expect(pointedAt(PAGES, { blocks: BLOCKS, notes: NOTES, pictures: [] }, 86, 20, 100)).toMatchObject({ kind: 'text', block: 1 });
  });

  it('the caret leads to its line, also over the turn of the page', () => {
    expect(lineOf(pieces, { block: 1, offset: 5 })).toMatchObject({ page: 86, y: 60 });
    expect(lineOf(pieces, { block: 1, offset: 40 })).toMatchObject({ page: 87, y: 20 });
    expect(lineOf(pieces, { block: 2, offset: 0 })).toMatchObject({ page: 87, y: 30, width: 60 });
    expect(lineOf(pieces, { block: 9, offset: 0 })).toMatchObject({ page: 87, y: 30 });
    expect(lineOf([], { block: 0, offset: 0 })).toBeNull();
  });
});

describe('Ctrl and the wheel', () => {
  const at = (percent: number): number => (160 * 96 * percent) / 25.4 / 100;
  it('goes to the next size, from wherever the page is now, and stays at the ends', () => {
    expect(nextZoom(at(100), 160, 1)).toBe('125');
    expect(nextZoom(at(100), 160, -1)).toBe('75');
    expect(nextZoom(at(87), 160, 1)).toBe('100');
    expect(nextZoom(at(87), 160, -1)).toBe('75');
    expect(nextZoom(at(50), 160, -1)).toBe('50');
    expect(nextZoom(at(30), 160, -1)).toBe('50');
    expect(nextZoom(at(200), 160, 1)).toBe('200');
  });
});
