/** Every step the format ever took, in order. A released migration is never changed; what is wrong is put right by the next. */
import type { Db } from '../connection.ts';
import { firstFormat } from './0001-first-format.ts';
import { wholeModel } from './0002-whole-model.ts';
import { sessions } from './0003-sessions.ts';
import { collecting } from './0004-collecting.ts';
import { remarks } from './0005-remarks.ts';
import { knowing } from './0006-knowing.ts';
import { assembling } from './0007-assembling.ts';
import { editions } from './0008-editions.ts';
import { snapshotsOfMatter } from './0009-snapshots-of-matter.ts';
import { editedComments } from './0010-edited-comments.ts';
import { listLevels } from './0011-list-levels.ts';
import { listStarts } from './0012-list-starts.ts';
import { listKinds } from './0013-list-kinds.ts';
import { markWords } from './0014-mark-words.ts';
import { textAuthors } from './0015-text-authors.ts';

export interface Migration {
  /** 1, 2, 3 …: the file's user_version afterwards. */
  readonly version: number;
  readonly name: string;
  /** Runs inside the transaction that all pending migrations share. */
  up(db: Db): void;
}

export const MIGRATIONS: readonly Migration[] = [firstFormat, wholeModel, sessions, collecting, remarks, knowing, assembling, editions, snapshotsOfMatter, editedComments, listLevels, listStarts, listKinds, markWords, textAuthors];

export const LATEST_VERSION: number = MIGRATIONS.length;
