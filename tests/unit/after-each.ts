/** What is done after each test of every file. The files of one process share their modules, so a shared module cannot ask for it itself. */
import { afterAll, afterEach, expect, vi } from 'vitest';
import { cleanUp } from './services/store/support.ts';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

// The next file of the process would find half a browser there, and what asks for a page on being read would ask for the rest of it.
afterAll(() => {
  expect(['document', 'window'].filter((name) => name in globalThis), 'a page of its own is stubbed with vi.stubGlobal, which is taken back').toEqual([]);
});
