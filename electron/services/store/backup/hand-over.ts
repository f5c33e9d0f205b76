/** Copies that become files of their own: Save As (everything) and a copy that is sent (by choice without what is past). */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { CopyChoice } from '../../../common/contract/safety-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { check } from '../check.ts';
import { connectReader, connectWriter, type Db } from '../connection.ts';
import { onFile } from '../errors.ts';
import { syncFile, syncFolder } from '../sync.ts';
import { verifyCopy, type CopyFacts } from './facts.ts';
import { leaveOnlyThePresent } from './present.ts';

/**
 * Checks a copy against its original's facts and gives it its name. A copy that fails, or whose name is taken, is removed.
 * @param part the copy, in the target's folder
 * @throws AppError file/exists, file/damaged (the copy is not what was copied), file/disk-full, file/read-only
 */
export function acceptCopy(part: string, facts: CopyFacts, target: string): void {
  onFile(target, () => {
    try {
      verifyCopy(part, facts);
      giveName(part, target);
    } finally {
      fs.rmSync(part, { force: true });
    }
  });
}

function giveName(part: string, target: string): void {
  if (fs.existsSync(target)) throw new AppError('file/exists', { name: path.basename(target) });
  syncFile(part);
  fs.renameSync(part, target);
  syncFolder(path.dirname(target));
}

export interface CleanCopy {
  /** Bytes. */
  readonly size: number;
  readonly articles: number;
}

/**
 * Makes a clean file of a copy: what the choice leaves out is deleted, and the rest written anew (VACUUM), so that nothing of it is
 * left in free pages either. The result is reopened: every check of the store must find nothing, every article that stays must have
 * the hash it had.
 * @param part a raw copy at a place of our own; removed in the end
 * @throws AppError file/exists, file/damaged, file/disk-full, file/read-only
 */
export function cleanCopy(part: string, facts: CopyFacts, target: string, choice: CopyChoice): CleanCopy {
  return rewrittenCopy(part, facts, target, (db) => {
    const texts = textsOf(db, choice.history ? '1' : 'removed_at IS NULL');
    leaveOnlyThePresent(db, choice);
    return texts;
  });
}

/**
 * A new file made of a copy that is changed first. What was deleted in it is in no free page of the file, which is reopened: every check
 * of the store must find nothing, and its articles must be those that were to be in it.
 * @param part a raw copy at a place of our own; removed in the end
 * @param change works on the copy; gives the hash (SHA-256) of every article that has to be in the file, by id
 * @throws AppError as for `cleanCopy`, and what `change` throws; nothing is left at the target
 */
export function rewrittenCopy(part: string, facts: CopyFacts, target: string, change: (db: Db) => ReadonlyMap<string, string>): CleanCopy {
  return onFile(target, () => {
    const clean = `${target}.${randomUUID().slice(0, 8)}.part`;
    try {
      if (fs.existsSync(target)) throw new AppError('file/exists', { name: path.basename(target) });
      verifyCopy(part, facts);
      const texts = writeClean(part, clean, change);
      verifyClean(clean, texts);
      giveName(clean, target);
      return { size: fs.statSync(target).size, articles: texts.size };
    } finally {
      for (const left of [part, `${part}-journal`, clean]) fs.rmSync(left, { force: true });
    }
  });
}

/** @returns hash of every article that has to be in the clean file, by id */
function writeClean(part: string, clean: string, change: (db: Db) => ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const db = connectWriter(part);
  try {
    const texts = change(db);
    db.prepare('VACUUM INTO ?').run(clean);
    return texts;
  } finally {
    db.close();
  }
}

export function textsOf(db: Db, condition: string): Map<string, string> {
  const rows = db.prepare<[], { id: string; content_sha256: string }>(`SELECT id, content_sha256 FROM article WHERE ${condition}`).all();
  return new Map(rows.map(({ id, content_sha256: hash }) => [id, hash]));
}

function verifyClean(clean: string, texts: ReadonlyMap<string, string>): void {
  const db = connectReader(clean);
  try {
    const [problem] = check(db);
    const found = textsOf(db, '1');
    const same = found.size === texts.size && [...texts].every(([id, hash]) => found.get(id) === hash);
    if (problem !== undefined || !same) throw new AppError('file/damaged', { name: path.basename(clean), found: problem ?? 'articles' });
  } finally {
    db.close();
  }
}
