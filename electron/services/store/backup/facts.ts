/** What a copy must have in common with its original, and whether what it holds is sound. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { AppError } from '../../../common/errors.ts';
import { connectReader, type Db } from '../connection.ts';
import { sha256 } from '../content.ts';

/** Read from the original at the moment in which its copy was finished. */
export interface CopyFacts {
  readonly applicationId: number;
  readonly userVersion: number;
  /** Time of the book's last change, ms since 1970. */
  readonly modifiedAt: number;
  /** Rows of every table. */
  readonly counts: Readonly<Record<string, number>>;
  /** One SHA-256 over every hash that the book keeps of its texts and photos. */
  readonly digest: string;
}

/**
 * Reads the facts from indexes and small columns: milliseconds in a book of gigabytes. What cannot be read because the file is
 * damaged counts as -1 or '': equal in the original and a faithful copy.
 */
export function factsOf(db: Db): CopyFacts {
  const number = (pragma: string): number => Number(db.pragma(pragma, { simple: true }));
  const tables = tablesOf(db);
  const digest = createHash('sha256');
  for (const table of tables) {
    const columns = db.prepare<[string], string>(`SELECT name FROM pragma_table_info(?) WHERE name LIKE '%sha256' ORDER BY name`).pluck().all(table);
    for (const column of columns) {
      digest.update(`${table}.${column}\n`);
      // Identical rows may lie in another order in a copy that was made anew row by row.
      const hashes = legible(() => db.prepare<[], string | null>(`SELECT "${column}" FROM "${table}" ORDER BY 1`).pluck().all(), []);
      for (const hash of hashes) digest.update(`${hash ?? '-'}\n`);
    }
  }
  return {
    applicationId: number('application_id'),
    userVersion: number('user_version'),
    modifiedAt: legible(() => db.prepare<[], number>('SELECT modified_at FROM book').pluck().get() ?? -1, -1),
    counts: Object.fromEntries(tables.map((table) => [table, legible(() => db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? -1, -1)])),
    digest: digest.digest('hex'),
  };
}

/** Ordinary tables; the search index and what SQLite keeps for it follow from the texts. */
export function tablesOf(db: Db): string[] {
  return db
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name`)
    .pluck()
    .all();
}

/** Damage is a finding here, not a failure; anything else that goes wrong is. */
function legible<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (thrown) {
    if (isDamage(thrown)) return otherwise;
    throw thrown;
  }
}

function isDamage(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && String(thrown.code).startsWith('SQLITE_CORRUPT');
}

/**
 * Reopens a copy and compares it with its original's facts, then looks whether what was copied is sound: SQLite's own check of the
 * pages and the hash of every text. Blocks for about a second per two gigabytes: call it where nobody waits.
 * @returns false when the copy is faithful but the book was damaged before it was copied
 * @throws AppError file/damaged: the copy is not what was copied, and worth nothing
 */
export function verifyCopy(copy: string, facts: CopyFacts): boolean {
  const db = connectReader(copy);
  try {
    const found = factsOf(db);
    const different = (['applicationId', 'userVersion', 'modifiedAt', 'digest'] as const).filter((key) => found[key] !== facts[key]);
    if (JSON.stringify(found.counts) !== JSON.stringify(facts.counts)) throw unfaithful(copy, 'counts');
    if (different.length > 0) throw unfaithful(copy, different.join(', '));
    return isSound(db);
  } finally {
    db.close();
  }
}

function unfaithful(copy: string, where: string): AppError {
  return new AppError('file/damaged', { name: path.basename(copy), where });
}

/** Pages in order, every text the one that was saved. */
export function isSound(db: Db): boolean {
  return legible(() => {
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') return false;
    for (const row of db.prepare<[], { content: string; content_sha256: string }>('SELECT content, content_sha256 FROM article').iterate()) {
      if (sha256(row.content) !== row.content_sha256) return false;
    }
    return true;
  }, false);
}
