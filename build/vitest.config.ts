/**
 * The tests, one project for each kind:
 *   npx vitest run --config build/vitest.config.ts --project unit
 * Unit and print tests run side by side; an end-to-end test has a whole
 * Electron and a screen to itself, so those run one after the other.
 */
import { defineConfig } from 'vitest/config';
import { inRoot } from './lib/paths.mjs';
import { alias } from './vite.config.mjs';

const SECOND = 1000;

function project(name: string, include: string, options: object = {}) {
  return { extends: true as const, test: { name, include: [include], ...options } };
}

export default defineConfig({
  root: inRoot(),
  cacheDir: inRoot('node_modules', '.vitest'),
  resolve: { alias },
  test: {
    pool: 'forks',
    // Every core: by itself Vitest leaves one free, which on two cores halves the speed.
    maxWorkers: '100%',
    environment: 'node',
    testTimeout: 20 * SECOND,
    hookTimeout: 60 * SECOND,
    // A test that is skipped or run alone by mistake is a failure.
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      // A command line is a process or several of its own; beside others on a busy machine it takes its time.
      project('unit', 'tests/unit/**/*.test.{ts,tsx}', { testTimeout: 60 * SECOND }),
      project('print', 'tests/print/**/*.test.ts', { testTimeout: 120 * SECOND, hookTimeout: 180 * SECOND }),
      project('layers', 'tests/layers/**/*.test.ts', { testTimeout: 120 * SECOND, hookTimeout: 180 * SECOND }),
      // Long: `npm run test:damage`, not part of `npm test`.
      project('damage', 'tests/damage/**/*.test.ts', { testTimeout: 3600 * SECOND, hookTimeout: 180 * SECOND }),
      ...([['e2e', 'tests/e2e/**/*.e2e.ts'], ['long', 'tests/e2e/**/*.long.ts']] as const).map(([name, files]) => project(name, files, {
        fileParallelism: false,
        // A busy machine may be several times slower; a test that would never end says so all the same.
        testTimeout: 300 * SECOND,
        hookTimeout: 600 * SECOND,
        setupFiles: [inRoot('tests', 'e2e', 'support', 'on-failure.ts')],
        expect: { poll: { timeout: 30 * SECOND, interval: 50 } },
      })),
    ],
  },
});
