/** Fonts, pictures, drawings and graphics states of a file, each looked at by itself. */
import { PDFDict, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import type { Said } from '../../../common/contract/said.ts';
import { say } from '../../../common/print/say.ts';
import { dictIn, filtersOf, key, nameOf, numberIn, resolve, spaceKind } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { checkOperators, spacesOf, type Held } from './colours.ts';
import { isOwnFont } from './own-fonts.ts';
import type { Used } from './used-on.ts';

export function checkObjects(file: PdfFile, used: Used, held: Held): void {
  const objects = [...file.context.enumerateIndirectObjects().map(([, object]) => object), ...used.direct];
  for (const object of objects) {
    const entry = object instanceof PDFRawStream ? object.dict : object;
    if (!(entry instanceof PDFDict)) continue;
    const page = used.pageOf(object) ?? null;
    const at: At = { page, where: page === null ? say('findings.called.fileDrawing') : say('findings.called.fileDrawingOn', { page }) };
    checkFont(file, entry, at, held);
    if (object instanceof PDFRawStream && (nameOf(entry.get(key('Subtype'))) === 'Form' || entry.has(key('PatternType')))) checkOperators(file, [object], dictIn(file, entry, 'Resources'), { ...at, ...held });
    const image = nameOf(entry.get(key('Subtype'))) === 'Image';
    if (image) checkImage(file, entry, page, held);
    // Of our own files' pictures only the dictionary is read.
    if (image || object instanceof PDFRawStream) checkStream(file, entry, page, held);
    checkSeen(file, entry, at, held);
    checkForbidden(file, entry, at, held);
  }
}

interface At {
  readonly page: number | null;
  readonly where: Said;
}

function checkFont(file: PdfFile, entry: PDFDict, { page, where }: At, held: Held): void {
  const { tell } = held;
  const type = nameOf(entry.get(key('Type')));
  if (type === 'FontDescriptor') {
    const font = nameOf(entry.get(key('FontName')));
    if (!['FontFile', 'FontFile2', 'FontFile3'].some((name) => entry.has(key(name)))) tell('font-not-embedded', say('findings.file.fontNotEmbedded', { font }), page);
    if (!isOwnFont(font)) tell('font-foreign', say('findings.file.fontForeign', { font: font.replace(/^[A-Z]{6}\+/u, '') }), page);
  }
  if (type !== 'Font') return;
  const subtype = nameOf(entry.get(key('Subtype')));
  // Only the fourteen fonts every reader is thought to have come without a descriptor; a composite font's is one level down.
  if (subtype !== 'Type0' && subtype !== 'Type3' && !entry.has(key('FontDescriptor'))) tell('font-not-embedded', say('findings.file.fontNotEmbedded', { font: nameOf(entry.get(key('BaseFont'))) }), page);
  // Its letters are drawings like others.
  if (subtype === 'Type3') for (const drawing of dictIn(file, entry, 'CharProcs')?.values() ?? []) checkLetter(file, entry, drawing, { page, where }, held);
}

function checkLetter(file: PdfFile, font: PDFDict, drawing: PDFObject, at: At, held: Held): void {
  const stream = resolve(file, drawing);
  if (stream instanceof PDFRawStream) checkOperators(file, [stream], dictIn(file, font, 'Resources'), { ...at, ...held });
}

function checkImage(file: PdfFile, entry: PDFDict, page: number | null, { press, tell }: Held): void {
  const where = page === null ? say('findings.called.fileWhole') : say('findings.called.filePage', { page });
  const space = spaceKind(file, entry.get(key('ColorSpace')));
  const stencil = String(resolve(file, entry.get(key('ImageMask')))) === 'true';
  if (!stencil && !spacesOf(press).includes(space)) tell('image-colour', say(press.grey ? 'findings.file.imageNotGrey' : 'findings.file.imageNotCmyk', { where, space: space || '?' }), page);
  if (entry.has(key('SMask'))) tell('transparency', say('findings.file.imageTransparent', { where }), page);
}

/** What of a stream PDF/X does not take: bytes in another file, a packing whose use it forbids. */
function checkStream(file: PdfFile, entry: PDFDict, page: number | null, { tell }: Held): void {
  const where = page === null ? say('findings.called.fileWhole') : say('findings.called.filePage', { page });
  if (entry.has(key('F'))) tell('external', say('findings.file.external', { where }), page);
  if (filtersOf(file, entry).includes('LZWDecode')) tell('forbidden', say('findings.file.lzw', { where }), page);
}

function checkSeen(file: PdfFile, entry: PDFDict, { page, where }: At, { press, tell }: Held): void {
  const group = dictIn(file, entry, 'Group');
  const transparent = nameOf(group?.get(key('S'))) === 'Transparency';
  if (press.standard === 'x1a' && (seesThrough(file, entry) || transparent)) tell('transparency', say('findings.file.transparent'), page);
  if (transparent && group?.has(key('CS')) === true && nameOf(entry.get(key('Type'))) !== 'Page') {
    const space = spaceKind(file, group.get(key('CS')));
    if (!spacesOf(press).includes(space)) tell('group-colour', say('findings.file.groupColour', { where, space }), page);
  }
}

/** A graphics state (or a thing like one) that lets what is under it through. */
function seesThrough(file: PdfFile, entry: PDFDict): boolean {
  const mask = resolve(file, entry.get(key('SMask')));
  const blend = nameOf(resolve(file, entry.get(key('BM'))));
  return (numberIn(file, entry, 'ca') ?? 1) < 1 || (numberIn(file, entry, 'CA') ?? 1) < 1 || mask instanceof PDFDict || !['', 'Normal', 'Compatible'].includes(blend);
}

/** What a press cannot run, or what takes from the printing house what is its own. */
function checkForbidden(file: PdfFile, entry: PDFDict, { page, where }: At, { tell }: Held): void {
  if (nameOf(entry.get(key('Type'))) === 'Action' || entry.has(key('JS'))) tell('interactive', say('findings.file.action'), page);
  const subtype = nameOf(entry.get(key('Subtype')));
  if (subtype === 'PS' || nameOf(entry.get(key('Subtype2'))) === 'PS') tell('forbidden', say('findings.file.postscript', { where }), page);
  const replaced = entry.has(key('OPI')) || (subtype === 'Image' && entry.has(key('Alternates')));
  if (replaced) tell('forbidden', say('findings.file.opi', { where: page === null ? where : say('findings.called.filePage', { page }) }), page);
  // The halftone itself may have a transfer function too; it is told as what it is.
  if (nameOf(entry.get(key('Type'))) === 'Halftone') return;
  const usual = (name: string): boolean => {
    const value = resolve(file, entry.get(key(name)));
    return value === undefined || ['Default', 'Identity'].includes(nameOf(value));
  };
  if (!usual('TR2') || !usual('TR')) tell('forbidden', say('findings.file.transfer', { where }), page);
  if (!usual('HT')) tell('forbidden', say('findings.file.halftone', { where }), page);
}
