import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LayoutSource } from '../../../../renderer/src/preview/layout.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test('the whole book waits while somebody types, and is set once', async () => {
  let asked = 0;
  const layout = new LayoutSource(() => {
    asked += 1;
    return Promise.resolve({ pages: 4, articles: [], matter: [], lastRoman: 0, ms: 1 });
  });
  layout.postpone();
  await vi.advanceTimersByTimeAsync(5000);
  expect(asked).toBe(0);
  layout.schedule();
  for (let key = 0; key < 20; key += 1) {
    await vi.advanceTimersByTimeAsync(150);
    layout.postpone();
  }
  expect(asked).toBe(0);
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toBe(1);
  expect(layout.get().layout?.pages).toBe(4);
});

test('it waits longer for one who types slowly', async () => {
  let asked = 0;
  const layout = new LayoutSource(() => {
    asked += 1;
    return Promise.resolve({ pages: 4, articles: [], matter: [], lastRoman: 0, ms: 1 });
  });
  layout.schedule();
  // The first two keys say how fast; a key each 350 ms is no pause from then on.
  layout.postpone();
  await vi.advanceTimersByTimeAsync(250);
  layout.postpone();
  for (let key = 0; key < 10; key += 1) {
    await vi.advanceTimersByTimeAsync(350);
    layout.postpone();
  }
  expect(asked).toBe(0);
  await vi.advanceTimersByTimeAsync(600);
  expect(asked).toBe(1);
});

test('a change of the file between two keys of a slow hand is no pause', async () => {
  let asked = 0;
  const layout = new LayoutSource(() => {
    asked += 1;
    return Promise.resolve({ pages: 4, articles: [], matter: [], lastRoman: 0, ms: 1 });
  });
  layout.postpone();
  for (let key = 0; key < 10; key += 1) {
    await vi.advanceTimersByTimeAsync(40);
    // What was typed is kept, and the file tells of it.
    layout.schedule();
    await vi.advanceTimersByTimeAsync(310);
    layout.postpone();
  }
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(600);
  expect(asked).toBe(2);
});
