/** Cold process to print-ready file on the disk, for a small and a large yearbook. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { exportForPrint, type ExportFigures } from './support/command-line.ts';
import { readAndWrite } from './support/floor.ts';
import { hasXelatex, PEER, typesetWithXelatex } from './support/latex.ts';
import { median, row, timed, unmeasured, type Peer, type Row } from './support/rows.ts';
import { noWorkload, workload, type Workload } from './support/workload.ts';

const SIZES = [20, 120];
const RUNS = 3;

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('export for print', why)];
  const rows: Row[] = [];
  for (const articles of SIZES) rows.push(...(await measure(await workload(articles), articles)));
  return rows;
}

async function measure(load: Workload, articles: number): Promise<Row[]> {
  // Beside the workload: on a disk, where fsync means something, and not in a temporary folder in memory.
  const folder = mkdtempSync(join(load.folder, 'run-'));
  try {
    const out = join(folder, 'out');
    const first = await exportForPrint(load.file, out, folder);
    const again: ExportFigures[] = [];
    const floors: number[] = [];
    const peers: number[] = [];
    const bytes = statSync(first.path).size;
    // In turns, so that a busy moment of the machine falls on all of them.
    for (let turn = 0; turn < RUNS; turn += 1) {
      again.push(await exportForPrint(load.file, out, folder));
      floors.push((await timed(() => { readAndWrite(load.photos, folder, bytes); })).seconds);
      if (hasXelatex()) peers.push((await timed(() => typesetWithXelatex(load, join(folder, `tex-${String(turn)}`)))).seconds);
    }
    return rowsOf(`${String(articles)} articles, ${String(first.pages)} pages`, { first, again, floors, peers, bytes });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly first: ExportFigures;
  readonly again: readonly ExportFigures[];
  /** s */
  readonly floors: readonly number[];
  readonly peers: readonly number[];
  readonly bytes: number;
}

function rowsOf(what: string, { first, again, floors, peers, bytes }: Measured): Row[] {
  const floor: Peer = { name: 'floor: read photos, write and fsync', value: median(floors) };
  const xelatex: Peer = peers.length > 0 ? { name: PEER, value: median(peers) } : { name: PEER, missing: 'not installed' };
  const seconds = median(again.map((figures) => figures.seconds));
  return [
    row(`${what}, photos converted: process to print file`, seconds, 's', xelatex),
    row(`${what}, photos converted: process to print file`, seconds, 's', floor),
    row(`${what}, first time: process to print file`, first.seconds, 's', floor),
    row(`${what}, photos converted: largest memory`, Math.max(...again.map((figures) => figures.memory)), 'MB'),
    row(`${what}, first time: largest memory`, first.memory, 'MB'),
    row(`${what}: print file`, bytes / 1e6, 'MB'),
  ];
}
