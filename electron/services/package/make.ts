/** The package for the printing house: every file of the book with its order sheet, report and checksums, whole or not at all. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { MatterOptions } from '../../common/book/matter.ts';
import type { ExportedFile, ExportKind, ExportResult, Finding, Progress } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { t } from '../../common/i18n/index.ts';
import { titleStem } from '../../common/print/file-names.ts';
import { CHECKS, isCheckCode, severityOf } from '../../common/print/checks.ts';
import { localDay } from '../../common/text/dates.ts';
import { licencePdf } from '../licence/pdf.ts';
import { licenceSheet } from '../licence/sheet.ts';
import { saysOf, storedImprint } from '../licence/stored.ts';
import { printSource } from '../book/made/source.ts';
import { recordFindings } from '../book/record-findings.ts';
import { checkBook } from '../print/check.ts';
import { exportBook } from '../print/export.ts';
import { intoFolder } from '../print/into-folder.ts';
import { freePath } from '../print/output.ts';
import { pressOf } from '../print/press.ts';
import { checkedFile } from '../print/report/checked-file.ts';
import { reportPdf } from '../print/report/make.ts';
import { outputError } from '../print/write-whole.ts';
import type { BookReader } from '../store/reader.ts';
import { imprintText } from './imprint-text.ts';
import { orderPdf } from './order-pdf.ts';
import { orderFindings, orderSheet, type OrderedFile } from './order-sheet.ts';
import { zipFiles } from './zip.ts';

export const SUMS_FILE = 'SHA256SUMS.txt';
const ORDER_FILE = 'phieu-dat-in.pdf';
const REPORT_FILE = 'phieu-kiem-tra.pdf';
const IMPRINT_FILE = 'thong-tin-xuat-ban.txt';
const LICENCE_FILE = 'don-xin-giay-phep.pdf';

/** The book's own files, as the order sheet calls them. */
const FILES = [
  { to: 'print', what: 'Ruột sách' },
  { to: 'cover', what: 'Bìa: bìa sau, gáy, bìa trước' },
  { to: 'proof', what: 'Bản đọc để đối chiếu chữ và vị trí ảnh, không dùng để in hay so màu' },
] as const satisfies readonly { readonly to: ExportKind; readonly what: string }[];

export interface PackageOptions {
  readonly book: BookReader;
  /** Made when it is missing. */
  readonly folder: string;
  /** One .zip instead of a folder. */
  readonly zip: boolean;
  /** The errors that the checks find are known, and the package is wanted all the same. */
  readonly despite: boolean;
  readonly cache: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** ms since 1970 */
  readonly now?: number;
}

interface Job extends PackageOptions {
  readonly at: number;
  readonly say: (phase: string, done: number, total: number, label?: string) => void;
}

/**
 * Makes `<title>-giao-nha-in` or `<title>-giao-nha-in.zip` in `folder`, with a number behind the name where it is taken.
 * @returns the folder or the archive first, then what lies in the folder
 * @throws AppError package/findings (errors, and `despite` is not said), package/too-large, print/*, photo/*, job/cancelled; nothing is left then, and
 *   nothing that was there is touched
 */
export async function makePackage(options: PackageOptions): Promise<ExportResult> {
  return intoFolder(options.folder, () => packed(options));
}

async function packed(options: PackageOptions): Promise<ExportResult> {
  const began = performance.now();
  const at = options.now ?? Date.now();
  const folder = resolve(options.folder);
  const say: Job['say'] = (phase, done, total, label = '') => {
    if (options.signal?.aborted === true) throw new AppError('job/cancelled');
    options.onProgress?.({ phase, done, total, label });
  };
  const stem = `${titleStem(options.book.settings().title)}-giao-nha-in`;
  const part = join(folder, `${stem}.part`);
  try {
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part);
    const { files, findings } = await fill(part, { ...options, at, say });
    const preflight = { errors: findings.filter(({ code }) => severityOf(code) === 'error'), warnings: findings.filter(({ code }) => severityOf(code) !== 'error') };
    const result = (made: readonly ExportedFile[]): ExportResult => ({ files: [...made], preflight, seconds: Math.round(performance.now() - began) / 1000 });
    if (options.zip) {
      const path = freePath(folder, stem, '.zip');
      await zipFiles(path, { files: files.map(({ path: file }) => file), at, onBytes: (done, total) => { say('zip', Math.round(done / 1e6), Math.round(total / 1e6), 'MB'); } });
      rmSync(part, { recursive: true, force: true });
      return result([{ path, kind: 'package', pages: 0 }]);
    }
    say('write', 1, 1);
    const path = freePath(folder, stem);
    renameSync(part, path);
    return result([{ path, kind: 'package', pages: 0 }, ...files.flatMap(({ path: file, kind, pages }) => (kind === null ? [] : [{ path: join(path, basename(file)), kind, pages }]))]);
  } catch (thrown) {
    rmSync(part, { recursive: true, force: true });
    throw thrown instanceof AppError ? thrown : outputError(thrown, stem);
  }
}

