/**
 * What makes a PDF a PDF/X-4 (ISO 15930-7) or PDF/X-1a:2003 (ISO 15930-4): page boxes, one output intent with the printing
 * condition's profile, XMP that agrees with the document information, nothing that a press cannot print. Conformance is claimed in
 * the metadata and read back by preflight; no certified validator is part of the product.
 */
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString, type PDFContext, type PDFDocument, type PDFObject } from '@cantoo/pdf-lib';
import { STANDARD_NAMES, type PressStandard } from '../../../common/book/press.ts';
import { MM } from '../design.ts';
import { packed, rawStream } from './streams.ts';
import { xmpPacket } from './xmp.ts';

export interface PrintIntent {
  /** Bytes of the ICC output profile, four inks. */
  readonly profile: Uint8Array;
  /** Registered name of the printing condition: "FOGRA39". */
  readonly condition: string;
  readonly info: string;
}

export interface Facts {
  readonly title: string;
  readonly standard: PressStandard;
  /** mm */
  readonly bleed: number;
  /** mm round the bleed, where marks stand; 0 without them. */
  readonly slug: number;
  /** ms since 1970 */
  readonly at: number;
}

export const PRODUCER = 'Kỷ Yếu';

/** Changes the document in memory; nothing is written. */
export function makePdfX(document: PDFDocument, intent: PrintIntent, facts: Facts): void {
  setBoxes(document, facts);
  stripInteractive(document);
  setOutputIntent(document, intent);
  setMetadata(document, facts);
}

/** Says which inks on which paper are meant. */
export function setOutputIntent({ context, catalog }: PDFDocument, intent: PrintIntent): void {
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(outputIntent(context, intent))]));
}

/** The bleed lies `slug` mm inside the media, the trim `bleed` mm inside that, on every side. */
function setBoxes(document: PDFDocument, { bleed, slug }: Facts): void {
  const [outer, inset] = [slug * MM, (slug + bleed) * MM];
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox();
    page.setBleedBox(outer, outer, width - 2 * outer, height - 2 * outer);
    page.setTrimBox(inset, inset, width - 2 * inset, height - 2 * inset);
    page.node.delete(PDFName.of('CropBox'));
    page.node.delete(PDFName.of('ArtBox'));
  }
}

/** Links, bookmarks, scripts, forms: of use on a screen, refused or ignored by a press. */
function stripInteractive(document: PDFDocument): void {
  for (const page of document.getPages()) for (const name of ['Annots', 'AA', 'Tabs', 'Group']) page.node.delete(PDFName.of(name));
  const names = ['Outlines', 'Names', 'Dests', 'OpenAction', 'AA', 'AcroForm', 'StructTreeRoot', 'MarkInfo', 'PageMode', 'ViewerPreferences'];
  for (const name of names) document.catalog.delete(PDFName.of(name));
}

function outputIntent(context: PDFContext, intent: PrintIntent): PDFDict {
  const profile = context.register(rawStream(packedProfile(context, intent.profile), context.obj({ N: 4 })));
  return context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputCondition: text(intent.info),
    OutputConditionIdentifier: text(intent.condition),
    RegistryName: text('http://www.color.org'),
    Info: text(intent.info),
    DestOutputProfile: profile,
  });
}

/** The profile that was packed last: some megabytes, the same for every file of a book. */
let last: { readonly profile: Uint8Array; readonly packed: Uint8Array } | null = null;

function packedProfile(context: PDFContext, profile: Uint8Array): Uint8Array {
  if (last === null || Buffer.compare(last.profile, profile) !== 0) last = { profile, packed: packed(context, profile).contents };
  return last.packed;
}

const text = (value: string): PDFObject => (/^[\x20-\x7e]*$/.test(value) ? PDFString.of(value) : PDFHexString.fromText(value));

function setMetadata(document: PDFDocument, facts: Facts): void {
  const { context, catalog } = document;
  const date = new Date(facts.at);
  const stamp = date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  const pdfDate = `D:${stamp.replace(/[-T:Z]/g, '')}Z`;
  const info = PDFDict.withContext(context);
  const entries: Record<string, PDFObject> = {
    Title: PDFHexString.fromText(facts.title),
    Creator: PDFHexString.fromText(PRODUCER),
    Producer: PDFHexString.fromText(PRODUCER),
    CreationDate: PDFString.of(pdfDate),
    ModDate: PDFString.of(pdfDate),
    Trapped: PDFName.of('False'),
    // X-4 says it in XMP alone.
    ...(facts.standard === 'x1a' ? { GTS_PDFXVersion: PDFString.of(STANDARD_NAMES.x1a) } : {}),
  };
  for (const [name, value] of Object.entries(entries)) info.set(PDFName.of(name), value);
  context.trailerInfo.Info = context.register(info);

  const id = createHash('md5').update(facts.title).update(stamp).digest('hex');
  const pair = PDFArray.withContext(context);
  pair.push(PDFHexString.of(id));
  pair.push(PDFHexString.of(id));
  context.trailerInfo.ID = pair;

  const packet = xmpPacket({ title: facts.title, creator: PRODUCER, producer: PRODUCER, date: stamp, id, standard: facts.standard });
  catalog.set(PDFName.of('Metadata'), context.register(context.stream(packet, { Type: 'Metadata', Subtype: 'XML' })));
}
