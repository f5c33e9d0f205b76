/**
 * `kyyeu suggest BOOK ID`: people, units, models, awards and figures that an article names. `start` and `end` are UTF-16 units of what
 * `kyyeu text BOOK ID` prints; with --text that text is printed here.
 */
import { offersOf } from '../../common/know/offers/offers.ts';
import { plainTextOf } from '../../common/know/offers/lines.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, flags, json } = given(args, ['BOOK', 'ID'], [], { flags: ['text'] });
  const [file = '', id = ''] = positionals;
  const book = await openToRead(file);
  try {
    const plain = plainTextOf(book.article(id).document);
    if (flags['text'] === true) {
      if (json) printJson(io, { id, text: plain.text });
      else io.out(`${plain.text}\n`);
      return EXIT.ok;
    }
    const offers = offersOf(plain);
    if (json) printJson(io, offers);
    else printLines(io, [...offers.map(({ kind, text, places }) => `${kind.padEnd(11)}${text}${places.length > 1 ? `  (${String(places.length)} places)` : ''}`), `${String(offers.length)} found`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};
