import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppError } from '../../../electron/common/errors.ts';
import type { Progress } from '../../../electron/common/contract/shapes.ts';
import { FOR_EACH_MS, LOOK_MS, PrintWatch, STILL_MS } from '../../../electron/main/print-watch.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const step = (label: string, total = 1): Progress => ({ phase: 'design', done: 0, total, label });

/** A typesetter that waits for what it is told; ended, it fails whatever waits. */
function typesetter() {
  const waiting = new Set<(error: AppError) => void>();
  const ended = vi.fn(() => {
    for (const fail of waiting) fail(new AppError('app/service-stopped', { service: 'print', reason: 'it was closed' }));
    waiting.clear();
  });
  const watch = new PrintWatch(ended);
  /** Sets pages in `design` unless it was set aside, and then is silent for ever. */
  const set = (session: string, design: string, articles = 1): Promise<string> =>
    watch.call(session, async (onProgress) => {
      if (watch.setAsideOf(session) === design) return `${session} in the program's design`;
      onProgress(step(design, articles));
      return await new Promise<string>((_, reject) => waiting.add(reject));
    });
  return { watch, ended, set };
}

test('a design of which nothing is heard is set aside, and the pages come without it', async () => {
  const { ended, set, watch } = typesetter();
  const pages = set('s', 'hangs');
  await vi.advanceTimersByTimeAsync(STILL_MS + FOR_EACH_MS - LOOK_MS);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(LOOK_MS);
  expect(ended).toHaveBeenCalledTimes(1);
  await expect(pages).resolves.toBe("s in the program's design");
  expect([watch.setAsideOf('s'), watch.setAsideOf('other')]).toEqual(['hangs', null]);
});

test('silence counts from the last step: a large book may take as long as its articles need', async () => {
  const { watch, ended } = typesetter();
  const done = watch.call('s', async (onProgress) => {
    for (let round = 0; round < 5; round += 1) {
      onProgress(step('slow', 120));
      await new Promise((next) => { setTimeout(next, STILL_MS + 100 * FOR_EACH_MS); });
    }
    return 'pages';
  });
  await vi.advanceTimersByTimeAsync(5 * (STILL_MS + 100 * FOR_EACH_MS));
  await expect(done).resolves.toBe('pages');
  // What was answered is watched no more.
  await vi.advanceTimersByTimeAsync(10 * (STILL_MS + 120 * FOR_EACH_MS));
  expect(ended).not.toHaveBeenCalled();
});

test('a call of another book that waited behind it is made again; what fails by itself is told', async () => {
  const { watch, set } = typesetter();
  let times = 0;
  const pages = set('s', 'hangs');
  const waits = watch.call('other', async () => {
    times += 1;
    if (times === 1) {
      await pages;
      throw new AppError('app/service-stopped', { service: 'print', reason: 'it was closed' });
    }
    return 'other pages';
  });
  await vi.advanceTimersByTimeAsync(STILL_MS + FOR_EACH_MS);
  await expect(waits).resolves.toBe('other pages');
  await expect(watch.call('s', () => Promise.reject(new AppError('app/service-stopped', {})))).rejects.toMatchObject({ code: 'app/service-stopped' });
  await expect(watch.call('s', () => Promise.reject(new AppError('print/empty-book')))).rejects.toMatchObject({ code: 'print/empty-book' });
});
