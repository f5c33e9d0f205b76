/** What lies behind an entry of a PDF, references followed: none of it is believed to be what it should be. */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import type { PdfFile } from './read-file.ts';

export const key = (name: string): PDFName => PDFName.of(name);

export const nameOf = (value: PDFObject | undefined): string => (value instanceof PDFName ? value.decodeText() : '');

export function resolve(file: PdfFile, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? file.context.lookup(value) : value;
}

/** A dictionary, or that of a stream. */
export function dict(file: PdfFile, value: PDFObject | undefined): PDFDict | undefined {
  const found = resolve(file, value);
  if (found instanceof PDFDict) return found;
  return found instanceof PDFRawStream ? found.dict : undefined;
}

/** The dictionary under a name. */
export const dictIn = (file: PdfFile, from: PDFDict | undefined, name: string): PDFDict | undefined => dict(file, from?.get(key(name)));

export function numberIn(file: PdfFile, from: PDFDict | undefined, name: string): number | undefined {
  const value = resolve(file, from?.get(key(name)));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The numbers of an array; NaN for what is none. */
export function numbers(file: PdfFile, value: PDFObject | undefined): number[] | undefined {
  const found = resolve(file, value);
  if (!(found instanceof PDFArray)) return undefined;
  return found.asArray().map((entry) => {
    const each = resolve(file, entry);
    return each instanceof PDFNumber ? each.asNumber() : Number.NaN;
  });
}

export const numbersIn = (file: PdfFile, from: PDFDict | undefined, name: string): number[] | undefined => numbers(file, from?.get(key(name)));

/** Names of the filters of a stream, in order. */
export function filtersOf(file: PdfFile, stream: PDFDict): string[] {
  const found = resolve(file, stream.get(key('Filter')));
  return found instanceof PDFArray ? found.asArray().map((entry) => nameOf(resolve(file, entry))) : found === undefined ? [] : [nameOf(found)];
}

/** The kind of a colour space: "DeviceCMYK", "ICCBased", "Separation" …; "": none. */
export function spaceKind(file: PdfFile, value: PDFObject | undefined): string {
  const found = resolve(file, value);
  return nameOf(found instanceof PDFArray ? resolve(file, found.get(0)) : found);
}

/** Deeper than any page tree is made. */
const DEEPEST = 64;

/** Leaves of the page tree, in order. */
export function pageDicts(file: PdfFile): PDFDict[] {
  const out: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const walk = (node: PDFDict | undefined, depth: number): void => {
    if (node === undefined || depth > DEEPEST) return;
    const kids = resolve(file, node.get(key('Kids')));
    if (!(kids instanceof PDFArray)) {
      out.push(node);
      return;
    }
    // A tree that leads back into itself has no end.
    if (seen.has(node)) return;
    seen.add(node);
    for (const kid of kids.asArray()) walk(dict(file, kid), depth + 1);
  };
  walk(dictIn(file, dictIn(file, file.trailer, 'Root'), 'Pages'), 0);
  return out;
}

/** Of a page, or of the pages above it. */
export function inherited(file: PdfFile, page: PDFDict, name: string, depth = 0): PDFObject | undefined {
  const own = page.get(key(name));
  const parent = own === undefined && depth < DEEPEST ? dictIn(file, page, 'Parent') : undefined;
  return parent === undefined ? own : inherited(file, parent, name, depth + 1);
}

/** The streams of a page, which are one stream: what the first sets holds in the next. */
export function contentsOf(file: PdfFile, page: PDFDict): PDFRawStream[] {
  const contents = resolve(file, page.get(key('Contents')));
  const streams = contents instanceof PDFArray ? contents.asArray().map((entry) => resolve(file, entry)) : [contents];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}
