import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PagePicture } from '@common/contract/ladder-channels.ts';
import { ladderOf, type LadderPage } from '../../../../renderer/src/ladder/pages.ts';
import { keyOf, Pictures } from '../../../../renderer/src/ladder/pictures.ts';
import { outlineOf } from '../outline/sample.ts';

const { pages } = ladderOf(outlineOf('I: a b'), { pages: 14, spans: [{ id: 'a', start: 6, pages: 3 }, { id: 'b', start: 9, pages: 5 }] }, 'front');
/** As the typesetter answers: whose page it is. */
function picture(number: number): PagePicture {
  const item = pages[number - 1]?.item ?? null;
  return { number, blank: false, stands: item === null ? null : { id: item.id, index: number - item.first }, picture: new Uint8Array([number]) };
}
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

let revoked: string[];
let made: number;
beforeEach(() => {
  revoked = [];
  made = 0;
  vi.stubGlobal('URL', { createObjectURL: () => `blob:${String((made += 1))}`, revokeObjectURL: (url: string) => { revoked.push(url); } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** Asks, and waits until nothing is asked any more. */
async function wanting(source: Pictures, asked: readonly [number, number][], wanted: readonly LadderPage[], layout: object): Promise<void> {
  source.want(wanted, layout);
  let before = -1;
  while (before !== asked.length) {
    before = asked.length;
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}

describe('Pictures', () => {
  it('asks for articles first, some pages at a time, and for each once', async () => {
    const asked: [number, number][] = [];
    const source = new Pictures((first, last) => { asked.push([first, last]); return Promise.resolve(range(first, last).map(picture)); }, () => undefined);
    const layout = {};
    await wanting(source, asked, pages, layout);
    expect(asked).toEqual([[6, 11], [12, 13], [1, 5], [14, 14]]);
    expect(pages.every((page) => source.get().has(keyOf(page)))).toBe(true);
    await wanting(source, asked, pages, layout);
    expect(asked).toHaveLength(4);
  });

  it('asks anew for another layout, and keeps the pictures of before until then', async () => {
    const asked: [number, number][] = [];
    const source = new Pictures((first, last) => { asked.push([first, last]); return Promise.resolve(range(first, last).map(picture)); }, () => undefined);
    const wanted = pages.slice(5, 8);
    await wanting(source, asked, wanted, {});
    const before = source.get();
    source.want(wanted, {});
    expect(source.get()).toBe(before);
    await wanting(source, asked, wanted, { another: true });
    expect(source.get()).not.toBe(before);
    expect(revoked.length).toBeGreaterThanOrEqual(3);
  });

  it('drops the pictures of another look, and asks for new ones when the book was typeset so', async () => {
    const asked: [number, number][] = [];
    let answer: () => void = () => undefined;
    const source = new Pictures((first, last) => {
      asked.push([first, last]);
      return new Promise((resolve) => { answer = () => { resolve(range(first, last).map(picture)); }; });
    }, () => undefined);
    const [wanted, old] = [pages.slice(5, 8), {}];
    const turns = async (): Promise<void> => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); };
    source.look('trang trọng');
    source.want(wanted, old);
    source.look('hiện đại');
    // What was on its way is of the former look.
    answer();
    await turns();
    expect(source.get().size).toBe(0);
    source.want(wanted, old);
    await turns();
    expect([source.get().size, asked.length]).toEqual([0, 1]);
    source.want(wanted, {});
    answer();
    await turns();
    expect([source.get().size, asked.length]).toEqual([3, 2]);
    source.look('hiện đại');
    expect(source.get().size).toBe(3);
    source.look('cổ điển');
    expect([source.get().size, revoked.length]).toEqual([0, 3]);
  });

  it('takes no picture for a page on which another stands by now: the book was typeset again before that was known here', async () => {
    const asked: [number, number][] = [];
    const moved = (number: number): PagePicture => ({ ...picture(number), stands: number < 9 ? { id: 'b', index: number - 6 } : { id: 'a', index: number - 9 } });
    const source = new Pictures((first, last) => { asked.push([first, last]); return Promise.resolve(range(first, last).map(asked.length === 1 ? picture : moved)); }, () => undefined);
    const wanted = pages.slice(5, 8);
    await wanting(source, asked, wanted, {});
    const before = wanted.map((page) => source.get().get(keyOf(page))?.url);
    await wanting(source, asked, wanted, { another: true });
    expect(asked).toEqual([[6, 8], [6, 8]]);
    expect(wanted.map((page) => source.get().get(keyOf(page))?.url)).toEqual(before);
    expect(revoked).toEqual([]);
  });

  it('does not ask again and again for pages that are not there, and tells what went wrong', async () => {
    const asked: [number, number][] = [];
    const none = new Pictures((first, last) => { asked.push([first, last]); return Promise.resolve([]); }, () => undefined);
    await wanting(none, asked, pages.slice(5, 8), {});
    expect(asked).toEqual([[6, 8]]);
    const told: unknown[] = [];
    const failing = new Pictures(() => Promise.reject(new Error('no')), (thrown) => { told.push(thrown); });
    await wanting(failing, [], pages.slice(5, 8), {});
    expect(told).toHaveLength(1);
  });
});
