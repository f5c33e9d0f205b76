import { expect, it, vi } from 'vitest';
import { AppError } from '@common/errors.ts';
import { NO_STEPS, type UndoState } from '@common/history/operations.ts';
import { Steps, type StepHooks } from '../../../../renderer/src/undo/steps.ts';
import { whoseTurn } from '../../../../renderer/src/undo/whose-turn.ts';

/** The state with what a step is called, whenever it was done. */
const having = (labels: Partial<Pick<UndoState, 'undo' | 'redo'>>): UndoState => ({ ...NO_STEPS, ...labels });

const move = { kind: 'move-part', subject: 'Phần', count: 1 } as const;

function steps(state: UndoState, undo: () => unknown = () => ({ label: move, articles: ['a'], settings: false, state: having({ redo: move }) }), now: () => UndoState = () => state) {
  const calls: string[] = [];
  const answers: Readonly<Record<string, () => unknown>> = { 'undo.state': now, 'undo.undo': undo, 'undo.redo': undo };
  const hooks: StepHooks = {
    call: ((name: string) => {
      calls.push(name);
      return Promise.resolve().then(() => answers[name]?.());
    }) as unknown as StepHooks['call'],
    settled: () => {
      calls.push('settled');
      return Promise.resolve();
    },
    onTaken: ({ articles }) => {
      calls.push(`taken ${articles.join()}`);
      return Promise.resolve();
    },
    report: (thrown) => calls.push(`reported ${String(thrown)}`),
  };
  return { steps: new Steps(hooks), calls };
}

it('takes a step once everything is in the file, then shows the book anew', async () => {
  const { steps: all, calls } = steps(having({ undo: move }));
  expect(await all.travel('undo')).toEqual(move);
  expect(calls).toEqual(['settled', 'undo.state', 'settled', 'undo.state', 'undo.undo', 'taken a']);
  expect(all.get()).toEqual(having({ redo: move }));
});

it('does nothing where there is nothing', async () => {
  const { steps: all, calls } = steps(NO_STEPS);
  expect(await all.travel('undo')).toBeNull();
  expect(calls).not.toContain('undo.undo');
});

it('two quick presses go one after the other', async () => {
  const { steps: all, calls } = steps(having({ undo: move, redo: move }));
  await Promise.all([all.travel('undo'), all.travel('redo')]);
  expect(calls.filter((call) => /undo\.undo|undo\.redo|taken/u.test(call))).toEqual(['undo.undo', 'taken a', 'undo.redo', 'taken a']);
});

it('a press that waited takes back nothing that was done meanwhile', async () => {
  const [before, later] = [1000, Date.now() + 60_000];
  // Asked at each press, and before each is taken: a field was saved before the second.
  const times = [before, before, before, later];
  const { steps: all, calls } = steps(NO_STEPS, undefined, () => ({ ...having({ undo: move }), at: { undo: times.shift() ?? 0, redo: null } }));
  expect(await Promise.all([all.travel('undo'), all.travel('undo')])).toEqual([move, 'overtaken']);
  expect(calls.filter((call) => call === 'undo.undo')).toHaveLength(1);
});

it('what was sent before the press is meant, whenever the store comes to it', async () => {
  const { steps: all } = steps({ ...having({ undo: move }), at: { undo: Date.now() + 60_000, redo: null } });
  expect(await all.travel('undo')).toEqual(move);
});

it('undo takes back what the redo before it did again', async () => {
  const now = Date.now();
  const times = [now, now, now, now + 1];
  const { steps: all } = steps(NO_STEPS, undefined, () => ({ ...having({ undo: move, redo: move }), at: { undo: times.shift() ?? 0, redo: now } }));
  vi.useFakeTimers({ toFake: ['Date'], now: now + 5 });
  expect(await Promise.all([all.travel('redo'), all.travel('undo')])).toEqual([move, move]);
  vi.useRealTimers();
});

it('a step that cannot be taken is told, and the next press works', async () => {
  let times = 0;
  const { steps: all } = steps(having({ undo: move }), () => {
    times += 1;
    if (times === 1) throw new AppError('book/changed-since');
    return { label: move, articles: [], settings: false, state: NO_STEPS };
  });
  await expect(all.travel('undo')).rejects.toThrow('book/changed-since');
  expect(await all.travel('undo')).toEqual(move);
});

it('where a text is written what was done last is taken back first, typing or a step of the book', () => {
  const book = { undo: 2000, redo: null };
  expect(whoseTurn('undo', book, 1000, 500, false)).toBe('book');
  expect(whoseTurn('undo', book, 3000, 500, false)).toBe('text');
  expect(whoseTurn('undo', book, null, 500, false)).toBe('book');
  expect(whoseTurn('redo', book, 1000, 500, false)).toBe('text');
  expect(whoseTurn('redo', { undo: null, redo: 1500 }, 1000, 500, false)).toBe('book');
  expect(whoseTurn('redo', book, null, 500, false)).toBe('book');
});

it('what was done to the book before one came to the text is not taken back there', () => {
  const book = { undo: 2000, redo: 1500 };
  expect(whoseTurn('undo', book, 1000, 2500, false)).toBe('text');
  expect(whoseTurn('undo', book, null, 2500, false)).toBe('nobody');
  expect(whoseTurn('redo', book, null, 2500, false)).toBe('nobody');
});

it('what changed this very text before one came to it is the book’s turn, once nothing that was typed is left', () => {
  const book = { undo: 2000, redo: 2000 };
  expect(whoseTurn('undo', book, 3000, 2500, true)).toBe('text');
  expect(whoseTurn('undo', book, null, 2500, true)).toBe('book');
  expect(whoseTurn('redo', book, null, 2500, true)).toBe('book');
});
