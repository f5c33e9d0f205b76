/**
 * A page of this test has 36 lines of 15 pt below a head of 64 pt. A layout is written as places: where the text before a photo
 * ended, where the photo came to stand and where it ended.
 */
import { describe, expect, it } from 'vitest';
import { box, byline, heading, list, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import type { Fit } from '../../../../electron/services/print/flow.ts';
import { nextFits, placeKey, type FitInput, type Place } from '../../../../electron/services/print/fit.ts';

const page = { width: 337, trimWidth: 454, photoWidth: 337, line: 15, lines: 36, top: 64, scale: 1 };
const BLEED = 8;
/** Vertical place of the end of line n. */
const y = (line: number): number => BLEED + page.top + line * page.line;

interface Scene {
  readonly blocks: Block[];
  readonly places: Place[];
  /** Natural heights by block index. */
  readonly natural: Record<number, number>;
  readonly fits?: ReadonlyMap<number, Fit>;
}

const scene = ({ blocks, places, natural, fits = new Map() }: Scene): FitInput => ({
  articleId: 'a',
  blocks,
  fits,
  lead: null,
  essay: null,
  openerHeight: null,
  natural: new Map(Object.entries(natural).map(([index, height]) => [Number(index), height])),
  least: new Map(Object.entries(natural).map(([index, height]) => [Number(index), height * 0.6])),
  page,
  bleed: BLEED,
  places: new Map(places.map((place) => [placeKey(place[0], place[1]), place])),
});

const blocks = [title('T'), paragraph('a'), photo('1'), paragraph('b'), byline('N')];
/** The photo (200 pt, 230 with its caption) did not fit below line `used` of page 1. */
const hole = (used: number): Place[] => [
  ['start', 'a', 1, y(0)],
  ['tail', 'a:1', 1, y(used) - 4],
  ['spot', 'a:2', 2, y(0)],
  ['foot', 'a:2', 2, y(0) + 230],
  ['end', 'a', 2, y(30)],
];

describe('a hole above a photo', () => {
  it('is left alone where there is none', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: [...hole(20).filter(([what]) => what === 'start'), ['tail', 'a:1', 1, y(10)], ['spot', 'a:2', 1, y(10)], ['foot', 'a:2', 1, y(26)], ['end', 'a', 1, y(30)]] }))).toBeNull();
  });

  it('that the photo would fit by these figures is not mended: smaller would not bring it back', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: hole(10) }))).toBeNull();
  });

  it('at an article’s end is filled by the photo and its byline, never by the photo alone', () => {
    const signed = [title('T'), paragraph('a'), photo('1'), byline('N')];
    // The byline took two lines below the photo.
    const places: Place[] = [...hole(20).filter(([what]) => what !== 'end'), ['end', 'a', 2, y(0) + 230 + 30]];
    const free = 16 * page.line;
    const height = (of: Block[]): number => nextFits(scene({ blocks: of, natural: { 2: 290 }, fits: new Map([[2, { shift: 0, height: 290 }]]), places: places.map((place) => (place[0] === 'foot' ? ['foot', place[1], 2, y(0) + 320] : place[0] === 'end' ? ['end', 'a', 2, y(0) + 350] : place)) }))?.get(2)?.height ?? 0;
    expect(height(signed)).toBeCloseTo(free - 30 - 30 - 0.5, 5);
    expect(height([title('T'), paragraph('a'), photo('1'), paragraph('b')])).toBeCloseTo(free - 30 - 0.5, 5);
  });

  it('of two lines is left alone', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: hole(34) }))).toBeNull();
  });

  it('is filled by setting the photo smaller', () => {
    // 24 lines used: 12 × 15 = 180 pt are free, 30 of them for the caption.
    const fits = nextFits(scene({ blocks, natural: { 2: 200 }, places: hole(24) }));
    expect(fits?.get(2)).toEqual({ shift: 0, height: 12 * 15 - 30 - 0.5 });
  });

  it('is filled by photos before it when the photo alone cannot give enough', () => {
    const two = [title('T'), photo('0'), paragraph('a'), photo('1'), paragraph('b')];
    const places: Place[] = [
      ['start', 'a', 1, y(0)],
      ['spot', 'a:1', 1, y(2)],
      ['foot', 'a:1', 1, y(18)],
      ['tail', 'a:2', 1, y(27) - 4],
      ['spot', 'a:3', 2, y(0)],
      ['foot', 'a:3', 2, y(0) + 230],
      ['end', 'a', 2, y(30)],
    ];
    const fits = nextFits(scene({ blocks: two, natural: { 1: 200, 3: 200 }, places }));
    // 9 lines are free (135 pt), 104.5 for the picture; it needs 120: the photo before gives two lines.
    expect(fits?.get(3)).toEqual({ shift: 0, height: 120 });
    expect(fits?.get(1)).toEqual({ shift: 0, height: 170 });
  });

  it('that disfigures the page lets the next paragraph pass', () => {
    const fits = nextFits(scene({ blocks, natural: { 2: 300 }, places: hole(24).map((place): Place => (place[0] === 'foot' ? ['foot', 'a:2', 2, y(0) + 320] : place)) }));
    expect(fits?.get(2)).toEqual({ shift: 1 });
  });

  it('that is a few lines is left as the editor placed it', () => {
    const places = hole(32).map((place): Place => (place[0] === 'foot' ? ['foot', 'a:2', 2, y(0) + 320] : place));
    expect(nextFits(scene({ blocks, natural: { 2: 300 }, places }))).toBeNull();
  });

  it('never lets the byline pass', () => {
    const last = [title('T'), paragraph('a'), photo('1'), byline('N')];
    const places = hole(24).map((place): Place => (place[0] === 'foot' ? ['foot', 'a:2', 2, y(0) + 320] : place));
    expect(nextFits(scene({ blocks: last, natural: { 2: 300 }, places }))).toBeNull();
  });

  const disfigured = (behind: Block[], fits?: Map<number, Fit>): ReadonlyMap<number, Fit> | null =>
    nextFits(scene({ blocks: [title('T'), paragraph('a'), photo('1'), ...behind], natural: { 2: 300 }, places: hole(24).map((place): Place => (place[0] === 'foot' ? ['foot', 'a:2', 2, y(0) + 320] : place)), ...(fits === undefined ? {} : { fits }) }));

  it('lets a heading pass with what it is the heading of', () => {
    expect(disfigured([heading(3, 'Vì sao?'), paragraph('b'), byline('N')])?.get(2)).toEqual({ shift: 2 });
    expect(disfigured([heading(1, 'A'), heading(2, 'B'), paragraph('b')])?.get(2)).toEqual({ shift: 3 });
    expect(disfigured([heading(1, 'A'), box('Tóm tắt', ['một'])])).toBeNull();
  });

  it('never parts words that announce something from what they announce', () => {
    expect(disfigured([paragraph('Sổ ghi có những dòng: '), list(false, ['sáng', 'chiều']), paragraph('c')])?.get(2)).toEqual({ shift: 2 });
    expect(disfigured([paragraph('Sổ ghi:')])).toBeNull();
  });

  it('takes the photos behind it along', () => {
    expect(disfigured([photo('2'), paragraph('b')])?.get(2)).toEqual({ shift: 1 });
  });

  it('stays when four blocks have passed already', () => {
    const many = [title('T'), paragraph('a'), photo('1'), ...['b', 'c', 'd', 'e', 'f'].map((words) => paragraph(words))];
    const places: Place[] = [
      ['start', 'a', 1, y(0)],
      ['tail', 'a:6', 1, y(24) - 4],
      ['spot', 'a:2', 2, y(0)],
      ['foot', 'a:2', 2, y(0) + 320],
      ['end', 'a', 2, y(30)],
    ];
    expect(nextFits(scene({ blocks: many, natural: { 2: 300 }, places, fits: new Map([[2, { shift: 4 }]]) }))).toBeNull();
  });
});

