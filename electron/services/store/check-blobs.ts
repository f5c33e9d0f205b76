/** Photos, their small pictures, documents: bytes against their hashes, one at a time: a book has gigabytes of them. */
import type { Damage } from '../../common/contract/damage.ts';
import { sha256 } from './content.ts';
import type { Db } from './connection.ts';

interface Hashed {
  id: string;
  name: string;
  sha256: string;
}

function* blobDamage(db: Db, kind: Damage['kind'], what: string, sql: { readonly records: string; readonly bytes: string }, tick: () => void): Generator<Damage> {
  const read = db.prepare<[string], Buffer>(sql.bytes).pluck();
  for (const { id, name, sha256: wanted } of db.prepare<[], Hashed>(sql.records).all()) {
    const bytes = read.get(id);
    tick();
    if (bytes === undefined) yield { kind, name, id, text: `${what} ${id}: its bytes are not in the file` };
    else if (sha256(bytes) !== wanted) yield { kind, name, id, text: `${what} ${id}: its bytes are not the ones that were stored` };
  }
}

export function photoDamage(db: Db, tick: () => void): Generator<Damage> {
  return blobDamage(db, 'photo', 'photo', { records: 'SELECT id, name, sha256 FROM photo', bytes: 'SELECT bytes FROM photo_blob WHERE photo_id = ?' }, tick);
}

export function sourceDamage(db: Db, tick: () => void): Generator<Damage> {
  return blobDamage(db, 'document', 'source', { records: 'SELECT id, name, sha256 FROM source', bytes: 'SELECT bytes FROM source_blob WHERE source_id = ?' }, tick);
}

export function* proxyDamage(db: Db, tick: () => void): Generator<Damage> {
  const without = db.prepare<[], { id: string; name: string }>('SELECT id, name FROM photo WHERE id NOT IN (SELECT photo_id FROM photo_proxy)').all();
  for (const { id, name } of without) yield { kind: 'photo', name, id, text: `proxy ${id}: its bytes are not in the file` };
  yield* blobDamage(
    db,
    'photo',
    'proxy',
    {
      records: `SELECT photo_id AS id, coalesce(name, '') AS name, photo_proxy.sha256 FROM photo_proxy LEFT JOIN photo ON photo.id = photo_id`,
      bytes: 'SELECT bytes FROM photo_proxy WHERE photo_id = ?',
    },
    tick,
  );
}
