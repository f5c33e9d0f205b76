/** The largest yearbook: opening, outline, search, an article, a photo, backup, checks, memory. Beside each the limit it has to keep. */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { forkHost } from '../../electron/hosts/fork.ts';
import { inspectInHost } from '../../electron/hosts/inspector.ts';
import { backUp } from '../../electron/services/store/backup.ts';
import { connectReader } from '../../electron/services/store/connection.ts';
import { ARTICLES, largeBook, PHOTOS } from './support/large-book.ts';
import { median, p95, row, timed, unmeasured, type Peer, type Row } from './support/rows.ts';

const QUERIES = ['nguoi giu lua', 'Đảng bộ', 'dang bo', '"học tập làm theo"', 'tan tuy', 'câu số 1999', 'su', 'khong co trong sach'];
const TURNS = 5;
const SESSION = 'bench';

const limit = (value: number): Peer => ({ name: 'limit', value });

export async function run(): Promise<Row[]> {
  const file = largeBook();
  const size = statSync(file).size;
  const what = `${String(ARTICLES)} articles, ${String(PHOTOS)} photos, ${(size / 1024 ** 3).toFixed(2)} GiB`;
  const rows = [...(await opening(file, what)), ...(await working(file)), await backup(file), ...(await checks(file))];
  return rows;
}

async function opening(file: string, what: string): Promise<Row[]> {
  const inspected = await timed(() => inspectInHost(() => forkHost('inspect'), file));
  const known: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const host = forkHost('store');
    // The process is there before a file is asked for, as in the application.
    await host.call('session.close', { session: SESSION });
    const { seconds } = await timed(async () => {
      await host.call('session.open', { session: SESSION, path: file, view: null, checked: true, shownAs: null });
      return await host.call('outline.get', {}, { session: SESSION });
    });
    known.push(seconds);
    await host.call('session.close', { session: SESSION });
    host.dispose();
  }
  return [
    row(`open to the outline (${what})`, median(known), 's', limit(2)),
    row('read whole before opening, a file not known yet', inspected.seconds, 's'),
  ];
}

async function working(file: string): Promise<Row[]> {
  const host = forkHost('store');
  const memory = watchChild();
  try {
    await host.call('session.open', { session: SESSION, path: file, view: null, checked: true, shownAs: null });
    const { parts } = await host.call('outline.get', {}, { session: SESSION });
    const ids = parts.flatMap(({ articles }) => articles.map(({ id }) => id));
    // The first one compiles its statements and reads the index from the disk.
    await host.call('search.query', { query: 'khoi dong' }, { session: SESSION });
    const searches: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) for (const query of QUERIES) searches.push((await timed(() => host.call('search.query', { query }, { session: SESSION }))).seconds * 1000);
    const articles: number[] = [];
    const photos: number[] = [];
    for (const id of ids.filter((_, index) => index % 40 === 0)) {
      const { result, seconds } = await timed(() => host.call('article.get', { id }, { session: SESSION }));
      articles.push(seconds * 1000);
      for (const block of result.document.blocks) {
        if (block.type !== 'photo' || block.photoId === null) continue;
        const { photoId } = block;
        photos.push((await timed(() => host.call('photo.bytes', { id: photoId, size: 'original' }, { session: SESSION }))).seconds * 1000);
      }
    }
    const most = memory.stop();
    return [
      row('search, p95', p95(searches), 'ms', limit(50)),
      row('search, median', median(searches), 'ms'),
      row('an article, p95', p95(articles), 'ms'),
      row('an original photo, p95', p95(photos), 'ms'),
      most === null ? unmeasured('memory of the process that has the book open', 'only Linux tells') : row('memory of the process that has the book open, most', most, 'MB', limit(500)),
    ];
  } finally {
    host.dispose();
  }
}

async function backup(file: string): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-backup-'));
  const db = connectReader(file);
  try {
    db.pragma('query_only = OFF');
    const { seconds } = await timed(() => backUp(db, file, folder, 'by-hand'));
    return row('backup, copied and verified', seconds, 's', limit(30));
  } finally {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function checks(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const what of ['records', 'pages'] as const) {
    const host = forkHost('inspect');
    try {
      const { seconds } = await timed(() => host.call('inspect.check', { path: file, what }));
      rows.push(row(what === 'records' ? 'check of every hash, in the background' : 'check of every page, in the background', seconds, 's'));
    } finally {
      host.dispose();
    }
  }
  return rows;
}

/** Most memory of the newest child process, MB; null where the system does not tell. */
function watchChild(): { stop: () => number | null } {
  const children = `/proc/${String(process.pid)}/task/${String(process.pid)}/children`;
  if (!existsSync(children)) return { stop: () => null };
  return {
    stop: () => {
      const newest = readFileSync(children, 'utf8').trim().split(' ').at(-1) ?? '';
      const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${newest}/status`, 'utf8'))?.[1];
      return Number(peak ?? 0) / 1024;
    },
  };
}
