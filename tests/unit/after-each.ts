/** What is done after each test of every file. The files of one process share their modules, so a shared module cannot ask for it itself. */
import { afterEach, vi } from 'vitest';
import { cleanUp } from './services/store/support.ts';

afterEach(() => {
  cleanUp();
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});
