/** Checks of a book that is open, from another process: what they find is told, nothing is changed. */
import { connectReader, type Db } from './connection.ts';
import { onFile } from './errors.ts';
import { findDamage, pageDamage } from './check.ts';
import type { Damage } from '../../common/contract/damage.ts';
import type { Progress } from '../../common/contract/shapes.ts';

/** The file's own structure. Nobody can commit a change meanwhile: whoever asks ends this process when a change comes. */
export function checkPages(file: string): Damage[] {
  return onChecked(file, pageDamage);
}

/** Told of progress at most this often, in records. */
const STEP = 50;

/**
 * Every text, photo and record against its hash, each in a reading of its own: a change in between waits for one of them at most.
 * What a change made in the meantime can make seem wrong (an article that names a photo just added) is looked at twice.
 */
export function checkRecords(file: string, { onProgress }: { readonly onProgress: (progress: Progress) => void }): Damage[] {
  return onChecked(file, (db) => {
    const first = findDamage(db, (done, total) => {
      if (done % STEP === 0 || done === total) onProgress({ phase: 'check', done, total, label: '' });
    });
    if (first.length === 0) return [];
    const again = new Set(findDamage(db).map(({ text }) => text));
    return first.filter(({ text }) => again.has(text));
  });
}

function onChecked(file: string, work: (db: Db) => Damage[]): Damage[] {
  return onFile(file, () => {
    const db = connectReader(file);
    try {
      return work(db);
    } finally {
      db.close();
    }
  });
}
