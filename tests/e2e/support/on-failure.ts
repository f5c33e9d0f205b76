/** When a test fails, what its windows look like is kept: test-results/screenshots/NAME-NN-failed.png. */
import { beforeEach } from 'vitest';
import { openDesks } from './desk.ts';

beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const desk of openDesks) if (!desk.page.isClosed()) await desk.shot('failed');
  });
});
