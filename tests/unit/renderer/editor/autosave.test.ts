/** When the text goes to the file, and what happens when it does not get there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import { AppError } from '@common/errors.ts';
import { Autosave, type SaveState } from '../../../../renderer/src/editor/saving/autosave.ts';

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

interface Call {
  readonly text: string;
  readonly base: number;
  readonly at: number;
}

/** A store that takes `first` ms for a save (`slow` changes it) and fails while `failing` is set. `letters`: what waits for a letter's frame. */
function setup(first = 0, letters?: (() => void)[]) {
  let takes = first;
  const state = { text: '', failing: null as AppError | null, revision: 7 };
  const calls: Call[] = [];
  const states: SaveState[] = [];
  let running = 0;
  const start = Date.now();
  const save = async (saved: ArticleDocument, base: number): Promise<{ revision: number; savedAt: number }> => {
    running += 1;
    expect(running).toBe(1);
    calls.push({ text: JSON.stringify(saved.blocks[1]?.children[0]), base, at: Date.now() - start });
    if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
    running -= 1;
    if (state.failing !== null) throw state.failing;
    state.revision = base + 1;
    return { revision: state.revision, savedAt: Date.now() };
  };
  const autosave = new Autosave({
    revision: 7,
    read: () => document([title('A'), paragraph(state.text)]),
    save,
    onState: (next) => states.push(next),
    ...(letters === undefined ? {} : { behindLetter: (work) => { letters.push(work); } }),
  });
  const write = (text: string): void => {
    state.text = text;
    autosave.changed();
  };
  return { autosave, calls, states, state, write, slow: (ms: number) => { takes = ms; }, kinds: () => states.map(({ kind }) => kind) };
}

describe('when it saves', () => {
  it('600 ms after the last change', async () => {
    const { write, calls, kinds } = setup();
    write('một');
    await vi.advanceTimersByTimeAsync(150);
    write('một hai');
    await vi.advanceTimersByTimeAsync(599);
    expect(calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(calls).toEqual([{ text: '{"text":"một hai"}', base: 7, at: 750 }]);
    expect(kinds()).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
  });

  it.each([[20, 20], [100, 100], [140, 140], [150, 150], [400, 400], [1000, 1000], [140, 500], [500, 140]])('a typed word is in the file within 2 s while the typing goes on: saves of %d ms, then of %d', async (takes, then) => {
    const { write, calls, slow } = setup(takes);
    const pressed: number[] = [];
    for (let key = 0; key < 200; key += 1) {
      if (key === 100) slow(then);
      pressed.push(key * 60);
      write(String(key));
      await vi.advanceTimersByTimeAsync(60);
    }
    await vi.advanceTimersByTimeAsync(5000);
    const waits = pressed.map((at, key) => {
      const saved = calls.find((call) => Number(/"(\d+)"/.exec(call.text)?.[1]) >= key);
      return (saved?.at ?? Number.POSITIVE_INFINITY) + Math.max(takes, then) - at;
    });
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000);
  });

  it('half as often while saving is quick, as often as before once it is not', async () => {
    const { write, calls, slow } = setup(20);
    const gapsOf = async (keys: number): Promise<number[]> => {
      const before = calls.length;
      for (let key = 0; key < keys; key += 1) {
        write(`chữ ${String(calls.length)} ${String(key)}`);
        await vi.advanceTimersByTimeAsync(100);
      }
      return calls.slice(before).map((call, index) => call.at - (calls[before + index - 1]?.at ?? 0));
    };
    const quick = (await gapsOf(80)).slice(1);
    expect(Math.min(...quick)).toBeGreaterThanOrEqual(1300);
    expect(Math.max(...quick)).toBeLessThanOrEqual(1500);
    slow(300);
    const slower = (await gapsOf(80)).slice(2);
    expect(Math.max(...slower)).toBeLessThanOrEqual(1300);
    expect(slower.length).toBeGreaterThan(quick.length);
  });

  it('while it is quick begins behind the letter of the next key, and without one in time', async () => {
    const letters: (() => void)[] = [];
    const { write, calls, autosave } = setup(20, letters);
    const drawn = (): void => { for (const work of letters.splice(0)) work(); };
    const typed = async (from: number, keys: number): Promise<void> => {
      for (let key = from; key < from + keys; key += 1) {
        write(String(key));
        await vi.advanceTimersByTimeAsync(99);
      }
    };
    // Of the first nothing is known: 800 ms.
    await typed(0, 9);
    expect([calls.length, letters.length]).toEqual([1, 0]);
    // 1,300 ms behind the key after it, but somebody types.
    await typed(9, 14);
    expect([calls.length, letters.length]).toEqual([1, 0]);
    write('23');
    expect([calls.length, letters.length]).toEqual([1, 1]);
    drawn();
    expect(calls.at(-1)?.text).toBe('{"text":"23"}');
    await vi.advanceTimersByTimeAsync(99);
    // No key comes any more when the next one is due.
    await typed(24, 14);
    expect([calls.length, letters.length]).toEqual([2, 0]);
    await vi.advanceTimersByTimeAsync(300);
    expect(calls.at(-1)?.text).toBe('{"text":"37"}');
    await vi.advanceTimersByTimeAsync(100);
    expect(autosave.pending).toBe(false);
  });

  /** Saving is quick, and its second save is due and waits for the letter of the key that came last. */
  async function waitingForLetter() {
    const letters: (() => void)[] = [];
    const { write, calls, autosave } = setup(20, letters);
    for (let key = 0; key < 24; key += 1) {
      write(String(key));
      await vi.advanceTimersByTimeAsync(99);
    }
    expect([calls.length, letters.length]).toEqual([1, 1]);
    return { letters, write, calls, autosave };
  }

  it('that waits for a letter is made all the same, once, when no frame ever comes', async () => {
    const { letters, calls, autosave } = await waitingForLetter();
    await vi.advanceTimersByTimeAsync(200);
    expect(calls.at(-1)?.text).toBe('{"text":"23"}');
    await vi.advanceTimersByTimeAsync(3000);
    for (const work of letters.splice(0)) work();
    await vi.advanceTimersByTimeAsync(3000);
    expect(calls).toHaveLength(2);
    expect(autosave.pending).toBe(false);
  });

  it('that waits for a letter is not made twice when all is flushed or read anew before', async () => {
    const { letters, write, calls, autosave } = await waitingForLetter();
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(100);
    await flushed;
    for (const work of letters.splice(0)) work();
    await vi.advanceTimersByTimeAsync(3000);
    expect(calls).toHaveLength(2);
    autosave.reset(20);
    write('neu');
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.at(-1)).toMatchObject({ base: 20 });
  });

  it('never two at once; the next builds on the revision that came back', async () => {
    const { write, calls } = setup(3000);
    write('một');
    await vi.advanceTimersByTimeAsync(700);
    write('hai');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(calls.map(({ base }) => base)).toEqual([7, 8]);
    expect(calls[1]?.text).toContain('hai');
  });

  it('says unsaved again when something was typed during the save', async () => {
    const { write, kinds } = setup(200);
    write('một');
    await vi.advanceTimersByTimeAsync(700);
    write('hai');
    await vi.advanceTimersByTimeAsync(150);
    expect(kinds()).toEqual(['unsaved', 'saving', 'unsaved']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(kinds().at(-1)).toBe('saved');
  });
});

