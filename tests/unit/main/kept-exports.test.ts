import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../../electron/hosts/connection.ts';
import { KeptExports, type KeptExportsOptions } from '../../../electron/main/kept-exports.ts';

type Host = Connection<'export.run'>;
const PLENTY = 8e9;

function setUp(options: KeptExportsOptions = {}) {
  const lost = new Map<Host, (reason: string) => void>();
  const ended: Host[] = [];
  const started: Host[] = [];
  const start = (): Host => {
    const host: Host = {
      call: () => Promise.reject(new Error('nobody calls it here')),
      dispose: () => { ended.push(host); },
      onLost: (listener) => { lost.set(host, listener); },
    };
    started.push(host);
    return host;
  };
  return { kept: new KeptExports(start, { free: () => PLENTY, ...options }), started, ended, lose: (host: Host) => { lost.get(host)?.('it ended itself'); } };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

describe('the process of an export', () => {
  it('is there for the next export of the same file, and for no other', () => {
    const { kept, started, ended } = setUp();
    const first = kept.take('a');
    kept.keep('a', first);
    expect(kept.take('b')).not.toBe(first);
    expect(kept.take('a')).toBe(first);
    expect(started).toHaveLength(2);
    expect(ended).toEqual([]);
  });

  it('is one export’s at a time', () => {
    const { kept } = setUp();
    const first = kept.take('a');
    expect(kept.take('a')).not.toBe(first);
  });

  it('ends when another takes its place: one is kept', () => {
    const { kept, ended } = setUp();
    const [first, second] = [kept.take('a'), kept.take('a')];
    kept.keep('a', first);
    kept.keep('a', second);
    expect(ended).toEqual([first]);
    expect(kept.take('a')).toBe(second);
  });

  it('ends when it was not needed for a while, and not while it works', () => {
    const { kept, ended } = setUp({ keepMs: 1000 });
    const first = kept.take('a');
    kept.keep('a', first);
    vi.advanceTimersByTime(999);
    expect(kept.take('a')).toBe(first);
    vi.advanceTimersByTime(5000);
    expect(ended).toEqual([]);
    kept.keep('a', first);
    vi.advanceTimersByTime(1001);
    expect(ended).toEqual([first]);
  });

  it('ends with its book', () => {
    const { kept, ended } = setUp();
    const first = kept.take('a');
    kept.keep('a', first);
    kept.drop('b');
    expect(ended).toEqual([]);
    kept.drop('a');
    expect(ended).toEqual([first]);
  });

  it('is not kept where memory is scarce', () => {
    const { kept, ended } = setUp({ free: () => 500e6 });
    const first = kept.take('a');
    kept.keep('a', first);
    expect(ended).toEqual([first]);
    expect(kept.take('a')).not.toBe(first);
  });

  it('that went away by itself is not given out', () => {
    const { kept, lose } = setUp();
    const first = kept.take('a');
    kept.keep('a', first);
    lose(first);
    expect(kept.take('a')).not.toBe(first);
  });
});
