/** An export as a process of its own, from nothing to the file on the disk: what `kyyeu export` costs. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import { checkout } from './workload.ts';

export interface ExportFigures {
  readonly seconds: number;
  /** Largest resident set, MB. */
  readonly memory: number;
  readonly pages: number;
  readonly path: string;
}

/** Told by the process itself as it ends, in a file: its largest resident set in KB. */
const REPORT = `data:text/javascript,${encodeURIComponent(
  "import { writeFileSync } from 'node:fs'; process.on('exit', () => { writeFileSync(process.env.KYYEU_BENCH_MEMORY, String(process.resourceUsage().maxRSS)); });",
)}`;

/** Gathers what comes on a stream. */
function listen(stream: Readable): () => string {
  const heard: Buffer[] = [];
  stream.on('data', (data: Buffer) => heard.push(data));
  return () => Buffer.concat(heard).toString('utf8');
}

const answer = z.object({ files: z.array(z.object({ path: z.string(), pages: z.number() })).min(1) });

/** Exports for print into `folder`; `home` holds the cache of converted photos. @throws Error with what the command said */
export async function exportForPrint(book: string, folder: string, home: string): Promise<ExportFigures> {
  mkdirSync(folder, { recursive: true });
  const args = ['--import', REPORT, join(checkout, 'dist', 'cli', 'cli.js'), 'export', book, '--to', 'print', '--out', folder, '--json'];
  const memory = join(home, 'largest-memory');
  const began = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home, KYYEU_BENCH_MEMORY: memory } });
  const [answered, said] = [child.stdout, child.stderr].map(listen);
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const seconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new Error(`export ended with ${String(code)}: ${said?.() ?? ''}`);
  const { files } = answer.parse(JSON.parse(answered?.() ?? ''));
  return { seconds, memory: Number(readFileSync(memory, 'utf8')) / 1024, pages: files[0]?.pages ?? 0, path: files[0]?.path ?? '' };
}