describe('a short tail', () => {
  const tail = (lines: number): Place[] => [
    ['start', 'a', 1, y(0)],
    ['tail', 'a:1', 1, y(10)],
    ['spot', 'a:2', 1, y(10)],
    ['foot', 'a:2', 1, y(10) + 230],
    ['end', 'a', 2, y(lines)],
  ];

  it('is pulled back by a smaller photo', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: tail(3) }))?.get(2)).toEqual({ shift: 0, height: 155, pulled: true });
  });

  it('is pulled once', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: tail(3), fits: new Map([[2, { shift: 0, height: 155, pulled: true }]]) }))).toBeNull();
  });

  it('of more lines than that is a page', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: tail(6) }))).toBeNull();
  });

  it('stays where the photos have not so much to give', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 100 }, places: tail(5) }))).toBeNull();
  });

  it('is not pulled by a photo that stands on the tail itself', () => {
    const places = tail(4).map((place): Place => (place[0] === 'spot' || place[0] === 'foot' ? [place[0], place[1], 2, y(1)] : place));
    expect(nextFits(scene({ blocks: [title('T'), photo('1'), byline('N')], natural: { 1: 200 }, places: places.map(([what, key, at, top]): Place => [what, key === 'a:2' ? 'a:1' : key, at, top]) }))).toBeNull();
  });

  it('of an article of one page is none', () => {
    expect(nextFits(scene({ blocks, natural: { 2: 200 }, places: [...tail(3).slice(0, -1), ['end', 'a', 1, y(30)]] }))).toBeNull();
  });
});

