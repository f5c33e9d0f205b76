/** The hosts that tests start are those that were built (see built-programs.ts), unless a test names one of its own. */
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

vi.mock(import('../../electron/hosts/fork.ts'), async (original) => {
  const { forkHost, ...others } = await original();
  const built = (kind: string): string => fileURLToPath(new URL(`../../dist/hosts/${kind}-host.js`, import.meta.url));
  return { ...others, forkHost: (kind, options) => forkHost(kind, { entry: built(kind), ...options }) };
});
