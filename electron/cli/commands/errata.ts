/** `kyyeu errata BOOK [--since SNAPSHOT] [--out DIR] [--json]`: what a reader of the printed book has to correct; without --out the list alone. */
import { placeKind, runsText, ALL_ERRATA, type Erratum } from '../../common/errata/shapes.ts';
import { t } from '../../common/i18n/index.ts';
import { listErrata } from '../../services/errata/list.ts';
import { makeErrata } from '../../services/errata/make.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { openToRead } from '../open.ts';
import { snapshotNamed } from '../snapshot-named.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['since', 'out']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const since = values['since'] === undefined ? null : snapshotNamed(book, values['since']).id;
    const list = await listErrata(book, { since, cache: cacheFolder() });
    const files = values['out'] === undefined ? [] : makeErrata(list, ALL_ERRATA, values['out'], Date.now()).files;
    if (json) printJson(io, { ...list, files });
    else {
      printLines(io, [
        ...list.entries.map(lineOf),
        ...list.notPrinted.map((title) => `not printed: ${title}`),
        ...files.map(({ path }) => `Wrote ${path}`),
        `${String(list.entries.length)} corrections since ${list.printed.name}`,
      ]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
};

function lineOf(entry: Erratum): string {
  const { page, kind, printed, now } = entry;
  const said = (runs: Erratum['now']): string => (runs.length === 0 ? '∅' : `“${runsText(runs)}”`);
  return `p. ${page}  ${placeOf(entry)}${kind === 'words' ? '' : `  ${kind}`}  ${said(printed)} → ${said(now)}`;
}

/** Tables by their rows, footnotes by their numbers, as the window and the sheet tell them. */
function placeOf(entry: Erratum): string {
  const told = placeKind(entry);
  const { where, line, row, note } = entry;
  const isTold = told === 'rowIn' || told === 'afterRowIn' || told === 'beforeRows' || told === 'noteNumber' || told === 'noteAtLine' || told === 'noteAtRow';
  if (isTold) return t('en', `errata.${told}`, { where, line: line ?? 0, row: row ?? 0, note: note ?? 0 });
  return line === null ? where : `${where} l. ${String(line)}`;
}
