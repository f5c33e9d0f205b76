/** A yearbook of 1,000 photos of 8 MB each (some 8 GB) to its print file, nothing converted before: how much memory that takes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportForPrint } from './support/command-line.ts';
import { heavyBook, MEGABYTES, PHOTOS } from './support/heavy-book.ts';
import { row, type Row } from './support/rows.ts';

/** MB */
const LIMIT = 1200;

export async function run(): Promise<Row[]> {
  const file = await heavyBook();
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-heavy-'));
  try {
    const first = await exportForPrint(file, join(folder, 'out'), folder);
    const what = `${String(PHOTOS)} photos of ${String(MEGABYTES)} MB, ${String(first.pages)} pages`;
    return [
      row(`${what}, first time: largest memory`, first.memory, 'MB', { name: 'the limit', value: LIMIT }),
      row(`${what}, first time: process to print file`, first.seconds, 's'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
