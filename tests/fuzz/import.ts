/** Ten thousand mutated files through the import host. See README.md. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { articleDocument } from '../../electron/common/article/document.ts';
import { AppError } from '../../electron/common/errors.ts';
import { forkHost } from '../../electron/hosts/fork.ts';
import { importReader } from '../../electron/hosts/import-reader.ts';
import { mutated, numbers, seeds } from '../fixtures/import/seeds.ts';

/** What the issue asks for one file, ms. */
const LIMIT = 10_000;

const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const folder = await mkdtemp(join(tmpdir(), 'kyyeu-fuzz-'));
let starts = 0;
const reader = importReader(() => {
  starts += 1;
  return forkHost('import');
});
const outcomes = new Map<string, number>();
const wrong: string[] = [];
let slowest = { ms: 0, name: '' };
const random = numbers(seed);
const files = await seeds();

for (let run = 0; run < count; run += 1) {
  const file = files[run % files.length];
  if (file === undefined) break;
  const bytes = mutated(file.bytes, random);
  const path = join(folder, file.name);
  await writeFile(path, bytes);
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), LIMIT);
  const start = performance.now();
  let outcome = 'imported';
  try {
    const { articles } = await reader.read(path, controller.signal, () => undefined);
    for (const article of articles) articleDocument.parse(article.document);
  } catch (thrown) {
    outcome = thrown instanceof AppError ? thrown.code : 'not an AppError';
    const known = /^(?:import|photo)\//u.test(outcome);
    if (!known) {
      const kept = join(folder, `wrong-${String(wrong.length)}-${file.name}`);
      await writeFile(kept, bytes);
      wrong.push(`${kept}: ${outcome} ${thrown instanceof Error ? thrown.message : ''}`);
    }
  } finally {
    clearTimeout(timer);
  }
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, name: file.name };
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
}
reader.close();

process.stdout.write(`${String(count)} mutated files of ${String(files.length)} kinds, seed ${String(seed)}\n`);
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1])) process.stdout.write(`${outcome.padEnd(24)} ${String(times)}\n`);
process.stdout.write(`slowest ${String(Math.round(slowest.ms))} ms (${slowest.name}); the reading process was started ${String(starts)} time(s)\n`);
const failed = wrong.length > 0 || slowest.ms > LIMIT || starts > 1;
for (const line of wrong) process.stdout.write(`${line}\n`);
if (!failed) await rm(folder, { recursive: true });
process.exitCode = failed ? 1 : 0;
