/** A damaged yearbook → a new file with everything in it that can be saved, and a list of what cannot. */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../common/errors.ts';
import type { Progress } from '../../../common/contract/shapes.ts';
import { syncFile, syncFolder } from '../backup.ts';
import { readBook } from '../book-file.ts';
import { connectWriter, type Db } from '../connection.ts';
import { storeAllDigests } from '../digests.ts';
import { onFile } from '../errors.ts';
import { layOut, migrateNew } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { Pages } from '../raw/pages.ts';
import { Text } from '../raw/records.ts';
import { rowsOfTree } from '../raw/trees.ts';
import { allowed, lineOf } from '../schema-list.ts';
import { collect, Taker } from './collect.ts';
import { fromSearch, indexAnew, unlinkPhotos } from './mend-articles.ts';
import { mendBook, mendLinks, mendParts, mendRanks } from './mend.ts';
import { mendRecords } from './mend-records.ts';
import { mendPhotos, mendSources } from './mend-photos.ts';
import { Losses, type SalvageReport } from './report.ts';
import { compareDigests, doubtBroken } from './digests.ts';
import { fromHistory } from './from-history.ts';
import { tableShapes, type TableShape } from './shapes.ts';
import { collectStrays } from './strays.ts';

export interface SalvageOptions {
  /** Phases `salvage-read` (in pages of the file), `salvage-mend`, `salvage-check`. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Where the tables of the damaged file begin, and which format it is. */
interface Layout {
  readonly version: number;
  readonly roots: ReadonlyMap<string, number>;
}

/**
 * Salvages `from` into the new file `to`, which has its name only once it is whole and verified. `from` is only read, and not
 * through SQLite.
 * @throws AppError file/not-found, file/empty, file/not-a-book (nothing of a yearbook is in it), file/exists, file/disk-full,
 *   file/read-only, file/damaged (the new file did not pass its check)
 */
export async function salvage(from: string, to: string, { onProgress = () => undefined }: SalvageOptions = {}): Promise<SalvageReport> {
  const target = path.resolve(to);
  const name = path.basename(target);
  if (fs.existsSync(target)) throw new AppError('file/exists', { name });
  // One name: what a salvage that was ended left behind goes with the next.
  const part = salvagePart(target);
  try {
    const report = await fillQuietly(from, part, onProgress);
    verify(part, report);
    if (fs.existsSync(target)) throw new AppError('file/exists', { name });
    onFile(target, () => {
      fs.renameSync(part, target);
      syncFolder(path.dirname(target));
    });
    return { ...count(target), lost: report.lost, doubtful: report.doubtful };
  } finally {
    fs.rmSync(part, { force: true });
    fs.rmSync(`${part}-journal`, { force: true });
  }
}

/** A book that is open may be changed while it is read: then what was read is of two states, and it is read anew. */
const TURNS = 3;

async function fillQuietly(from: string, part: string, onProgress: (progress: Progress) => void): Promise<Losses> {
  const pages = onFile(from, () => openPages(from));
  try {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const before = pages.changes;
      const losses = await fill(pages, from, part, onProgress);
      if (pages.changes === before) return losses;
    }
    throw new AppError('file/locked', { name: path.basename(from) });
  } finally {
    pages.close();
  }
}

/** The name under which the new file grows. */
export function salvagePart(target: string): string {
  return `${target}.part`;
}

function openPages(from: string): Pages {
  if (!fs.statSync(from).isFile()) throw new AppError('file/not-a-book', { name: path.basename(from) });
  const pages = new Pages(from);
  if (pages.count > 0) return pages;
  pages.close();
  throw new AppError('file/empty', { name: path.basename(from) });
}

