/**
 * Reads a finished PDF from disk object by object, for preflight: of pictures only their dictionary, so a file of a gigabyte
 * costs no more memory than its text. Reads the files that `write.ts` writes (one cross-reference table); others are for `read-whole.ts`.
 */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { AppError } from '../../../common/errors.ts';

export interface PdfFile {
  /** "1.6" */
  readonly version: string;
  readonly context: PDFContext;
  readonly trailer: PDFDict;
}

/** Bytes of an object that are read before it is known whether it is a picture. */
const HEAD = 2048;

/** @throws AppError print/readback when the file is not whole */
export function readPdfFile(path: string): PdfFile {
  const file = openSync(path, 'r');
  try {
    return parse(file, fstatSync(file).size);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('print/readback', { message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  } finally {
    closeSync(file);
  }
}

function parse(file: number, size: number): PdfFile {
  const version = /^%PDF-(\d\.\d)/.exec(read(file, 0, 16))?.[1];
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(read(file, Math.max(0, size - 64), 64))?.[1];
  if (version === undefined || start === undefined) throw new AppError('print/readback', { message: 'no header or no end' });
  const table = read(file, Number(start), size - Number(start));
  const trailerAt = table.indexOf('trailer');
  const context = PDFContext.create();
  const offsets = [...table.slice(0, trailerAt).matchAll(/^(\d{10}) \d{5} ([nf])/gm)].map((row, number) => ({
    number,
    offset: row[2] === 'n' ? Number(row[1]) : -1,
  }));
  const used = offsets.filter((entry) => entry.offset >= 0).sort((a, b) => a.offset - b.offset);
  for (const [index, { number, offset }] of used.entries()) {
    const end = used[index + 1]?.offset ?? Number(start);
    context.assign(PDFRef.of(number), parseObject(file, offset, end, context));
  }
  const trailer = parseBytes(table.slice(trailerAt + 'trailer'.length), context);
  if (!(trailer instanceof PDFDict)) throw new AppError('print/readback', { message: 'no trailer' });
  return { version, context, trailer };
}

function parseObject(file: number, from: number, to: number, context: PDFContext): PDFObject {
  const head = read(file, from, Math.min(HEAD, to - from));
  const body = head.replace(/^\d+ \d+ obj\s*/, '');
  const picture = /\/Subtype\s*\/Image\b/.test(body) && body.includes('stream');
  if (picture) return parseBytes(body.slice(0, body.indexOf('stream')), context);
  const whole = to - from <= HEAD ? head : read(file, from, to - from);
  return parseBytes(whole.replace(/^\d+ \d+ obj\s*/, '').replace(/\s*endobj\s*$/, ''), context);
}

function parseBytes(latin1: string, context: PDFContext): PDFObject {
  return PDFObjectParser.forBytes(Buffer.from(latin1, 'latin1'), context).parseObject();
}

function read(file: number, from: number, length: number): string {
  const buffer = Buffer.alloc(length);
  const count = readSync(file, buffer, 0, length, from);
  return buffer.toString('latin1', 0, count);
}

/** Leaves of the page tree. */
export function countPages({ context, trailer }: PdfFile): number {
  const root = context.lookup(trailer.get(PDFName.of('Root')), PDFDict);
  return context.lookup(context.lookup(root.get(PDFName.of('Pages')), PDFDict).get(PDFName.of('Count')), PDFNumber).asNumber();
}
