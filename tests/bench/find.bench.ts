/** Find and replace over 2,000 articles: the preview, replacing everything as the window does it, taking all of it back. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import type { FindWhat, FoundArticle, FoundInBook } from '../../electron/common/contract/find-channels.ts';
import type { Output } from '../../electron/common/contract/channels.ts';
import { forkHost } from '../../electron/hosts/fork.ts';
import { insertArticle, textStates } from '../../electron/services/store/articles.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { connectReader, connectWriter } from '../../electron/services/store/connection.ts';
import { storeAllDigests } from '../../electron/services/store/digests.ts';
import { ARTICLES, text } from './support/large-book.ts';
import { median, row, timed, type Peer, type Row } from './support/rows.ts';

/** From a word of every article to one of none; with everything that makes finding slower. */
const QUERIES: readonly FindWhat[] = [
  { query: 'con đường', matchCase: false, wholeWord: false, withTones: true },
  { query: 'con duong', matchCase: false, wholeWord: true, withTones: false },
  { query: 'câu số 1999', matchCase: true, wholeWord: true, withTones: true },
  { query: 'a', matchCase: false, wholeWord: false, withTones: false },
  { query: 'không có trong sách', matchCase: false, wholeWord: false, withTones: true },
];
const EVERYWHERE = { part: null, stages: null, article: null };
/** As the window asks: hits on its first page, articles replaced in one transaction. */
const PAGE = 500;
const SLICE = 50;
const SESSION = 'bench';

const limit = (value: number): Peer => ({ name: 'limit', value });

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-find-'));
  try {
    const file = join(folder, 'tim.kyyeu');
    makeBook(file);
    return await measured(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(file: string): Promise<Row[]> {
  const host = forkHost('store');
  const ask = <N extends 'find.list' | 'find.replace' | 'undo.undo'>(name: N, input: Parameters<typeof host.call<N>>[1]): Promise<Output<N>> => host.call(name, input, { session: SESSION });
  try {
    await host.call('session.open', { session: SESSION, path: file, view: null, checked: true, shownAs: null });
    await ask('find.list', { query: 'khởi động', matchCase: false, wholeWord: false, withTones: true, scope: EVERYWHERE, most: PAGE });
    const previews: { seconds: number; found: FoundInBook }[] = [];
    for (const what of QUERIES) {
      const { seconds, result } = await timed(() => ask('find.list', { ...what, scope: EVERYWHERE, most: PAGE }));
      previews.push({ seconds, found: result });
    }
    const [first] = previews;
    const [what] = QUERIES;
    if (first === undefined || what === undefined) throw new Error('nothing was looked for');
    const before = hashes(file);
    const slices = slicesOf(first.found.articles);
    const times: number[] = [];
    let changes = 0;
    for (const articles of slices) {
      const choice = { ...what, replacement: 'nẻo đường xa', keepCase: true, articles, group: 'bench' };
      const { seconds, result } = await timed(() => ask('find.replace', choice));
      times.push(seconds);
      changes += result.changes;
    }
    if (changes !== first.found.count) throw new Error(`${String(changes)} of ${String(first.found.count)} hits were replaced`);
    const changed = hashes(file);
    const undo = await timed(() => ask('undo.undo', {}));
    const after = hashes(file);
    const back = [...before].filter(([id, hash]) => after.get(id) === hash).length;
    const different = [...before].filter(([id, hash]) => changed.get(id) !== hash).length;
    const size = `${String(first.found.count)} hits in ${String(first.found.articles.length)} of ${String(ARTICLES)} articles`;
    return [
      row(`preview, the slowest of ${String(QUERIES.length)} queries`, Math.max(...previews.map(({ seconds }) => seconds)), 's', limit(1)),
      row('preview, median', median(previews.map(({ seconds }) => seconds)), 's', limit(1)),
      row(`replace all (${size})`, times.reduce((sum, each) => sum + each, 0), 's'),
      row(`longest of its transactions, ${String(SLICE)} articles each`, Math.max(...times), 's'),
      row('one undo of it', undo.seconds, 's'),
      row('articles that have their hash again after it | changed before', back - (before.size - different), 'articles', { name: 'changed', value: different }),
    ];
  } finally {
    await host.call('session.close', { session: SESSION });
    host.dispose();
  }
}

function slicesOf(articles: readonly FoundArticle[]): { id: string; revision: number; count: number; only: null; except: never[] }[][] {
  const all = articles.map(({ id, revision, count }) => ({ id, revision, count, only: null, except: [] }));
  return Array.from({ length: Math.ceil(all.length / SLICE) }, (_, index) => all.slice(index * SLICE, (index + 1) * SLICE));
}

function hashes(file: string): Map<string, string> {
  const db = connectReader(file);
  try {
    return new Map(textStates(db).map(({ id, sha256 }) => [id, sha256]));
  } finally {
    db.close();
  }
}

/** Texts as those of the largest yearbook, without the pictures: those are not read by finding. */
function makeBook(file: string): void {
  createBook(file, defaultSettings('Một nghìn gương sáng')).close();
  const db = connectWriter(file);
  try {
    db.pragma('synchronous = OFF');
    db.transaction(() => {
      const now = Date.now();
      const partId = db.prepare<[], string>(`SELECT id FROM part WHERE kind = 'body'`).pluck().get() ?? '';
      for (let number = 0; number < ARTICLES; number += 1) insertArticle(db, { partId, document: text(number, []), writtenOn: null, sourceId: null, author: null, now });
      storeAllDigests(db);
    }).immediate();
  } finally {
    db.close();
  }
}