interface Filled {
  readonly files: readonly { readonly path: string; /** Null: it is not told of by itself. */ readonly kind: ExportedFile['kind'] | null; readonly pages: number }[];
  readonly findings: readonly Finding[];
}

async function fill(part: string, job: Job): Promise<Filled> {
  const { book, cache, at, say, signal } = job;
  const source = printSource(book);
  const records = await recordFindings(book, { signal, toPress: true });
  const result = await checkBook({ reader: source, cache, records: () => Promise.resolve(records), now: at, signal, onProgress: ({ phase }) => { say(phase, 0, 0); } });
  stopAtErrors(result.findings, job);
  const read: Finding[] = [];
  const made: ExportedFile[] = [];
  for (const { to } of FILES) {
    const { files, preflight } = await exportBook({ reader: source, to, folder: part, cache, signal, now: at, records, covers: true, onProgress: ({ phase, done, total, label }) => { say(phase, done, total, label); } });
    made.push(...files);
    read.push(...[...preflight.errors, ...preflight.warnings].filter((finding) => isNew(finding, to)));
    stopAtErrors(read, job);
  }
  const { pages } = result.book;
  const { info: condition, profileName: profile, standard } = pressOf(source, cache);
  const settings = book.settings();
  const imprint = storedImprint(book);
  say('paper', 0, 1);
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(part, name);
    writeFileSync(path, content, { flush: true });
    return path;
  };
  const ordered: OrderedFile[] = [];
  for (const [index, { path }] of made.entries()) {
    say('sums', index, made.length, basename(path));
    ordered.push({ ...(await checkedFile(path)), what: FILES[index]?.what ?? '' });
  }
  const ordering = orderFindings(settings, imprint === null ? null : saysOf(imprint), localDay(at));
  const findings = [...result.findings, ...read, ...ordering];
  const printed = ordered.slice(0, 2);
  const add = async (name: string, what: string, content: string | Uint8Array): Promise<string> => {
    const path = write(name, content);
    ordered.push({ ...(await checkedFile(path)), what });
    return path;
  };
  const papers = [
    await add(REPORT_FILE, 'Phiếu kiểm tra trước khi in', reportPdf({ result, read: { files: printed, findings: [...read, ...ordering], given: false, packaged: true } })),
    await add(IMPRINT_FILE, 'Thông tin xuất bản', imprintText(settings, imprint, { pages, condition, profile, standard })),
    ...(imprint !== null && isApplied(imprint) ? [await add(LICENCE_FILE, 'Đơn đề nghị cấp giấy phép (Mẫu 04)', licencePdf(licenceSheet(imprint, settings, pages), at))] : []),
  ];
  const order = write(ORDER_FILE, orderPdf(orderSheet({ settings, imprint, pages, condition, profile, files: ordered, findings, at }), at));
  const sums = write(SUMS_FILE, sumsText([{ ...(await checkedFile(order)) }, ...ordered]));
  say('paper', 1, 1);
  return {
    files: [{ path: order, kind: 'order', pages: 0 }, ...made, ...[...papers, sums].map((path) => ({ path, kind: null, pages: 0 }))],
    findings,
  };
}

/** What the checks of content and cover have not said already: of the finished interior, of the finished cover, alone and beside it. */
function isNew({ code }: Finding, to: ExportKind): boolean {
  if (!isCheckCode(code)) return true;
  const { looked } = CHECKS[code];
  return (to === 'print' && looked === 'file') || (to === 'cover' && (looked === 'file' || looked === 'package'));
}

/** @throws AppError package/findings */
function stopAtErrors(findings: readonly Finding[], { despite }: Job): void {
  const errors = findings.filter(({ code }) => severityOf(code) === 'error');
  const codes = [...new Set(errors.map(({ code }) => code))];
  if (errors.length > 0 && !despite) throw new AppError('package/findings', { count: errors.length, codes: codes.join(', '), names: codes.filter(isCheckCode).map((code) => t('vi', `checks.name.${code}`)).join('; ') });
}

/** Somebody has begun to fill the application in. */
const isApplied = ({ issued, application }: MatterOptions['imprint']): boolean => issued === 'licence' && [application.addressee, application.applicant, application.address, application.purpose].some((text) => text.trim() !== '');

/** As `sha256sum -c` reads it: the sum, two spaces, the name; each line ends in a line feed. */
export function sumsText(files: readonly { readonly name: string; readonly sha256: string }[]): string {
  return files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');
}
