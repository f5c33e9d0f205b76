/** Opening a yearbook that a command was given: looked at in a process of its own first, as in the app. */
import { resolve } from 'node:path';
import { forkHost } from '../hosts/fork.ts';
import type { Preflight } from '../common/contract/shapes.ts';
import { cacheFolder } from './folders.ts';
import { inspectInHost, inspection } from '../hosts/inspector.ts';
import type { BookReader, BookWriter } from '../services/store/book-file.ts';

/** @throws AppError file/* */
export async function openToRead(file: string): Promise<BookReader> {
  const [{ readBook }] = await Promise.all([import('../services/store/book-file.ts'), inspectInHost(() => forkHost('inspect'), file)]);
  return readBook(file, { checked: true });
}

/**
 * For work of many seconds: it is read as soon as that is safe, and its pages are looked at, and its records gone through, beside the work.
 * `findings` rejects with file/damaged as well: nothing may be given out before it is there.
 * @throws AppError file/*
 */
export async function openToPrint(file: string, { toPress, signal }: { readonly toPress: boolean; readonly signal: AbortSignal | undefined }): Promise<{ readonly reader: BookReader; readonly findings: () => Promise<Preflight | undefined> }> {
  // The process is begun first: it reads its program while this one reads what it needs itself.
  const cache = cacheFolder();
  const { readable, sound } = inspection(() => forkHost('inspect'), file, { cache, next: (host) => host.call('inspect.findings', { path: resolve(file), toPress }, signal === undefined ? {} : { signal }) });
  const [{ readBook }, { isKnownSound }] = await Promise.all([import('../services/store/book-file.ts'), import('../services/store/known-sound.ts')]);
  if (!isKnownSound(cache, file)) await readable();
  return { reader: readBook(file, { checked: true }), findings: sound };
}

/** @throws AppError file/* */
export async function openToWrite(file: string): Promise<BookWriter> {
  const [{ openBook }] = await Promise.all([import('../services/store/book-file.ts'), inspectInHost(() => forkHost('inspect'), file)]);
  return openBook(file, { checked: true });
}
