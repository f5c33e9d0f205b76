/**
 * `kyyeu preflight BOOK [--file PDF]... [--report FILE.pdf] [--strict] [--json]`: the checks of a book before printing without making its
 * files. `--file`: a finished interior, read back and named with its SHA-256. `--report`: the page that is handed over.
 */
import path from 'node:path';
import * as z from 'zod';
import { bookCheckResult, checkedFile as fileShape } from '../../common/contract/check-shapes.ts';
import type { Finding } from '../../common/contract/shapes.ts';
import { countsOf, severityOf } from '../../common/print/checks.ts';
import { sentenceOf } from '../../common/print/sentence.ts';
import { printSource } from '../../services/book/made/source.ts';
import { recordFindings } from '../../services/book/record-findings.ts';
import { checkBook } from '../../services/print/check.ts';
import { expectedOfBook, readInteriors } from '../../services/print/preflight/interior.ts';
import { checkedFile } from '../../services/print/report/checked-file.ts';
import { reportPdf } from '../../services/print/report/make.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { findingInWords, inWords } from '../in-words.ts';
import { openToRead } from '../open.ts';
import { writeNew } from '../write-new.ts';

/** What `--json` prints; `read` null: no file was given. */
export const preflightOutput = bookCheckResult.extend({ findings: z.array(findingInWords), read: z.object({ files: z.array(fileShape), findings: z.array(findingInWords) }).nullable() });

export const run: Run = async (args, io) => {
  const { positionals, values, lists, flags, json } = given(args, ['BOOK'], ['report'], { flags: ['strict'], repeated: ['file'] });
  const reader = await openToRead(positionals[0] ?? '');
  try {
    const source = printSource(reader);
    const files = (lists['file'] ?? []).map((file) => path.resolve(file));
    let pages: Uint8Array = new Uint8Array();
    const onPages = files.length === 0 ? undefined : (pdf: Uint8Array): void => { pages = pdf; };
    const result = await checkBook({ reader: source, cache: cacheFolder(), records: () => recordFindings(reader, { toPress: true }), now: Date.now(), onPages });
    const read = files.length === 0 ? null : { files: await Promise.all(files.map(checkedFile)), findings: await readInteriors(files, await expectedOfBook(source, cacheFolder(), pages)), given: true };
    if (values['report'] !== undefined) await writeNew(path.resolve(values['report']), reportPdf({ result, read }));
    const findings = [...result.findings, ...(read?.findings ?? [])];
    if (json) printJson(io, { ...result, findings: inWords(result.findings), read: read === null ? null : { ...read, findings: inWords(read.findings) } });
    else printLines(io, lines(findings, result.book.pages, result.seconds));
    const { error } = countsOf(findings);
    if (flags['strict'] !== true || error === 0) return EXIT.ok;
    io.err(`not fit for the press: ${String(error)} ${error === 1 ? 'error' : 'errors'} (${[...new Set(findings.map(({ code }) => code).filter((code) => severityOf(code) === 'error'))].join(', ')})`);
    return EXIT.unready;
  } finally {
    reader.close();
  }
};

function lines(findings: readonly Finding[], pages: number, seconds: number): string[] {
  const { error, warning, note } = countsOf(findings);
  const of = (severity: string): string[] => findings.filter(({ code }) => severityOf(code) === severity).map(({ code, said, page, printed }) => `  ${severity}: ${page === null ? '' : printed === undefined ? `page ${String(page)} of the file: ` : `p. ${printed}: `}${sentenceOf('vi', said)} (${code})`);
  return [...of('error'), ...of('warning'), ...of('note'), `${String(pages)} pages, ${String(error)} errors, ${String(warning)} warnings, ${String(note)} notes; ${seconds.toFixed(1)} s`];
}
