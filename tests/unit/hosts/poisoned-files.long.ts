import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../../../electron/common/errors.ts';
import { forkHost } from '../../../electron/hosts/fork.ts';
import { inspectInHost } from '../../../electron/hosts/inspector.ts';
import { openDatabase, type Db } from '../../../electron/services/store/connection.ts';
import { article, bodyPart, jpeg, newBook, put } from '../services/store/support.ts';

/** Refused within this time from when a sound file would be open (ms: a busy machine starts processes slowly), with less memory than this. */
const LIMIT_MS = 10_000;
const LIMIT_BYTES = 1024 ** 3;
const MINUTE_MS = 60_000;

/** A whole book with a photo in it, closed; then `work` is done to it behind the store's back. */
async function poisoned(work: (db: Db) => void): Promise<string> {
  const book = newBook();
  const { id } = await book.addPhoto('a.jpg', await jpeg());
  put(book, bodyPart(book), article('Bài', `ảnh ${id}`));
  book.close();
  const db = openDatabase(book.file);
  db.unsafeMode(true);
  db.pragma('foreign_keys = OFF');
  db.pragma('writable_schema = ON');
  work(db);
  db.close();
  return book.file;
}

const hashOf = (file: string): string => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

/** Most memory that any process started by this one has had, bytes; null where the system does not tell. */
function watchChildren(): { stop: () => number | null } {
  const children = `/proc/${String(process.pid)}/task/${String(process.pid)}/children`;
  if (!fs.existsSync(children)) return { stop: () => null };
  let most = 0;
  const timer = setInterval(() => {
    for (const pid of fs.readFileSync(children, 'utf8').trim().split(' ')) {
      const status = `/proc/${pid}/status`;
      if (pid === '' || !fs.existsSync(status)) continue;
      const peak = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(status, 'utf8'))?.[1];
      most = Math.max(most, Number(peak ?? 0) * 1024);
    }
  }, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

async function inspect(file: string): Promise<{ code: string; ms: number; bytes: number | null }> {
  const watched = watchChildren();
  const began = performance.now();
  const code = await inspectInHost(() => forkHost('inspect'), file).then(
    () => 'nothing was thrown',
    (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)),
  );
  return { code, ms: performance.now() - began, bytes: watched.stop() };
}

const ENDLESS = 'WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x';
const schemaRow = (db: Db, type: string, name: string, table: string, sql: string): void => {
  db.prepare('INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)').run(type, name, table, sql);
};

let sound = 0;
beforeAll(async () => {
  const file = await poisoned(() => undefined);
  const { code, ms } = await inspect(file);
  expect(code).toBe('nothing was thrown');
  sound = ms;
}, MINUTE_MS);

describe('a poisoned file is refused in time, with little memory, and nothing in it is run:', () => {
  const cases: readonly (readonly [what: string, code: string, work: (db: Db) => void])[] = [
    ['a view that never ends', 'file/foreign-schema', (db) => db.exec(`CREATE VIEW endless AS ${ENDLESS} FROM n`)],
    [
      'a view that never ends in the place of a table',
      'file/foreign-schema',
      (db) => db.exec(`ALTER TABLE term RENAME TO real_term; CREATE VIEW term AS ${ENDLESS} AS id, x AS text FROM n`),
    ],
    ['a trigger that empties a table', 'file/foreign-schema', (db) => db.exec('CREATE TRIGGER empty AFTER UPDATE ON book BEGIN DELETE FROM article; END')],
    [
      'a generated column of 100 MB',
      'file/foreign-schema',
      (db) => db.exec('ALTER TABLE term ADD COLUMN big TEXT GENERATED ALWAYS AS (hex(zeroblob(50000000))) VIRTUAL'),
    ],
    ['an index that computes', 'file/foreign-schema', (db) => db.exec('CREATE INDEX sly ON article (length(hex(zeroblob(length(title) * 1000))))')],
    ['another CHECK on a table of ours', 'file/foreign-schema', (db) => db.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'json_valid(settings)', '1') WHERE name = 'book'`)],
    ['a table more', 'file/foreign-schema', (db) => db.exec('CREATE TABLE more (x)')],
    ['a virtual table of another kind', 'file/foreign-schema', (db) => db.exec('CREATE VIRTUAL TABLE more USING rtree (id, a, b)')],
    ['a table less', 'file/foreign-schema', (db) => db.exec('DROP TABLE term')],
    ['a huge blob', 'file/unsafe', (db) => db.exec('UPDATE photo_blob SET bytes = zeroblob(200000000)')],
    ['a huge text', 'file/unsafe', (db) => db.exec(`UPDATE book SET settings = '{"x":"' || hex(zeroblob(40000000)) || '"}'`)],
    [
      'wrong types in a STRICT table',
      'file/damaged',
      (db) => {
        db.exec(`UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')') WHERE name = 'part'`);
        const again = openDatabase(db.name);
        again.exec(`UPDATE part SET title = x'00ff', created_at = 'never'`);
        again.close();
        db.exec(`UPDATE sqlite_schema SET sql = substr(sql, 1, length(sql)) || ' STRICT' WHERE name = 'part'`);
      },
    ],
    [
      'a schema of a million views',
      'file/unsafe',
      (db) =>
        db.exec(
          `WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000)
           INSERT INTO sqlite_schema SELECT 'view', 'v' || x, 'v' || x, 0, 'CREATE VIEW v' || x || ' AS SELECT 1' FROM n`,
        ),
    ],
    ['one view of 100 MB', 'file/foreign-schema', (db) => { schemaRow(db, 'view', 'long', 'long', `CREATE VIEW long AS SELECT '${'x'.repeat(100_000_000)}'`); }],
  ];

  test.each(cases)(
    '%s',
    async (_what, code, work) => {
      const file = await poisoned(work);
      const before = hashOf(file);
      const result = await inspect(file);
      // Of a schema of 100 MB a slow machine reads not all in time: then the clock refuses what the list would have.
      expect([code, 'file/unsafe']).toContain(result.code);
      expect(result.ms - sound).toBeLessThan(LIMIT_MS);
      if (result.bytes !== null) {
        expect(result.bytes).toBeGreaterThan(0);
        expect(result.bytes).toBeLessThan(LIMIT_BYTES);
      }
      expect(hashOf(file)).toBe(before);
      expect(fs.existsSync(`${file}-journal`)).toBe(false);
    },
    MINUTE_MS,
  );

  test('a journal that names another file, which SQLite would delete', async () => {
    const file = await poisoned(() => undefined);
    const target = `${file}.other`;
    fs.writeFileSync(target, 'kept');
    fs.writeFileSync(`${file}-journal`, Buffer.concat([Buffer.from(target), Buffer.from('d9d505f920a163d7', 'hex')]));
    expect((await inspect(file)).code).toBe('file/foreign-schema');
    expect(fs.readFileSync(target, 'utf8')).toBe('kept');
  });

  test('a file that takes too long is given up, its process ended', async () => {
    const file = await poisoned(() => undefined);
    await expect(inspectInHost(() => forkHost('inspect', { entry: fileURLToPath(new URL('./slow-host.ts', import.meta.url)) }), file, 500)).rejects.toMatchObject({ code: 'file/unsafe' });
  });
});
