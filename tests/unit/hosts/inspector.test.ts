/** When the process that looks at a yearbook is ended: by its own processor time, not because the computer, or who asks, is busy. */
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { inspection } from '../../../electron/hosts/inspector.ts';
import { PATIENCE_MS } from '../processor-time.ts';
import { newBook } from '../services/store/support.ts';

const entry = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

async function asked(path: string): Promise<string> {
  const host = forkHost('inspect', { entry: entry('./spending-host.ts') });
  try {
    await host.call('inspect.file', { path });
    return 'answered';
  } catch (thrown) {
    return String((thrown as { code?: unknown }).code);
  } finally {
    host.dispose();
  }
}

test('a process that computes longer than it may is ended; one that only waits as long is not, nor one whose limit was lifted', async () => {
  expect(await asked('computes')).toBe('app/service-stopped');
  expect(await asked('waits')).toBe('answered');
  expect(await asked('computes when released')).toBe('answered');
}, PATIENCE_MS);

test('who asks is busy for longer than the limit and hears nothing meanwhile: the file is still sound', async () => {
  const book = newBook();
  book.close();
  const limitMs = 2000;
  const { readable, sound } = inspection(() => forkHost('inspect', { entry: entry('./later-host.ts') }), book.file, { limitMs });
  await readable();
  // As pages are typeset: nothing else of this process runs, its timers pass.
  const until = performance.now() + 2 * limitMs;
  while (performance.now() < until) Math.random();
  await expect(sound()).resolves.toBeUndefined();
}, PATIENCE_MS);

const findings = (path: string) => ({ next: (host: ReturnType<typeof forkHost<'inspect'>>) => host.call('inspect.findings', { path, toPress: false }) });

test('what is asked beside is answered of a sound file although it was asked before that was known', async () => {
  const book = newBook();
  book.close();
  await expect(inspection(() => forkHost('inspect'), book.file, findings(book.file)).sound()).resolves.toEqual({ errors: [], warnings: [] });
});

test('and not of a damaged one, nor of one that was not looked at', async () => {
  const book = newBook();
  book.close();
  const host = forkHost('inspect');
  try {
    await expect(host.call('inspect.findings', { path: book.file, toPress: false })).rejects.toMatchObject({ code: 'app/forbidden' });
  } finally {
    host.dispose();
  }
  truncateSync(book.file, 5000);
  await expect(inspection(() => forkHost('inspect'), book.file, findings(book.file)).sound()).rejects.toMatchObject({ code: 'file/damaged' });
});

test('a file that is known to be sound is not looked at again; it is as soon as it was written to', async () => {
  const book = newBook();
  book.close();
  const cache = mkdtempSync(join(tmpdir(), 'kyyeu-sound-'));
  const steps = async (): Promise<string[]> => {
    const phases: string[] = [];
    const host = forkHost('inspect');
    try {
      await host.call('inspect.file', { path: book.file, cache }, { onProgress: ({ phase }) => phases.push(phase) });
    } finally {
      host.dispose();
    }
    return phases;
  };
  try {
    expect(await steps()).toEqual(['begun', 'schema', 'sizes', 'pages']);
    expect(await steps()).toEqual(['begun', 'sizes']);
    await expect(inspection(() => forkHost('inspect'), book.file, { cache, ...findings(book.file) }).sound()).resolves.toEqual({ errors: [], warnings: [] });
    truncateSync(book.file, 5000);
    await expect(inspection(() => forkHost('inspect'), book.file, { cache, ...findings(book.file) }).sound()).rejects.toMatchObject({ code: 'file/damaged' });
  } finally {
    rmSync(cache, { recursive: true });
  }
});
