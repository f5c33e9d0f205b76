import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Closing } from '../../../electron/main/closing.ts';
import { Dropped } from '../../../electron/main/dropped.ts';
import { fileNameOf } from '../../../electron/main/file-names.ts';
import { parseArguments } from '../../../electron/main/open-requests.ts';
import { reachableBounds } from '../../../electron/main/window-state.ts';

describe('closing a window', () => {
  beforeEach(() => { vi.useFakeTimers(); });
  afterEach(() => { vi.useRealTimers(); });

  const setUp = (may = (): Promise<boolean> => Promise.resolve(true)) => {
    const log: string[] = [];
    return { log, closing: new Closing({ may: () => { log.push('may'); return may(); }, ask: () => log.push('ask'), close: () => log.push('close') }) };
  };

  test('asks a person and the page once and closes when it is ready', async () => {
    const { log, closing } = setUp();
    await Promise.all([closing.request(), closing.request()]);
    await closing.request();
    expect(log.splice(0, 1)).toEqual(['may']);
    expect(log).toEqual(['ask']);
    closing.ready();
    closing.ready();
    vi.advanceTimersByTime(10_000);
    expect(log).toEqual(['ask', 'close']);
    expect(closing.isClosed).toBe(true);
  });

  test('does not wait for ever', async () => {
    const { log, closing } = setUp();
    await closing.request();
    vi.advanceTimersByTime(4999);
    expect(log).toEqual(['may', 'ask']);
    vi.advanceTimersByTime(1);
    expect(log).toEqual(['may', 'ask', 'close']);
  });

  test('leaves it open where the person waits for work, however long the answer takes, and asks anew the next time', async () => {
    let answer: (may: boolean) => void = () => undefined;
    const { log, closing } = setUp(() => new Promise((resolve) => { answer = resolve; }));
    const asked = closing.request();
    vi.advanceTimersByTime(60_000);
    answer(false);
    await asked;
    closing.ready();
    vi.advanceTimersByTime(60_000);
    expect(log).toEqual(['may']);
    const again = closing.request();
    answer(true);
    await again;
    expect(log).toEqual(['may', 'may', 'ask']);
  });

  test('is not started by a page that says it is ready unasked', () => {
    const { log, closing } = setUp();
    closing.ready();
    expect(log).toEqual([]);
  });
});

describe('a remembered place', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const bounds = { x: 100, y: 50, width: 1200, height: 800 };
  const at = (change: object, screens = [screen]) => reachableBounds({ bounds: { ...bounds, ...change }, maximized: false }, screens);

  test('is taken when the window can be reached there', () => {
    expect(at({})).toEqual(bounds);
    expect(at({ x: -1000 })).toEqual({ ...bounds, x: -1000 });
    expect(at({ x: 2000 }, [screen, { ...screen, x: 1920 }])).toEqual({ ...bounds, x: 2000 });
  });

  test.each([[{ x: 1900 }], [{ x: -1150 }], [{ y: 1030 }], [{ y: -60 }], [{ width: 300 }], [{ x: 2000 }]])('is forgotten when it cannot: %j', (change) => {
    expect(at(change)).toBeNull();
  });

  test('is none at first', () => {
    expect(reachableBounds({ bounds: null, maximized: false }, [screen])).toBeNull();
  });
});

test('dropped files are taken once, by their window', () => {
  const dropped = new Dropped();
  dropped.put(1, ['/a.txt', '', '/b.docx']);
  expect([dropped.has(1), dropped.has(2)]).toEqual([true, false]);
  expect(dropped.take(2)).toEqual([]);
  expect(dropped.take(1)).toEqual(['/a.txt', '/b.docx']);
  expect(dropped.has(1)).toBe(false);
  expect(dropped.take(1)).toEqual([]);
  for (const nonsense of [undefined, 'x', [1], { 0: 'x' }, Array.from({ length: 2001 }, () => '/x')]) {
    dropped.put(1, nonsense);
    expect(dropped.has(1)).toBe(true);
    expect(dropped.take(1)).toEqual([]);
  }
});

test('arguments name books and nothing else', () => {
  expect(parseArguments(['--no-sandbox', '/apps/kyyeu', 'Sách/A.KYYEU', '/b/c.kyyeu', '--x=y.kyyeu', 'notes.txt'], '/home/lan')).toEqual({
    books: ['/home/lan/Sách/A.KYYEU', '/b/c.kyyeu'],
    sample: false,
  });
  expect(parseArguments(['--sample'], '/')).toEqual({ books: [], sample: true });
});

test('a title makes a good file name', () => {
  expect(fileNameOf('Gương sáng: 2016/2021?', 'x')).toBe('Gương sáng 2016 2021');
  expect(fileNameOf('../../etc', 'x')).toBe('.. .. etc');
  const long = 'Những điển hình tiên tiến trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh';
  expect(fileNameOf(long, 'x')).toBe('Những điển hình tiên tiến trong học tập và làm theo tư tưởng, đạo đức, phong');
  expect(fileNameOf(' ... ', 'Kỷ yếu mới')).toBe('Kỷ yếu mới');
  expect(fileNameOf('a'.repeat(200), 'x')).toHaveLength(80);
});
