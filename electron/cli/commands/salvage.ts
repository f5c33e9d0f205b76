/** `kyyeu salvage BOOK NEWBOOK`: everything healthy of a damaged yearbook into a new file, and what is lost or doubtful. */
import path from 'node:path';
import type { Loss } from '../../common/contract/damage.ts';
import { forkHost } from '../../hosts/fork.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK', 'NEWBOOK']);
  const [file = '', to = ''] = positionals;
  // The damaged file may be a stranger's: it is read where it can do no harm.
  const host = forkHost('inspect');
  try {
    const report = await host.call('inspect.salvage', { path: path.resolve(file), to: path.resolve(to) });
    const { articles, photos, lost, doubtful } = report;
    if (json) printJson(io, { articles, photos, lost, doubtful });
    else printLines(io, [`${String(articles)} articles, ${String(photos)} photos`, ...lost.map((loss) => `lost: ${line(loss)}`), ...doubtful.map((loss) => `doubtful: ${line(loss)}`)]);
  } finally {
    host.dispose();
  }
  return EXIT.ok;
};

function line({ kind, name, reason, sha256 }: Loss): string {
  return [kind, name, `(${reason})`, sha256 ?? ''].filter((text) => text !== '').join(' ');
}
