/** `kyyeu withdrawn BOOK [--json]`: where withdrawn exemplars stand in the book, and what was decided; 3 = places are left to decide. */
import type { WithdrawnPlace } from '../../common/contract/people-channels.ts';
import { undecided, withdrawnPlaces } from '../../services/book/people/withdrawn.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const withdrawn = await withdrawnPlaces(book);
    const open = undecided(withdrawn).length;
    if (json) printJson(io, withdrawn);
    else {
      const lines = withdrawn.flatMap(({ name, because, reason, places }) => [`${name} (${because}${reason === '' ? '' : `: ${reason}`})`, ...places.map(asLine)]);
      printLines(io, [...lines, `${String(withdrawn.length)} withdrawn, ${String(open)} places to decide`]);
    }
    return open === 0 ? EXIT.ok : EXIT.partly;
  } finally {
    book.close();
  }
};

function asLine({ kind, title, around, settled, decision, decisionNote }: WithdrawnPlace): string {
  const state = decision === null ? (settled ? 'left out by itself' : 'TO DECIDE') : `${decision}${settled ? '' : ', but it still stands there'}${decisionNote === '' ? '' : `: ${decisionNote}`}`;
  const words = around.found === '' ? '' : `  …${around.before}[${around.found}]${around.after}…`;
  return `  ${kind.padEnd(10)} ${title}${words}  ${state}`.replace(/[\n\r\v\u2028\u2029]/gu, '↵');
}
