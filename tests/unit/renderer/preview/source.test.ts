import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDocument } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import type { ArticlePreview } from '@common/contract/shapes.ts';
import { PreviewSource } from '../../../../renderer/src/preview/source.ts';

/** Pages without pictures: what is asked for counts here, not how it looks. */
const made = (articleId: string): ArticlePreview => ({ articleId, width: 160, height: 240, pages: [], blockPages: [], lastRoman: 0, numbersSettled: true, ms: 1 });

let asked: [string, ArticleDocument][];
let source: PreviewSource;
beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  source = new PreviewSource((id, document) => {
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
  expect(source.get()).toMatchObject({ articleId: 'b', working: false });
  source.wake();
  await pause();
  expect(asked.slice(1)).toEqual([['b', emptyDocument('Bốn')]]);
  expect(source.get().working).toBe(false);
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
  const page = (number: number, key: string, isThere: boolean) => ({ number, key, svg: isThere ? null : new Uint8Array([number]) });
  const own = new PreviewSource((id, document, have) => {
    had.push(have);
    const last = JSON.stringify(document).includes('Hai') ? 'c' : 'b';
    return Promise.resolve({ ...made(id), pages: [page(1, 'a', have.includes('a')), page(2, last, have.includes(last))] });
  });
  own.open('x', emptyDocument('Một'));
  await vi.advanceTimersByTimeAsync(50);
  own.change(emptyDocument('Hai'), 0);
  await vi.advanceTimersByTimeAsync(50);
  expect(had).toEqual([[], ['a', 'b']]);
  expect(own.get().pages.map(({ key, svg }) => [key, [...svg]])).toEqual([['a', [1]], ['c', [2]]]);
});

test('pages that were let go while the next were being made are asked for once more', async () => {
  const had: (readonly string[])[] = [];
  let answer: (() => void) | null = null;
  const own = new PreviewSource(async (id, _document, have) => {
    had.push(have);
    if (had.length === 2) await new Promise<void>((resolve) => { answer = resolve; });
    return { ...made(id), pages: [{ number: 1, key: 'a', svg: have.includes('a') ? null : new Uint8Array([7]) }] };
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
