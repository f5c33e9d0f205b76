/** What is drawn in a pause between keys. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let press: (timeStamp: number) => void = () => undefined;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ now: 0, toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('window', {
    addEventListener: (_type: string, listener: (event: { timeStamp: number }) => void) => {
      press = (timeStamp) => { listener({ timeStamp }); };
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const load = async () => (await import('../../../../renderer/src/ui/when-hand-rests.ts')).whenHandRests;

test('at once when no key was pressed', async () => {
  const run = vi.fn();
  (await load())(run);
  expect(run).toHaveBeenCalledOnce();
});

test('once the hand rests, however long it types', async () => {
  const whenHandRests = await load();
  whenHandRests(() => undefined);
  const run = vi.fn();
  press(performance.now());
  whenHandRests(run);
  for (let keys = 0; keys < 50; keys += 1) {
    vi.advanceTimersByTime(100);
    press(performance.now());
  }
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(299);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2);
  expect(run).toHaveBeenCalledOnce();
});

test('not at all when it is given up', async () => {
  const whenHandRests = await load();
  whenHandRests(() => undefined);
  const run = vi.fn();
  press(performance.now());
  whenHandRests(run)();
  vi.advanceTimersByTime(1000);
  expect(run).not.toHaveBeenCalled();
});
