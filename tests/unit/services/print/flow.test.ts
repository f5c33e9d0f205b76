import { describe, expect, it } from 'vitest';
import { byline, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { flowOrder, type Fit } from '../../../../electron/services/print/flow.ts';

const shifts = (entries: Record<number, number>): Map<number, Fit> => new Map(Object.entries(entries).map(([index, shift]) => [Number(index), { shift }]));

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