describe('fitting ends', () => {
  it('whatever the page answers: every step takes something that can be taken only so often', () => {
    // The worst typesetter: the photos are always on the next page, and the tail is always short.
    for (const natural of [60, 150, 250, 315]) {
      const many: Block[] = [title('T'), ...Array.from({ length: 6 }, (_, index) => [paragraph(String(index)), photo(String(index))]).flat(), byline('N')];
      let fits: ReadonlyMap<number, Fit> = new Map();
      let rounds = 0;
      for (let next: Map<number, Fit> | null = new Map(); next !== null; rounds += 1) {
        const places: Place[] = [['start', 'a', 1, y(0)], ['end', 'a', 2, y(3)]];
        many.forEach((block, index) => {
          const used = 14 + ((index * 5 + rounds) % 20);
          if (block.type === 'photo') places.push(['spot', `a:${String(index)}`, 2, y(0)], ['foot', `a:${String(index)}`, 2, y(0) + (fits.get(index)?.height ?? natural) + 30]);
          else places.push(['tail', `a:${String(index)}`, 1, y(used) - 4]);
        });
        next = nextFits(scene({ blocks: many, natural: Object.fromEntries(many.flatMap((block, index) => (block.type === 'photo' ? [[index, natural]] : []))), places, fits }));
        if (next !== null) fits = next;
        for (const fit of fits.values()) expect(fit.height ?? natural).toBeGreaterThanOrEqual(natural * 0.6 - 0.001);
        expect(rounds).toBeLessThan(200);
      }
    }
  });
});

describe('a last page with one photo and the byline', () => {
  const trio = [title('T'), paragraph('a'), photo('1'), photo('2'), byline('N')];
  /** The first photo ends at line 30 of 36, the second fills 16 lines overleaf, the byline two. */
  const places: Place[] = [
    ['start', 'a', 1, y(0)],
    ['tail', 'a:1', 1, y(12) - 4],
    ['spot', 'a:2', 1, y(12)],
    ['foot', 'a:2', 1, y(34)],
    ['spot', 'a:3', 2, y(0)],
    ['foot', 'a:3', 2, y(16)],
    ['end', 'a', 2, y(18)],
  ];
  const natural = { 2: 300, 3: 210 };

  it('stays where photos keep their least height', () => {
    expect(nextFits(scene({ blocks: trio, natural, places }))).toBeNull();
  });

  it('is spared by both photos, the last one first, where they give all they can', () => {
    const given = nextFits({ ...scene({ blocks: trio, natural, places }), least: new Map([[2, 140], [3, 98]]), tight: true });
    // 18 lines are wanted, 2 of them free: 7 from the last photo, 9 from the first.
    expect(given?.get(3)).toEqual({ shift: 0, height: 210 - 7 * page.line, pulled: true });
    expect(given?.get(2)).toEqual({ shift: 0, height: 300 - 9 * page.line, pulled: true });
  });

  it('stays where even that is not enough', () => {
    expect(nextFits({ ...scene({ blocks: trio, natural, places }), least: new Map([[2, 200], [3, 150]]), tight: true })).toBeNull();
  });
});
