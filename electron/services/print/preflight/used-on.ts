/** On which page of a file its fonts, pictures, drawings and colour spaces are used first: what is told of them leads there. */
import { PDFArray, PDFDict, PDFRawStream, PDFRef, type PDFObject } from '@cantoo/pdf-lib';
import { contentsOf, dict, dictIn, inherited, key, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';

export interface Used {
  /** From 1; undefined: nothing on any page leads to it. */
  readonly pageOf: (object: PDFObject) => number | undefined;
  /** Dictionaries that are no objects of their own: they stand where they are used. */
  readonly direct: readonly PDFDict[];
  /** Every dictionary of resources, once, with the page that uses it first. */
  readonly resources: readonly { readonly resources: PDFDict; readonly page: number }[];
}

/** Kinds of resources whose own resources are looked into. */
const KINDS = ['XObject', 'Pattern', 'Font', 'ExtGState', 'Shading', 'Properties'];

export function usedOn(file: PdfFile, pages: readonly PDFDict[]): Used {
  const first = new Map<PDFObject, number>();
  const resources: { resources: PDFDict; page: number }[] = [];
  const direct: PDFDict[] = [];
  const seen = new Set<PDFDict>();
  const waiting: PDFDict[] = [];
  for (const [index, page] of pages.entries()) {
    const number = index + 1;
    for (const object of [page, ...contentsOf(file, page)]) if (!first.has(object)) first.set(object, number);
    const own = dict(file, inherited(file, page, 'Resources'));
    if (own !== undefined) waiting.push(own);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(next)) continue;
      seen.add(next);
      resources.push({ resources: next, page: number });
      for (const kind of KINDS) for (const value of dictIn(file, next, kind)?.values() ?? []) reach(file, value, number, first, waiting, direct);
    }
  }
  return { pageOf: (object) => first.get(object), direct, resources };
}

function reach(file: PdfFile, value: PDFObject, page: number, first: Map<PDFObject, number>, waiting: PDFDict[], direct: PDFDict[]): void {
  const object = resolve(file, value);
  if (object === undefined || first.has(object)) return;
  first.set(object, page);
  const entry = object instanceof PDFRawStream ? object.dict : object;
  if (!(entry instanceof PDFDict)) return;
  if (!(value instanceof PDFRef)) direct.push(entry);
  const own = dictIn(file, entry, 'Resources');
  if (own !== undefined) waiting.push(own);
  // What a thing is made of is used where it is: masks and other versions of pictures, fonts below a font, the drawing of a soft mask.
  const parts = [entry.get(key('SMask')), entry.get(key('Mask')), entry.get(key('FontDescriptor')), dictIn(file, entry, 'SMask')?.get(key('G'))];
  for (const part of parts) if (part !== undefined) reach(file, part, page, first, waiting, direct);
  for (const list of [resolve(file, entry.get(key('DescendantFonts'))), resolve(file, entry.get(key('Alternates')))]) {
    if (list instanceof PDFArray) for (const each of list.asArray()) reach(file, dict(file, each)?.get(key('Image')) ?? each, page, first, waiting, direct);
  }
}
