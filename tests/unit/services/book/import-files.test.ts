import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../../../electron/common/contract/channels.ts';
import type { Progress } from '../../../../electron/common/contract/shapes.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { importFiles, type IsolatedRead } from '../../../../electron/services/book/import-files.ts';
import { codeOfAsync } from '../store/support.ts';

const result: Output<'import.read'> = { articles: [], mediaType: 'text/plain', sha256: '0'.repeat(64) };

/** A commit that remembers what came, and answers with one article per file. */
function recorder(): { names: string[]; batches: Input<'import.finish'>[]; commit: (input: Input<'import.commit'>) => Promise<never>; finish: (batch: Input<'import.finish'>) => Promise<void> } {
  const names: string[] = [];
  const batches: Input<'import.finish'>[] = [];
  const finish = (batch: Input<'import.finish'>): Promise<void> => {
    batches.push(batch);
    return Promise.resolve();
  };
  const commit = (input: Input<'import.commit'>): Promise<never> => {
    names.push(input.name);
    return Promise.resolve({ articles: [{ id: input.name }], failed: [], known: [] } as never);
  };
  return { names, batches, commit, finish };
}

const never: IsolatedRead = () => new Promise(() => undefined);

describe('importing many files', () => {
  test('a bad one is reported with its path, its code and one line, and the others come in', async () => {
    const { names, batches, commit, finish } = recorder();
    const read: IsolatedRead = (file) => {
      if (file.includes('bad')) return Promise.reject(new AppError('import/damaged', { name: 'bad.docx' }));
      if (file.includes('bug')) return Promise.reject(new TypeError('x is\nnot a function'));
      return Promise.resolve(result);
    };
    const steps: Progress[] = [];
    const report = await importFiles({ partId: 'p', files: ['/x/a.txt', '/x/bad.docx', '/x/bug.txt', '/x/b.txt'], read, commit, finish, onProgress: (step) => steps.push(step) });
    expect(names).toEqual(['a.txt', 'b.txt']);
    expect(report.articles).toHaveLength(2);
    // What is kept in the book names no folders.
    expect(batches.map((batch) => batch.failed.map(({ file }) => file))).toEqual([['bad.docx', 'bug.txt']]);
    expect(report.failed).toEqual([
      { file: '/x/bad.docx', code: 'import/damaged', message: expect.stringContaining('bad.docx') as string },
      { file: '/x/bug.txt', code: 'app/internal', message: expect.not.stringContaining('\n') as string },
    ]);
    expect(steps.map(({ done, label }) => [done, label])).toEqual([[0, 'a.txt'], [1, 'bad.docx'], [2, 'bug.txt'], [3, 'b.txt'], [4, '']]);
  });

  test('one that takes too long is ended and reported', async () => {
    const { names, batches, commit, finish } = recorder();
    const ended: string[] = [];
    const read: IsolatedRead = (file, signal, onStart) => {
      if (!file.includes('slow')) return Promise.resolve(result);
      signal.addEventListener('abort', () => ended.push(file));
      return never(file, signal, onStart);
    };
    const report = await importFiles({ partId: 'p', files: ['slow.docx', 'b.txt'], read, commit, finish, limit: 30 });
    expect(report.failed).toMatchObject([{ file: 'slow.docx', code: 'import/timeout' }]);
    expect([ended, names]).toEqual([['slow.docx'], ['b.txt']]);
    expect(batches).toMatchObject([{ id: report.batchId, files: 2, stopped: false, failed: [{ file: 'slow.docx' }] }]);
  });

  test('the time runs from when the file is being read, not from when the process was asked for', async () => {
    const { names, batches, commit, finish } = recorder();
    const read: IsolatedRead = async (_file, _signal, onStart) => {
      onStart();
      await new Promise((resolve) => setTimeout(resolve, 5));
      return { ...result, failed: [{ file: 'a.zip/x.docx', code: 'import/damaged', message: 'x' }] };
    };
    const report = await importFiles({ partId: 'p', files: ['/x/a.zip'], read, commit, finish, limit: 2_000 });
    expect(batches).toHaveLength(1);
    expect([names, report.failed]).toEqual([[], [{ file: '/x/a.zip/x.docx', code: 'import/damaged', message: 'x' }]]);
  });

  test('cancelling ends the reading and keeps what is committed', async () => {
    const { names, batches, commit, finish } = recorder();
    const controller = new AbortController();
    let aborted = false;
    const read: IsolatedRead = (file, signal, onStart) => {
      if (file === 'a.txt') return Promise.resolve(result);
      signal.addEventListener('abort', () => { aborted = true; });
      setTimeout(() => { controller.abort(); }, 10);
      return never(file, signal, onStart);
    };
    expect(await codeOfAsync(importFiles({ partId: 'p', files: ['a.txt', 'b.txt', 'c.txt'], read, commit, finish, signal: controller.signal }))).toBe('job/cancelled');
    expect([names, aborted]).toEqual([['a.txt'], true]);
    expect(batches).toMatchObject([{ files: 3, stopped: true, failed: [] }]);
  });
});
