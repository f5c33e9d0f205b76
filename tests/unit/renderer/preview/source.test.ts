import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDocument } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import type { ArticlePreview, NearPages } from '@common/contract/shapes.ts';
import { PreviewSource, type PageMaker } from '../../../../renderer/src/preview/source.ts';

/** Pages without pictures: what is asked for counts here, not how it looks. */
const made = (articleId: string): ArticlePreview => ({ articleId, width: 160, height: 240, pages: [], blockPages: [], lastRoman: 0, numbersSettled: true, ownSetAside: false, ms: 1 });

const bytes = (...of: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(of);
const sourceOf = (typeset: PageMaker['typeset'], drawn: PageMaker['drawn'] = () => Promise.resolve([])): PreviewSource => new PreviewSource({ typeset, drawn });

let asked: [string, ArticleDocument][];
let source: PreviewSource;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  source = sourceOf((id, document) => {
    asked.push([id, document]);
    return Promise.resolve(made(id));
  });
});
afterEach(() => {
  vi.useRealTimers();
});
const pause = (): Promise<unknown> => vi.advanceTimersByTimeAsync(2000);

test('pages that nobody looks at are not made, and follow the newest text when they are looked at again', async () => {
  source.open('a', emptyDocument('Một'));
  await pause();
  expect(asked).toHaveLength(1);
  source.rest();
  source.change(emptyDocument('Hai'), 0);
  source.open('b', emptyDocument('Ba'));
  source.change(emptyDocument('Bốn'), 0);
  source.refresh();
  await pause();
  expect(asked).toHaveLength(1);
  expect([source.get().articleId, source.isWorking()]).toEqual(['b', false]);
  source.wake();
  await pause();
  expect(asked.slice(1)).toEqual([['b', emptyDocument('Bốn')]]);
  expect(source.isWorking()).toBe(false);
});

test('a pause of typing that has begun ends without pages when the tab goes', async () => {
  source.open('a', emptyDocument('Một'));
  await pause();
  source.change(emptyDocument('Hai'), 0);
  source.rest();
  await pause();
  expect(asked).toHaveLength(1);
});

test('waking with no article open asks for nothing', async () => {
  source.rest();
  source.wake();
  await pause();
  expect(asked).toEqual([]);
});

test('pages follow every key, and those that are there are not sent again', async () => {
  const had: (readonly string[])[] = [];
  const page = (number: number, key: string, isThere: boolean) => ({ number, key, svg: isThere ? null : bytes(number) });
  const own = sourceOf((id, document, have) => {
    had.push(have);
    const last = JSON.stringify(document).includes('Hai') ? 'c' : 'b';
    return Promise.resolve({ ...made(id), pages: [page(1, 'a', have.includes('a')), page(2, last, have.includes(last))] });
  });
  own.open('x', emptyDocument('Một'));
  await vi.advanceTimersByTimeAsync(50);
  own.change(emptyDocument('Hai'), 0);
  await vi.advanceTimersByTimeAsync(50);
  expect(had).toEqual([[], ['a', 'b']]);
  expect(own.get().pages.map(({ key, svg }) => [key, [...(svg ?? [])]])).toEqual([['a', [1]], ['c', [2]]]);
});

test('pages that were let go while the next were being made are asked for once more', async () => {
  const had: (readonly string[])[] = [];
  let answer: (() => void) | null = null;
  const own = sourceOf(async (id, _document, have) => {
    had.push(have);
    if (had.length === 2) await new Promise<void>((resolve) => { answer = resolve; });
    return { ...made(id), pages: [{ number: 1, key: 'a', svg: have.includes('a') ? null : bytes(7) }] };
  });
  own.open('x', emptyDocument('Một'));
  await vi.advanceTimersByTimeAsync(50);
  own.refresh();
  await vi.advanceTimersByTimeAsync(50);
  own.close();
  own.open('x', emptyDocument('Một'));
  (answer as (() => void) | null)?.();
  await vi.advanceTimersByTimeAsync(50);
  expect(had[2]).toEqual([]);
  expect(own.get().pages).toHaveLength(1);
});

test('in a burst of keys pages wait for its first rest; a slow typist sees them after each', async () => {
  source.open('a', emptyDocument('Một'));
  await pause();
  asked = [];
  for (let key = 0; key < 10; key += 1) {
    source.change(emptyDocument(String(key)), 0);
    await vi.advanceTimersByTimeAsync(90);
  }
  expect(asked.map(([, document]) => document)).toEqual([emptyDocument('0')]);
  await vi.advanceTimersByTimeAsync(60);
  expect(asked.at(-1)).toEqual(['a', emptyDocument('9')]);
  asked = [];
  for (let key = 0; key < 5; key += 1) {
    await vi.advanceTimersByTimeAsync(180);
    source.change(emptyDocument(String(key)), 0);
  }
  await pause();
  expect(asked).toHaveLength(5);
});

test('pages that take long wait for a longer rest, of half a second at the most', async () => {
  let answers = 0;
  const slow = sourceOf((id) => {
    answers += 1;
    return new Promise((resolve) => { setTimeout(() => { resolve({ ...made(id), ms: 1000 }); }, 1000); });
  });
  slow.open('a', emptyDocument('Một'));
  await pause();
  for (let key = 0; key < 10; key += 1) {
    slow.change(emptyDocument(String(key)), 0);
    await vi.advanceTimersByTimeAsync(90);
  }
  await pause();
  answers = 0;
  slow.change(emptyDocument('a'), 0);
  await vi.advanceTimersByTimeAsync(90);
  slow.change(emptyDocument('b'), 0);
  await vi.advanceTimersByTimeAsync(390);
  expect(answers).toBe(0);
  await vi.advanceTimersByTimeAsync(20);
  expect(answers).toBe(1);
});

