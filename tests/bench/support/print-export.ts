/** One yearbook to its print file, in processes of their own, in turns with XeLaTeX and the floor. */
import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '../../../electron/services/store/book-file.ts';
import { exportForPrint, type ExportFigures } from './command-line.ts';
import { readAndWrite } from './floor.ts';
import { exportsByKept } from './kept-export.ts';
import { hasXelatex, PEER, typesetWithXelatex } from './latex.ts';
import { median, row, timed, type Peer, type Row } from './rows.ts';
import type { Workload } from './workload.ts';

/** Rows of one yearbook, each figure the median of `runs`. @param perPage s a page of another yearbook, to compare with */
export async function measure(load: Workload, articles: number, runs: number, perPage: number | null = null): Promise<MeasuredRows> {
  // Beside the workload: on a disk, where fsync means something, and not in a temporary folder in memory.
  const folder = mkdtempSync(join(load.folder, 'run-'));
  try {
    const out = join(folder, 'out');
    // A copy: a paragraph is changed in it.
    const book = join(folder, 'sach.kyyeu');
    copyFileSync(load.file, book);
    const first = await exportForPrint(book, out, folder);
    const again: ExportFigures[] = [];
    const floors: number[] = [];
    const peers: number[] = [];
    const bytes = statSync(first.path).size;
    // In turns, so that a busy moment of the machine falls on all of them.
    for (let turn = 0; turn < runs; turn += 1) {
      again.push(await exportForPrint(book, out, folder));
      floors.push((await timed(() => { readAndWrite(load.photos, folder, bytes); })).seconds);
      if (hasXelatex()) peers.push((await timed(() => typesetWithXelatex(load, join(folder, `tex-${String(turn)}`)))).seconds);
    }
    changeParagraph(book, 0);
    const edited = await exportForPrint(book, out, folder);
    const kept = await exportsByKept(book, { folder: out, cache: join(folder, 'kyyeu', 'export'), times: runs, change: (turn) => { changeParagraph(book, turn + 1); } });
    const seconds = median(again.map((figures) => figures.seconds));
    return { rows: rowsOf(`${String(articles)} articles, ${String(first.pages)} pages`, { first, again, edited, kept, floors, peers, bytes, perPage }), perPage: seconds / first.pages };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface MeasuredRows {
  readonly rows: Row[];
  /** s */
  readonly perPage: number;
}

interface Measured {
  readonly first: ExportFigures;
  readonly again: readonly ExportFigures[];
  readonly edited: ExportFigures;
  /** s, after one edited paragraph, of the process that exported before */
  readonly kept: readonly number[];
  readonly perPage: number | null;
  /** s */
  readonly floors: readonly number[];
  readonly peers: readonly number[];
  readonly bytes: number;
}

function rowsOf(what: string, { first, again, edited, kept, floors, peers, bytes, perPage }: Measured): Row[] {
  const floor: Peer = { name: 'floor: read photos, write and fsync', value: median(floors) };
  const xelatex: Peer = peers.length > 0 ? { name: PEER, value: median(peers) } : { name: PEER, missing: 'not installed' };
  const seconds = median(again.map((figures) => figures.seconds));
  return [
    row(`${what}, photos converted: process to print file`, seconds, 's', xelatex),
    row(`${what}, photos converted: process to print file`, seconds, 's', floor),
    row(`${what}, one paragraph edited: process to print file`, edited.seconds, 's', xelatex),
    row(`${what}, one paragraph edited: exported again in the app`, median(kept), 's', xelatex),
    row(`${what}, one paragraph edited: exported again in the app`, median(kept), 's', floor),
    ...(perPage === null ? [] : [row(`${what}, photos converted: a page`, (seconds / first.pages) * 1000, 'ms', { name: 'a page of the smaller book', value: perPage * 1000 })]),
    row(`${what}, first time: process to print file`, first.seconds, 's', floor),
    row(`${what}, photos converted: largest memory`, Math.max(...again.map((figures) => figures.memory)), 'MB'),
    row(`${what}, first time: largest memory`, first.memory, 'MB'),
    row(`${what}: print file`, bytes / 1e6, 'MB'),
  ];
}

/** One more sentence in an article in the middle of the book, another at each turn. */
function changeParagraph(file: string, turn: number): void {
  const book = openBook(file);
  try {
    const all = book.outline().parts.flatMap(({ articles }) => articles);
    const { id, revision, document } = book.article(all[Math.floor(all.length / 2) + turn]?.id ?? '');
    const at = document.blocks.findLastIndex(({ type }) => type === 'paragraph');
    const blocks = document.blocks.map((block, index) => (index === at && block.type === 'paragraph' ? { ...block, children: [{ text: 'Thêm một câu. ' }, ...block.children] } : block));
    book.saveArticle(id, revision, { ...document, blocks });
  } finally {
    book.close();
  }
}
