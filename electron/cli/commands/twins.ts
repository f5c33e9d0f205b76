/** `kyyeu twins BOOK [--json]`: exemplars that may be one person, the surest first, and why. */
import type { TwinSide } from '../../common/contract/people-channels.ts';
import { twinsOf } from '../../services/book/people/alike.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const pairs = twinsOf(book);
    if (json) printJson(io, pairs);
    else printLines(io, [...pairs.map(({ one, other, score, reasons }) => `${score.toFixed(2)}  ${said(one)}  /  ${said(other)}  (${reasons.join(', ')})`), `${String(pairs.length)} pairs`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

const said = ({ name, unit, birthYear }: TwinSide): string => [name, unit, birthYear === null ? '' : String(birthYear)].filter((part) => part !== '').join(', ');
