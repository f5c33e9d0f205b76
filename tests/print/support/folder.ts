/** Temporary folders that are gone when the test file is. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder of this test file's own. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-print-'));
  afterAll(() => { rmSync(folder, { recursive: true, force: true }); });
  return folder;
}
