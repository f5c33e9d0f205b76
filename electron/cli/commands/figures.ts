/** `kyyeu figures BOOK`: figures in the texts that disagree with the records, with another place or with their own parts. */
import { figureDisagreements } from '../../services/book/figures.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const found = await figureDisagreements(book);
    if (json) printJson(io, found);
    else {
      printLines(io, [
        ...found.map(({ against, place, counted, others, isSilenced }) => {
          const other = against === 'places' ? others.map(({ text, title }) => `${text} (${title})`).join('; ') : String(counted);
          const line = `${place.articleId}  ${place.title}: ${place.before}[${place.text}]${place.after}  ≠ ${against}: ${other}${isSilenced ? '  (held for right)' : ''}`;
          return line.replace(/\s*[\n\r\v\u2028\u2029]\s*/gu, ' ');
        }),
        `${String(found.filter(({ isSilenced }) => !isSilenced).length)} disagreements`,
      ]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
};
