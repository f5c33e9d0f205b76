/** Finished files taken apart to break them: one change each, and written again. */
import { join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { writePdf } from '../../../electron/services/print/pdf/write.ts';

export const n = (name: string): PDFName => PDFName.of(name);

export interface Broken {
  readonly pdf: PDFDocument;
  /** The fourth page: text without photos would do as well as any. */
  readonly page: PDFPage;
}

/** The first object of the file that is a dictionary (or a stream with one) with such an entry. */
export function find(pdf: PDFDocument, key: string, value: string): PDFDict {
  const found = streams(pdf).find(({ dict }) => dict.get(n(key)) === n(value))?.dict ?? dicts(pdf).find((dict) => dict.get(n(key)) === n(value));
  if (found === undefined) throw new Error(`nothing with ${key} ${value}`);
  return found;
}

export function dicts(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
}

export function streams(pdf: PDFDocument): PDFRawStream[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []));
}

/** Puts operators in front of the page's own, or changes these. */
export function redraw({ pdf, page }: Broken, change: (operators: string) => string): void {
  const contents = page.node.lookup(n('Contents'));
  const parts = contents instanceof PDFArray ? contents.asArray().map((ref) => pdf.context.lookup(ref)) : [contents];
  const operators = parts.map((part) => (part instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(part).decode()).toString('latin1') : '')).join('\n');
  const changed = change(operators);
  if (changed === operators) throw new Error('nothing was changed');
  page.node.set(n('Contents'), pdf.context.register(pdf.context.flateStream(Buffer.from(changed, 'latin1'))));
}

export function resource({ pdf, page }: Broken, kind: string, name: string, value: PDFObject): void {
  const resources = page.node.lookup(n('Resources'), PDFDict).clone();
  const own = resources.lookupMaybe(n(kind), PDFDict)?.clone() ?? pdf.context.obj({});
  own.set(n(name), value);
  resources.set(n(kind), own);
  page.node.set(n('Resources'), resources);
}

export function form(broken: Broken, operators: string, more: Record<string, PDFObject> = {}): PDFRef {
  const { context } = broken.pdf;
  return context.register(context.flateStream(operators, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 10, 10], ...more }));
}

export function xmp({ pdf }: Broken, change: (packet: string) => string): void {
  const metadata = pdf.catalog.lookup(n('Metadata'));
  if (!(metadata instanceof PDFRawStream)) throw new Error('no XMP');
  const packet = Buffer.from(change(Buffer.from(metadata.contents).toString('utf8')), 'utf8');
  pdf.catalog.set(n('Metadata'), pdf.context.register(pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })));
}

export const info = ({ pdf }: Broken): PDFDict => pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);

/** @returns the path of the spoilt file: `bytes` with its sixth page, or anything in it, changed */
export async function writeSpoilt(bytes: Uint8Array, folder: string, name: string, spoil: (broken: Broken) => void, header: '1.4' | '1.6' = '1.6'): Promise<string> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  spoil({ pdf, page: pdf.getPage(5) });
  await pdf.flush();
  const path = join(folder, `${name.replace(/\W+/gu, '-')}.pdf`);
  await writePdf(pdf.context, path, { header, replacements: new Map() });
  return path;
}
