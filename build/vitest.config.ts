/**
 * The tests, one project for each kind:
 *   npx vitest run --config build/vitest.config.ts --project unit
 * Files run side by side. An end-to-end file has a whole Electron, a folder of
 * its own and a screen to itself, so that two of those do not meet either.
 */
import { defineConfig } from 'vitest/config';
import { inRoot } from './lib/paths.mjs';
import { LongestFirst } from './longest-first.ts';
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
    sequence: { sequencer: LongestFirst },
    testTimeout: 20 * SECOND,
    hookTimeout: 60 * SECOND,
    // PDF.js lets faults of pages that it fetches ahead go unheard; the product hears them (services/import/pdf/open-pdf.ts), Vitest before it.
    onUnhandledError: ({ stack }) => stack?.includes('/unpdf/dist/pdfjs.mjs') !== true,
    // A test that is skipped or run alone by mistake is a failure.
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      // What takes long is in files of its own, `*.long.ts`: `npm run test:long`, not part of `npm test`.
      ...([['unit', 'tests/unit/**/*.test.{ts,tsx}'], ['long-unit', 'tests/unit/**/*.long.ts']] as const).map(([name, files]) => project(name, files, {
        // A command line is a process or several of its own, and takes its time.
        testTimeout: 300 * SECOND,
        hookTimeout: 300 * SECOND,
        // Files of one process share what they import: to read it again for each of them took as long as the tests.
        isolate: false,
        setupFiles: ['after-each.ts', 'built-hosts.ts'].map((each) => inRoot('tests', 'unit', each)),
        globalSetup: [inRoot('tests', 'unit', 'built-programs.ts')],
      })),
      ...([['print', 'tests/print/**/*.test.ts'], ['long-print', 'tests/print/**/*.long.ts']] as const).map(([name, files]) => project(name, files, { testTimeout: 300 * SECOND, hookTimeout: 600 * SECOND, isolate: false })),
      project('layers', 'tests/layers/**/*.test.ts', { testTimeout: 300 * SECOND, hookTimeout: 600 * SECOND }),
      // `npm run test:damage`, not part of `npm test` either.
      project('damage', 'tests/damage/**/*.test.ts', { testTimeout: 3600 * SECOND, hookTimeout: 180 * SECOND }),
      // `npm run test:office`, not part of `npm test` either. Two LibreOffices at once would only make each slower.
      project('office', 'tests/office/**/*.test.ts', { maxWorkers: 1, testTimeout: 900 * SECOND, hookTimeout: 900 * SECOND }),
      ...([['e2e', 'tests/e2e/**/*.e2e.ts'], ['long', 'tests/e2e/**/*.long.ts'], ['screens', 'tests/screens/**/*.screens.ts']] as const).map(([name, files]) => project(name, files, {
        // A screen for each (screens.ts); more would make each so slow that what it measures is the others.
        maxWorkers: 2,
        globalSetup: [inRoot('tests', 'e2e', 'support', 'screens.ts')],
        // A busy machine may be several times slower; a test that would never end says so all the same.
        testTimeout: 300 * SECOND,
        hookTimeout: 600 * SECOND,
        setupFiles: ['on-screen.ts', 'on-failure.ts'].map((name) => inRoot('tests', 'e2e', 'support', name)),
        expect: { poll: { timeout: 30 * SECOND, interval: 50 } },
      })),
    ],
  },
});
