import { expect, it } from 'vitest';
import { AppError } from '@common/errors.ts';
import type { UndoState } from '@common/history/operations.ts';
import { Steps, type StepHooks } from '../../../../renderer/src/undo/steps.ts';

const move = { kind: 'move-part', subject: 'Phần', count: 1 } as const;

function steps(state: UndoState, undo: () => unknown = () => ({ label: move, articles: ['a'], settings: false, state: { undo: null, redo: move } })) {
  const calls: string[] = [];
  const answers: Readonly<Record<string, () => unknown>> = { 'undo.state': () => state, 'undo.undo': undo, 'undo.redo': undo };
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
  const { steps: all, calls } = steps({ undo: move, redo: null });
  expect(await all.travel('undo')).toEqual(move);
  expect(calls).toEqual(['settled', 'undo.state', 'undo.undo', 'taken a']);
  expect(all.get()).toEqual({ undo: null, redo: move });
});

it('does nothing where there is nothing', async () => {
  const { steps: all, calls } = steps({ undo: null, redo: null });
  expect(await all.travel('undo')).toBeNull();
  expect(calls).not.toContain('undo.undo');
});

it('two quick presses go one after the other', async () => {
  const { steps: all, calls } = steps({ undo: move, redo: move });
  await Promise.all([all.travel('undo'), all.travel('redo')]);
  expect(calls).toEqual(['settled', 'undo.state', 'undo.undo', 'taken a', 'settled', 'undo.state', 'undo.redo', 'taken a']);
});

it('a step that cannot be taken is told, and the next press works', async () => {
  let times = 0;
  const { steps: all } = steps({ undo: move, redo: null }, () => {
    times += 1;
    if (times === 1) throw new AppError('book/changed-since');
    return { label: move, articles: [], settings: false, state: { undo: null, redo: null } };
  });
  await expect(all.travel('undo')).rejects.toThrow('book/changed-since');
  expect(await all.travel('undo')).toEqual(move);
});
