/**
 * `kyyeu manuscript BOOK --out FOLDER [--format pdf|docx] [--part NAME]... [--article ID]... [--copies N] [--author NAME]
 * [--include-unapproved]`: the manuscript for approval, two copies unless told otherwise.
 */
import path from 'node:path';
import { manuscriptFormat, MOST_COPIES } from '../../common/contract/manuscript-shapes.ts';
import { makeManuscript } from '../../services/manuscript/make.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead } from '../open.ts';
import { partOf } from '../part-named.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, lists, flags, json } = given(args, ['BOOK'], ['out', 'format', 'copies', 'author'], { flags: ['include-unapproved'], repeated: ['part', 'article'] });
  const format = manuscriptFormat.safeParse(values['format'] ?? 'pdf');
  if (!format.success) throw new UsageError('--format must be pdf or docx');
  const copies = Number(values['copies'] ?? '2');
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) throw new UsageError(`--copies must be 1 to ${String(MOST_COPIES)}`);
  if (values['out'] === undefined) throw new UsageError('--out FOLDER is missing');
  const book = await openToRead(positionals[0] ?? '');
  try {
    const parts = (lists['part'] ?? []).map((name) => partOf(book, name).id);
    const result = await makeManuscript(book, {
      parts,
      articles: lists['article'] ?? [],
      includeUnapproved: flags['include-unapproved'] === true,
      format: format.data,
      copies,
      madeBy: values['author'] ?? '',
      folder: path.resolve(values['out']),
      now: Date.now(),
    });
    if (json) printJson(io, result);
    else printLines(io, [...result.files.map(({ path: file, pages }) => `${file}${pages === 0 ? '' : `  (${String(pages)} pages)`}`), `${String(result.articles)} articles, ${String(result.unapproved)} of them not approved, digest ${result.digest}`]);
    return EXIT.ok;
  } finally {
    book.close();
  }
};
