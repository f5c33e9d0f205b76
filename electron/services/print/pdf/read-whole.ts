/**
 * Reads any finished PDF from disk as a whole, pictures included, whoever saved it last: several cross-reference sections or streams,
 * objects packed in streams, linearised, changed by an update behind its end. For files that somebody hands in; our own are read by
 * `read-file.ts`.
 */
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { PDFArray, PDFDict, PDFInvalidObject, PDFName, PDFParser, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { AppError, type ErrorCode } from '../../../common/errors.ts';
import type { PdfFile } from './read-file.ts';

/** What Node reads at one go. */
const MOST_BYTES = 2 ** 31 - 1;
/** Bytes in which a reader looks for the end (Adobe's note 18 to ISO 32000-1, 7.5.5). */
const END = 1024;

/** @throws AppError print/file-not-pdf, print/file-cut, print/file-damaged, print/file-large, file/not-found, each with the file's name */
export async function readWholePdf(path: string): Promise<PdfFile> {
  const bytes = bytesOf(path);
  const head = bytes.toString('latin1', 0, END);
  if (!head.includes('%PDF-')) throw unreadable(path, 'print/file-not-pdf');
  if (!/startxref\s+\d+\s+%%EOF/.test(bytes.toString('latin1', Math.max(0, bytes.length - END)))) throw unreadable(path, 'print/file-cut');
  const context = await parsed(path, bytes);
  const { Root, Info, ID, Encrypt } = context.trailerInfo;
  const trailer = PDFDict.withContext(context);
  for (const [name, value] of Object.entries({ Root, Info, ID, Encrypt })) if (value !== undefined) trailer.set(PDFName.of(name), value);
  // Of an encrypted file not even the pages need be found.
  if (Encrypt === undefined) {
    const catalog = context.lookup(Root);
    if (!(catalog instanceof PDFDict) || !(context.lookup(catalog.get(PDFName.of('Pages'))) instanceof PDFDict)) throw unreadable(path, 'print/file-damaged');
    keepReached(context, trailer, () => unreadable(path, 'print/file-damaged'));
  }
  return { version: versionOf(context, head), context, trailer };
}

function bytesOf(path: string): Buffer {
  try {
    if (statSync(path).size > MOST_BYTES) throw unreadable(path, 'print/file-large');
    return readFileSync(path);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw unreadable(path, 'file/not-found', thrown);
  }
}

/** The parser takes `Buffer`s as they are: their slices share the file's memory. */
async function parsed(path: string, bytes: Buffer): Promise<PDFContext> {
  try {
    return await PDFParser.forBytesWithOptions(bytes).parseDocument();
  } catch (thrown) {
    throw unreadable(path, 'print/file-damaged', thrown);
  }
}

/** An update may give the version anew, in the catalog; the later one counts (ISO 32000-1, 7.5.2). */
function versionOf(context: PDFContext, head: string): string {
  const first = /%PDF-(\d\.\d)/.exec(head)?.[1] ?? '';
  const catalog = context.lookup(context.trailerInfo.Root);
  const own = catalog instanceof PDFDict ? catalog.lookup(PDFName.of('Version')) : undefined;
  const later = own instanceof PDFName ? own.decodeText() : '';
  return later > first ? later : first;
}

/** What nothing leads to was given up by an update and is no part of the file. */
function keepReached(context: PDFContext, trailer: PDFDict, damaged: () => AppError): void {
  const reached = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [trailer];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next instanceof PDFRef) {
      if (reached.has(next)) continue;
      reached.add(next);
      const object = context.lookup(next);
      if (object !== undefined) waiting.push(object);
    } else if (next instanceof PDFInvalidObject) throw damaged();
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFDict) waiting.push(...next.values());
    else if (next instanceof PDFRawStream) waiting.push(next.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

const unreadable = (path: string, code: ErrorCode, cause?: unknown): AppError => new AppError(code, { name: basename(path).normalize('NFC') }, { cause });
