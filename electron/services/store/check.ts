/** Is everything in the file what was put into it? SQLite's own checks find a quarter of flipped bits, hashes the rest. */
import type { Damage } from '../../common/contract/damage.ts';
import { readBookRecord } from './book-record.ts';
import { articleDamage, searchDamage } from './check-articles.ts';
import { photoDamage, proxyDamage, sourceDamage } from './check-blobs.ts';
import type { Db } from './connection.ts';
import { recordSearchDamage, rowDamage, textDamage } from './check-rows.ts';

/** A finding in English, one line: what is wrong and with which record. */
export type Problem = string;

/** Runs every check; an empty list means that the file is whole. */
export function check(db: Db): Problem[] {
  return [...pageDamage(db), ...findDamage(db)].map(({ text }) => text);
}

/** One kind of check. Each record is a reading of its own, so that nobody who writes the book waits for longer than one. */
type Check = (db: Db, tick: () => void) => Iterable<Damage>;

const CHECKS: readonly (readonly [name: string, kind: Damage['kind'], run: Check])[] = [
  ['references', 'record', referenceDamage],
  ['book', 'book', bookDamage],
  ['rows', 'record', rowDamage],
  ['articles', 'article', articleDamage],
  ['former texts', 'record', textDamage],
  ['photos', 'photo', photoDamage],
  ['proxies', 'photo', proxyDamage],
  ['sources', 'document', sourceDamage],
  ['search index', 'search', searchDamage],
  ['record search', 'search', recordSearchDamage],
];

/** Of how many records `findDamage` tells that they are done: articles twice (text, search), photos twice (original, proxy), documents. */
function countRecords(db: Db): number {
  const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  return 2 * count('article') + 2 * count('photo') + count('source');
}

/**
 * Compares everything with its hash, its derived columns, what it names. A check that the damage itself stops counts as damage.
 * @param onProgress told after each record: how many of how many are done
 */
export function findDamage(db: Db, onProgress: (done: number, total: number) => void = () => undefined): Damage[] {
  const total = stopped('records', 'pages', () => [countRecords(db)]);
  const [records] = total.found;
  let done = 0;
  const tick = (): void => {
    done += 1;
    onProgress(done, records ?? done);
  };
  return [...total.damage, ...CHECKS.flatMap(([name, kind, run]) => {
    const { found, damage } = stopped(name, kind, () => run(db, tick));
    return [...found, ...damage];
  })];
}

/** What `work` gives, up to where damage stops it. */
function stopped<T>(name: string, kind: Damage['kind'], work: () => Iterable<T>): { found: T[]; damage: Damage[] } {
  const found: T[] = [];
  try {
    for (const each of work()) found.push(each);
    return { found, damage: [] };
  } catch (thrown) {
    return { found, damage: [{ kind, name: '', id: null, text: `${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}` }] };
  }
}

/** Pages, rows, and whether each index has each row: SQLite's own full check. Holds the file for as long as it takes. */
export function pageDamage(db: Db): Damage[] {
  const { found, damage } = stopped('pages', 'pages', () => db.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all());
  const lines = found.filter((line) => line !== 'ok').map((line): Damage => ({ kind: 'pages', name: '', id: null, text: `pages: ${line}` }));
  return [...lines, ...damage];
}

function referenceDamage(db: Db): Damage[] {
  const broken = db.prepare<[], { table: string; parent: string }>('PRAGMA foreign_key_check').all();
  return broken.map(({ table, parent }) => ({ kind: 'record', name: table, id: null, text: `references: a row of ${table} names a ${parent} that is not there` }));
}

function bookDamage(db: Db): Damage[] {
  readBookRecord(db);
  return [];
}