async function fill(pages: Pages, from: string, part: string, onProgress: (progress: Progress) => void): Promise<Losses> {
  const { version, roots } = layoutOf(pages, from);
  const losses = new Losses();
  const shapes = tableShapes(version);
  const reading = throttled((done) => { onProgress({ phase: 'salvage-read', done, total: pages.count, label: '' }); });
  onFile(part, () => { fs.writeFileSync(part, ''); });
  const db = onFile(part, () => connectWriter(part));
  try {
    layOut(db, MIGRATIONS.slice(0, version));
    // One transaction for all: a failure leaves nothing, and nothing waits for the disk in between.
    db.pragma('foreign_keys = OFF');
    db.exec('BEGIN IMMEDIATE');
    const taker = new Taker(db, losses);
    const { broken } = onFile(part, () => {
      const collected = collect(pages, shapes, roots, taker, reading);
      collectStrays(pages, shapes, collected, db, taker, reading);
      return collected;
    });
    onProgress({ phase: 'salvage-mend', done: 0, total: 0, label: '' });
    const hasDigests = shapes.some(({ name }) => name === 'row_digest');
    const missed = hasDigests ? compareDigests(db, shapes, broken, losses) : [];
    if (!hasDigests || broken.has('row_digest')) doubtBroken(shapes, broken, losses);
    const { titles, left } = hasDigests ? fromHistory(db, missed, losses) : { titles: new Set<string>(), left: [] };
    const search = roots.get('article_search_content');
    const back = search === undefined ? [] : fromSearch(pages, search, db, { gone: left, titles }, losses);
    for (const id of left) if (!back.includes(id)) losses.lose({ kind: 'article', name: id, reason: 'gone' });
    await mend(db, shapes, losses);
    if (hasDigests) storeAllDigests(db);
    onFile(part, () => {
      db.exec('COMMIT');
      migrateNew(db);
    });
  } finally {
    db.close();
  }
  onProgress({ phase: 'salvage-check', done: 0, total: 0, label: '' });
  onFile(part, () => { syncFile(part); });
  return losses;
}

async function mend(db: Db, shapes: readonly TableShape[], losses: Losses): Promise<void> {
  mendBook(db, losses);
  mendSources(db, losses);
  await mendPhotos(db, losses);
  mendParts(db, losses);
  unlinkPhotos(db, losses);
  mendLinks(db, shapes, losses);
  mendRanks(db);
  mendRecords(db, shapes, losses);
  indexAnew(db);
}

/** Tells of progress at most this often, in pages. */
const STEP = 500;

function throttled(tell: (done: number) => void): (done: number) => void {
  let told = -STEP;
  return (done) => {
    if (Math.abs(done - told) < STEP) return;
    told = done;
    tell(done);
  };
}

/** @throws AppError file/not-a-book when not one table of a yearbook is known any more */
function layoutOf(pages: Pages, from: string): Layout {
  const roots = new Map<string, number>();
  const lines = new Set<string>();
  for (const { values } of rowsOfTree(pages, 1, 'table', { seen: new Set(), onGap: () => undefined })) {
    const [type, name, table, root, sql] = values.map((value) => (value instanceof Text ? value.toString() : value));
    if (typeof name !== 'string' || typeof root !== 'number') continue;
    if (type === 'table') roots.set(name, root);
    lines.add(lineOf({ type: String(type), name, tbl_name: String(table), sql: typeof sql === 'string' ? sql : null }));
  }
  const told = pages.version;
  // The header may be what is damaged: the schema itself tells which format it is.
  const versions = MIGRATIONS.map(({ version }) => ({ version, known: [...allowed(version)].filter((line) => lines.has(line)).length }));
  const best = versions.reduce((a, b) => (b.known > a.known || (b.known === a.known && b.version === told) ? b : a), { version: 0, known: 0 });
  const version = best.known > 0 ? best.version : told;
  if (!MIGRATIONS.some((migration) => migration.version === version)) throw new AppError('file/not-a-book', { name: path.basename(from) });
  return { version, roots };
}

/** Reopens the new file as any book is opened, and checks every hash. What its check finds is named, not hidden. */
function verify(part: string, losses: Losses): void {
  const book = readBook(part);
  try {
    const problems = book.check();
    if (problems.length > 0) throw new AppError('file/damaged', { name: path.basename(part), found: problems[0] ?? '' });
  } finally {
    book.close();
  }
  losses.lost.sort(byName);
  losses.doubtful.sort(byName);
}

const byName = (a: { kind: string; name: string }, b: { kind: string; name: string }): number => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name, 'vi');

function count(file: string): { articles: number; photos: number } {
  const book = readBook(file, { checked: true });
  try {
    return { articles: book.outline().parts.reduce((sum, { articles }) => sum + articles.length, 0), photos: book.photoCount() };
  } finally {
    book.close();
  }
}
