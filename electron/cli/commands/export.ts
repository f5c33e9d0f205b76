/**
 * `kyyeu export BOOK --to print|cover|proof|dummy|office|epub|web|docx|slides|photos --out DIR [--strict]`: the same export as in the window, without one. What the preflight found
 * is in the list and in the JSON; with `--strict` the exit code tells as well, for scripts that send the files on.
 */
import path from 'node:path';
import * as z from 'zod';
import { anyExportKind, isWay, type ExportResult, type OfficeChoice } from '../../common/contract/shapes.ts';
import { PHOTO_LOOKS, PHOTOS_AS_USUAL, type SlideChoice } from '../../common/contract/way-shapes.ts';
import { sentenceOf } from '../../common/print/sentence.ts';
import type { BookReader } from '../../services/store/reader.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { exportInWords } from '../in-words.ts';
import { openToPrint } from '../open.ts';
import { partOf } from '../part-named.ts';
import { cacheFolder } from '../folders.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, lists, flags, json } = given(args, ['BOOK'], ['to', 'out', 'pages', 'look'], { flags: ['strict', 'two-up', 'grey', 'approved', 'unused'], repeated: ['part', 'article'] });
  const to = anyExportKind.safeParse(values['to']);
  if (!to.success) throw new UsageError(`--to must be one of ${anyExportKind.options.join(', ')}`);
  if (values['out'] === undefined) throw new UsageError('--out DIR is missing');
  const look = z.enum(PHOTO_LOOKS).safeParse(values['look'] ?? PHOTOS_AS_USUAL.look);
  if (!look.success) throw new UsageError(`--look must be one of ${PHOTO_LOOKS.join(', ')}`);
  const office: OfficeChoice = { perSheet: flags['two-up'] === true ? 2 : 1, grey: flags['grey'] === true, pages: pagesOf(values['pages']) };
  const signal = io.stopped?.();
  // The file is looked at while what works with it is read.
  const [{ reader, findings }, { printSource }, { PrintSession }, { exportBook }, { exportWay }] = await Promise.all([
    openToPrint(positionals[0] ?? '', { toPress: to.data === 'print', signal }),
    import('../../services/book/made/source.ts'),
    import('../../services/print/print-session.ts'),
    import('../../services/print/export.ts'),
    import('../../services/ways/export.ts'),
  ]);
  try {
    const source = printSource(reader);
    // Never closed: the process ends with the command, and to clear a compiler's memory first takes a tenth of a second.
    const common = { reader: source, folder: path.resolve(values['out']), records: findings, signal };
    const result = isWay(to.data) ? await exportWay({ ...common, records: await findings(), to: to.data, book: reader, slides: slidesOf(reader, lists, flags['approved'] === true), photos: { look: look.data, unused: flags['unused'] === true } }) : await exportBook({ ...common, to: to.data, office, covers: true, cache: cacheFolder(), session: new PrintSession(source, cacheFolder()) });
    if (json) printJson(io, exportInWords(result));
    else printLines(io, exportLines(result));
    const { errors } = result.preflight;
    if (flags['strict'] !== true || errors.length === 0) return EXIT.ok;
    io.err(`the files are made, but not fit for the press: ${String(errors.length)} ${errors.length === 1 ? 'error' : 'errors'} (${[...new Set(errors.map(({ code }) => code))].join(', ')})`);
    return EXIT.unready;
  } finally {
    reader.close();
  }
};

/** The articles of slides: of these parts (by title or id) and these by id; none named: the whole book. @throws AppError book/no-part */
function slidesOf(book: BookReader, { part = [], article = [] }: Readonly<Record<string, readonly string[]>>, approvedOnly: boolean): SlideChoice {
  const ofParts = part.flatMap((name) => partOf(book, name).articles.map(({ id }) => id));
  return { articles: [...new Set([...ofParts, ...article])], approvedOnly };
}

/** "12-40", "12". */
function pagesOf(said: string | undefined): OfficeChoice['pages'] {
  if (said === undefined) return null;
  const [, from, to] = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/u.exec(said) ?? [];
  if (from === undefined) throw new UsageError('--pages must be a page or two: 12, 12-40');
  return { from: Number(from), to: Number(to ?? from) };
}

/** What was made and what the preflight found, for people. */
export function exportLines({ files, preflight, seconds }: ExportResult): string[] {
  const facts = ({ kind, pages, photos, blanks, sheet }: ExportResult['files'][number]): string =>
    [kind, ...(pages === 0 ? [] : [`${String(pages)} ${kind === 'impose' ? 'sides' : 'pages'}`]), ...(sheet === undefined ? [] : [`on ${sheet}`]), ...(blanks === undefined ? [] : [`${String(blanks)} blank ${blanks === 1 ? 'page' : 'pages'} put in`]), ...(photos === undefined ? [] : [`${String(photos)} photos`])].join(', ');
  return [
    ...files.flatMap((file) => [`${file.path}  (${facts(file)})`, ...(file.replaced === undefined ? [] : [`  in the place of the older file of ${localMinute(file.replaced)}`])]),
    ...preflight.errors.map(({ code, said }) => `  error: ${sentenceOf('vi', said)} (${code})`),
    ...preflight.warnings.map(({ code, said }) => `  warning: ${sentenceOf('vi', said)} (${code})`),
    `${seconds.toFixed(1)} s`,
  ];
}

/** "2026-11-28 09:05" where the person is. */
const localMinute = (at: number): string => new Date(at).toLocaleString('sv', { dateStyle: 'short', timeStyle: 'short' });