test('a hand that was quick before its pause begins another burst with its first key; one that has become slow sees pages at once again', async () => {
  source.open('a', emptyDocument('Một'));
  await pause();
  const typed = async (keys: number, gap: number): Promise<void> => {
    for (let key = 0; key < keys; key += 1) {
      source.change(emptyDocument(`${String(asked.length)} ${String(key)}`), 0);
      await vi.advanceTimersByTimeAsync(gap);
    }
  };
  await typed(10, 90);
  await pause();
  asked = [];
  await typed(3, 90);
  expect(asked).toHaveLength(0);
  await pause();
  expect(asked).toHaveLength(1);
  await typed(6, 300);
  await pause();
  asked = [];
  await typed(1, 0);
  expect(asked).toHaveLength(1);
});

/** An article of nine pages, of which those about where one looks have come; whoever asks for others gets their number as picture. */
function long() {
  const nears: NearPages[] = [];
  const haves: (readonly string[])[] = [];
  const asks: (readonly string[])[] = [];
  let turn = 0;
  let forgets = false;
  const own = sourceOf(
    (id, _document, have, near) => {
      nears.push(near);
      haves.push(have);
      turn += 1;
      const pages = Array.from({ length: 9 }, (_, index) => {
        const key = index < 4 ? `p${String(index)}` : `p${String(index)}.${String(turn)}`;
        return { number: 11 + index, key, svg: have.includes(key) || Math.abs(index - (near.index ?? 0)) > 1 ? null : bytes(index) };
      });
      return Promise.resolve({ ...made(id), pages, blockPages: [11, 13, 17] });
    },
    (_id, keys) => {
      asks.push(keys);
      return Promise.resolve(forgets ? [] : keys.map((key) => ({ key, svg: bytes(Number(key.charAt(1))) })));
    },
  );
  own.open('x', emptyDocument('Một'));
  return { own, nears, haves, asks, forget: () => { forgets = true; } };
}

test('of a long article the pages about where one looks come; the others when they are looked at, and stay', async () => {
  const { own, nears, haves, asks } = long();
  await vi.advanceTimersByTimeAsync(50);
  const come = (): number[] => own.get().pages.flatMap(({ number, svg }) => (svg === null ? [] : [number]));
  expect([nears, come()]).toEqual([[{ index: null, block: null }], [11, 12]]);
  own.goTo(17);
  const [sixth, seventh] = own.get().pages.slice(5, 7);
  await own.look([sixth ?? null, seventh ?? null, null]);
  expect([asks, come()]).toEqual([[['p5.1', 'p6.1']], [11, 12, 16, 17]]);
  await own.look(own.get().pages.slice(5, 7));
  expect(asks).toHaveLength(1);
  own.change(emptyDocument('Hai'), 2);
  await vi.advanceTimersByTimeAsync(50);
  expect([nears[1], haves[1]]).toEqual([{ index: 6, block: 2 }, ['p0', 'p1', 'p5.1', 'p6.1']]);
  expect(come()).toEqual([11, 12, 16, 17, 18]);
});

test('a picture that nobody has looked at is fetched and not kept', async () => {
  const { own, asks } = long();
  await vi.advanceTimersByTimeAsync(50);
  const [first, , third] = own.get().pages;
  if (first === undefined || third === undefined) throw new Error('no pages');
  expect([...(await own.picture(first)) ?? []]).toEqual([0]);
  expect(asks).toEqual([]);
  expect([...(await own.picture(third)) ?? []]).toEqual([2]);
  expect([asks, own.get().pages[2]?.svg]).toEqual([[['p2']], null]);
});

test('a typesetter that knows its pages no longer sets them again', async () => {
  const { own, nears, forget } = long();
  await vi.advanceTimersByTimeAsync(50);
  forget();
  own.goTo(15);
  await own.look([own.get().pages[4] ?? null]);
  await vi.advanceTimersByTimeAsync(50);
  expect(nears).toHaveLength(2);
  expect(own.get().pages[4]?.svg).not.toBeNull();
});

test('what is the same stays the same object, and that work begins and ends is told apart', async () => {
  const { own } = long();
  await vi.advanceTimersByTimeAsync(50);
  const before = own.get();
  const states: unknown[] = [];
  own.subscribe(() => { states.push(own.get()); });
  const work: boolean[] = [];
  own.subscribeWorking(() => { work.push(own.isWorking()); });
  own.refresh();
  await vi.advanceTimersByTimeAsync(50);
  const now = own.get();
  expect([work, states]).toEqual([[true, false], [now]]);
  expect(now.blockPages).toBe(before.blockPages);
  expect(now.pages.map((page, index) => page === before.pages[index])).toEqual([true, true, true, true, false, false, false, false, false]);
});

test('a line that is pointed out stays while the pages are the same, and goes with others', async () => {
  const own = sourceOf((id, document) => Promise.resolve({ ...made(id), pages: [{ number: 1, key: JSON.stringify(document), svg: null }] }));
  own.open('x', emptyDocument('Một'));
  await pause();
  own.rest();
  own.wake();
  own.pointOut({ page: 1, x: 1, y: 2, width: 3, height: 4 });
  await pause();
  expect(own.get().place).toMatchObject({ page: 1, y: 2 });
  own.change(emptyDocument('Hai'), 0);
  await pause();
  expect(own.get().place).toBeNull();
});
