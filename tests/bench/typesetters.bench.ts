/** The large book from nothing to its last page, by this program and by others that set books. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { electronRuntime } from '../../build/electron.mjs';
import { hasXelatex, writeTex } from './support/latex.ts';
import { row, unmeasured, type Row } from './support/rows.ts';
import { printWithChromium } from './support/typesetters/chromium.ts';
import { runLimited, type Ran } from './support/typesetters/limited.ts';
import { pagesOf } from './support/typesetters/near-empty.ts';
import { hasOffice, printWithOffice } from './support/typesetters/office.ts';
import { checkout, noWorkload, workload, type Workload } from './support/workload.ts';

const ARTICLES = Number(process.env['KYYEU_BENCH_ARTICLES'] ?? 120);
/** s; who has not finished by then is said not to have. */
const LIMIT = 300;

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('the book by other typesetters', why)];
  const load = await workload(ARTICLES);
  const folder = mkdtempSync(join(load.folder, 'run-'));
  try {
    const rows = [...(await ours(load, join(folder, 'ours')))];
    for (const by of ['chromium', 'pagedjs'] as const) {
      const printed = await printWithChromium(electronRuntime(), load, by, join(folder, by), LIMIT);
      rows.push(...told(by === 'chromium' ? 'Chromium, printing' : 'Paged.js in Chromium', printed, printed.file, printed.firstPage));
    }
    if (hasOffice()) {
      const printed = await printWithOffice(load, join(folder, 'office'), LIMIT);
      rows.push(...told('LibreOffice, without numbers in the contents', printed, printed.file, null));
    } else rows.push(unmeasured('LibreOffice', 'not installed'));
    rows.push(...(await xelatex(load, join(folder, 'tex'))));
    rows.push(unmeasured('Vivliostyle', 'not measured: its licence (AGPL) keeps it out of this project'));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ours(load: Workload, folder: string): Promise<Row[]> {
  mkdirSync(folder, { recursive: true });
  const home = join(folder, 'home');
  const args = [join(checkout, 'dist', 'cli', 'cli.js'), 'export', load.file, '--to', 'proof', '--out', folder];
  const ran = await runLimited(process.execPath, args, { cwd: folder, limit: LIMIT, env: { XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home } });
  const file = readdirSync(folder).find((name) => name.endsWith('.pdf'));
  return told('Kỷ Yếu, proof', ran, join(folder, file ?? ''), null);
}

async function xelatex(load: Workload, folder: string): Promise<Row[]> {
  if (!hasXelatex()) return [unmeasured('XeLaTeX', 'not installed')];
  writeTex(load, folder);
  const args = ['-interaction=batchmode', '-halt-on-error', 'book.tex'];
  const first = await runLimited('xelatex', args, { cwd: folder, limit: LIMIT });
  const second = await runLimited('xelatex', args, { cwd: folder, limit: LIMIT });
  const seconds = first.seconds === null || second.seconds === null ? null : first.seconds + second.seconds;
  return told('XeLaTeX, two passes', { ...second, seconds }, join(folder, 'book.pdf'), null);
}

function told(who: string, ran: Ran, file: string, firstPage: number | null): Row[] {
  const memory = ran.memory === null ? unmeasured(`${who}: memory`, 'no /proc') : row(`${who}: memory of all its processes, at most`, ran.memory, 'MB');
  if (ran.seconds === null) return [unmeasured(who, `not finished after ${String(LIMIT)} s`), memory];
  // LibreOffice ends well also when it could not open what it was given.
  if (!existsSync(file)) return [unmeasured(who, `made no PDF: ${ran.said.trim().slice(-200)}`)];
  const { pages, nearEmpty } = pagesOf(file);
  return [
    firstPage === null ? row(`${who}: cold to first page (there is none before all)`, ran.seconds, 's') : row(`${who}: cold to first page`, firstPage, 's'),
    row(`${who}: cold to a PDF of all ${String(pages)} pages`, ran.seconds, 's'),
    memory,
    row(`${who}: pages left nearly empty`, nearEmpty, 'pages'),
  ];
}
