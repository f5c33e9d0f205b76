/** The process made for one piece of work on files that nobody has open: checking a copy, listing backups, restoring one. It may take its time. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { defaultBackupFolder } from '../services/store/backup.ts';
import { acceptCopy, cleanCopy } from '../services/store/backup/hand-over.ts';
import { backupPath, bookAt, listBackups } from '../services/store/backup/look.ts';
import { finishBackup } from '../services/store/backup/make.ts';
import { nextCopy } from '../services/store/backup/next.ts';
import { placeCopy, replaceBook } from '../services/store/backup/restore.ts';
import { serve } from './host.ts';

const at = (uuid: string, id: string): string => backupPath(defaultBackupFolder(), uuid, id);

serve<ChannelOf<'backup'>>({
  'backup.finish': (input) => {
    finishBackup(input);
    return {};
  },
  'backup.accept': ({ part, facts, target }) => {
    acceptCopy(part, facts, target);
    return {};
  },
  'backup.clean': ({ part, facts, target, choice }) => cleanCopy(part, facts, target, choice),
  'backup.next': ({ part, facts, target, choice }) => nextCopy(part, facts, target, choice),
  'backup.list': ({ uuid }) => listBackups(defaultBackupFolder(), uuid),
  'backup.path': ({ uuid, id }) => ({ path: at(uuid, id) }),
  'backup.place': ({ uuid, id, target }) => {
    placeCopy(at(uuid, id), target);
    return {};
  },
  'backup.replace': ({ uuid, id, book, keptAs }) => ({ kept: replaceBook(at(uuid, id), book, keptAs) }),
  'backup.bookAt': ({ path }) => bookAt(path),
});
