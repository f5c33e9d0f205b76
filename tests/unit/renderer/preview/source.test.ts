import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyDocument } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import type { ArticlePreview } from '@common/contract/shapes.ts';
import { PreviewSource } from '../../../../renderer/src/preview/source.ts';

/** Pages without pictures: what is asked for counts here, not how it looks. */
const made = (articleId: string): ArticlePreview => ({ articleId, width: 160, height: 240, pages: [], blockPages: [], numbersSettled: true, ms: 1 });

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
