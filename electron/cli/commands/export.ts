/**
 * `kyyeu export BOOK --to print|cover|proof|dummy|office|epub|web|docx --out DIR [--strict]`: the same export as in the window, without one. What the preflight found
 * is in the list and in the JSON; with `--strict` the exit code tells as well, for scripts that send the files on.
 */
import path from 'node:path';
import { anyExportKind, isWay, type ExportResult, type OfficeChoice } from '../../common/contract/shapes.ts';
import { printSource } from '../../services/book/made/source.ts';
import { recordFindings } from '../../services/book/record-findings.ts';
import { exportBook } from '../../services/print/export.ts';
import { exportWay } from '../../services/ways/export.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead } from '../open.ts';
import { cacheFolder } from '../folders.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, flags, json } = given(args, ['BOOK'], ['to', 'out', 'pages'], { flags: ['strict', 'two-up', 'grey'] });
  const to = anyExportKind.safeParse(values['to']);
  if (!to.success) throw new UsageError(`--to must be one of ${anyExportKind.options.join(', ')}`);
  if (values['out'] === undefined) throw new UsageError('--out DIR is missing');
  const office: OfficeChoice = { perSheet: flags['two-up'] === true ? 2 : 1, grey: flags['grey'] === true, pages: pagesOf(values['pages']) };
  const reader = await openToRead(positionals[0] ?? '');
  try {
    const common = { reader: printSource(reader), folder: path.resolve(values['out']), records: await recordFindings(reader, { toPress: to.data === 'print' }) };
    const result = isWay(to.data) ? await exportWay({ ...common, to: to.data, book: reader }) : await exportBook({ ...common, to: to.data, office, cache: cacheFolder() });
    if (json) printJson(io, result);
    else printLines(io, exportLines(result));
    const { errors } = result.preflight;
    if (flags['strict'] !== true || errors.length === 0) return EXIT.ok;
    io.err(`the files are made, but not fit for the press: ${String(errors.length)} ${errors.length === 1 ? 'error' : 'errors'} (${[...new Set(errors.map(({ code }) => code))].join(', ')})`);
    return EXIT.unready;
  } finally {
    reader.close();
  }
};

/** "12-40", "12". */
function pagesOf(said: string | undefined): OfficeChoice['pages'] {
  if (said === undefined) return null;
  const [, from, to] = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/u.exec(said) ?? [];
  if (from === undefined) throw new UsageError('--pages must be a page or two: 12, 12-40');
  return { from: Number(from), to: Number(to ?? from) };
}

/** What was made and what the preflight found, for people. */
export function exportLines({ files, preflight, seconds }: ExportResult): string[] {
  return [
    ...files.map(({ path: file, kind, pages }) => `${file}  (${kind}${pages === 0 ? '' : `, ${String(pages)} pages`})`),
    ...preflight.errors.map(({ code, text }) => `  error: ${text} (${code})`),
    ...preflight.warnings.map(({ code, text }) => `  warning: ${text} (${code})`),
    `${seconds.toFixed(1)} s`,
  ];
}