describe('flush', () => {
  it('saves at once and waits for it', async () => {
    const { autosave, write, calls } = setup(300);
    write('một');
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(0);
    expect(calls).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(300);
    await flushed;
    expect(autosave.pending).toBe(false);
  });

  it('waits for the save on its way and for what was typed meanwhile', async () => {
    const { autosave, write, calls } = setup(300);
    write('một');
    await vi.advanceTimersByTimeAsync(700);
    write('hai');
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(700);
    await flushed;
    expect(calls.map(({ text }) => text)).toEqual(['{"text":"một"}', '{"text":"hai"}']);
  });

  it('does nothing when all is saved', async () => {
    const { autosave, calls } = setup();
    await autosave.flush();
    expect(calls).toHaveLength(0);
  });

  it('tells what went wrong and keeps the text for another try', async () => {
    const { autosave, write, state, calls } = setup();
    state.failing = new AppError('file/disk-full');
    write('một');
    const flushed = autosave.flush();
    const refused = expect(flushed).rejects.toMatchObject({ code: 'file/disk-full' });
    await vi.advanceTimersByTimeAsync(10);
    await refused;
    expect(autosave.pending).toBe(true);
    state.failing = null;
    await vi.advanceTimersByTimeAsync(2000);
    expect(autosave.pending).toBe(false);
    expect(calls).toHaveLength(2);
  });
});

describe('a save that fails', () => {
  it('is shown and tried again, less often each time', async () => {
    const { write, state, calls, states } = setup();
    state.failing = new AppError('file/locked');
    write('một');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls.map(({ at }) => at)).toEqual([600, 2600, 7600, 17_600, 47_600]);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'file/locked' } });
  });

  it('is tried with the newest text, typing does not hurry it', async () => {
    const { write, state, calls, kinds } = setup();
    state.failing = new AppError('file/locked');
    write('một');
    await vi.advanceTimersByTimeAsync(700);
    write('hai');
    await vi.advanceTimersByTimeAsync(700);
    expect(calls).toHaveLength(1);
    expect(kinds().at(-1)).toBe('failed');
    state.failing = null;
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls.at(-1)?.text).toContain('hai');
    expect(kinds().at(-1)).toBe('saved');
  });

  it('for another text in the file is not tried again by itself', async () => {
    const { autosave, write, state, calls } = setup();
    state.failing = new AppError('book/stale');
    write('một');
    await vi.advanceTimersByTimeAsync(120_000);
    expect(calls).toHaveLength(1);
    expect(autosave.pending).toBe(true);
    autosave.reset(12);
    expect(autosave.pending).toBe(false);
    expect(autosave.revision).toBe(12);
  });

  it('with something unknown is an internal error, not silence', async () => {
    const states: SaveState[] = [];
    const autosave = new Autosave({
      revision: 1,
      read: () => document([title('A')]),
      save: () => Promise.reject(new TypeError('x is not a function')),
      onState: (state) => states.push(state),
    });
    autosave.changed();
    await vi.advanceTimersByTimeAsync(700);
    expect(states.at(-1)).toMatchObject({ kind: 'failed', error: { code: 'app/internal' } });
  });
});
