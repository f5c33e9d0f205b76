/** Preflight after printing: the finished file is read back from disk and held against what a press needs. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Finish } from '../../../common/book/finish.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { MM } from '../design.ts';
import { nameOf, readPdfFile, type PdfFile } from '../pdf/read-file.ts';
import { streamKey, type StreamMemory } from '../pdf/stream-memory.ts';
import { streamText } from '../pdf/streams.ts';
import { STANDARD_NAMES } from '../../../common/book/press.ts';
import type { Said } from '../../../common/contract/said.ts';
import { say } from '../../../common/print/say.ts';
import { VERSION_TAG, xmlText } from '../pdf/xmp.ts';
import type { Press } from '../press.ts';
import { streamColours, type StreamColours } from './content-stream.ts';
import { isOwnFont } from './own-fonts.ts';
import { Separations } from './separations.ts';

export interface Expected {
  /** mm */
  readonly trimWidth: number;
  readonly trimHeight: number;
  readonly bleed: number;
  readonly pages: number;
  readonly title: string;
  readonly press: Pick<Press, 'standard' | 'header' | 'ink' | 'grey'>;
  /** %, most ink on any pixel of any photo, as measured when it was converted. */
  readonly photoInk: number;
  /** Letters may have any colour, as on a cover. */
  readonly colouredText?: boolean;
  /** The plate it has beside those of the four inks; absent or null: none. */
  readonly finish?: Finish | null;
}

/** %; sums of shares that were written with a few digits. */
const INK_TOLERANCE = 0.5;
/** pt; boxes are written with more digits than a press can keep. */
const TOLERANCE = 0.02;
const BLACK_TEXT = '0 0 0 1 k';

/** Everything wrong with the file, as preflight errors. @param memory of what was read of streams before @throws AppError print/readback when it cannot be read at all */
export function readBack(path: string, expected: Expected, memory?: StreamMemory<StreamColours>): Finding[] {
  const file = readPdfFile(path);
  const findings: Finding[] = [];
  const tell: Tell = (code, said, page = null) => {
    findings.push({ code, said, articleId: null, block: null, page });
  };
  const pages = pageDicts(file);
  const { press, colouredText = false, finish = null } = expected;
  const separations = new Separations(file, finish, tell);
  const held: Held = { press, tell, colouredText, separations, memory };
  if (file.version !== press.header) tell('pdf-version', say('findings.file.version', { found: file.version, needed: press.header }));
  if (pages.length !== expected.pages) tell('page-count', say('findings.file.pages', { found: pages.length, needed: expected.pages }));
  pages.forEach((page, index) => { checkBoxes(page, index + 1, expected, tell); });
  pages.forEach((page, index) => { checkInteractive(page, index + 1, tell); });
  pages.forEach((page, index) => { checkColours(file, page, index + 1, held); });
  checkObjects(file, held);
  separations.finish();
  if (expected.photoInk > press.ink) tell('photo-ink', say('findings.file.photoInk', { found: Math.round(expected.photoInk), most: Math.round(press.ink) }));
  checkCatalog(file, expected, tell);
  return findings;
}

type Tell = (code: string, said: Said, page?: number | null) => void;

interface Held {
  readonly press: Expected['press'];
  readonly tell: Tell;
  readonly colouredText: boolean;
  readonly separations: Separations;
  readonly memory: StreamMemory<StreamColours> | undefined;
}

const key = (name: string): PDFName => PDFName.of(name);

function resolve(file: PdfFile, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? file.context.lookup(value) : value;
}

function dict(file: PdfFile, value: PDFObject | undefined): PDFDict | undefined {
  const found = resolve(file, value);
  if (found instanceof PDFDict) return found;
  return found instanceof PDFRawStream ? found.dict : undefined;
}

function pageDicts(file: PdfFile): PDFDict[] {
  const out: PDFDict[] = [];
  const walk = (node: PDFDict | undefined): void => {
    if (node === undefined) return;
    const kids = resolve(file, node.get(key('Kids')));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) walk(dict(file, kid));
    else out.push(node);
  };
  walk(dict(file, dict(file, file.trailer.get(key('Root')))?.get(key('Pages'))));
  return out;
}

function box(file: PDFDict, name: string): number[] | undefined {
  const value = file.get(key(name));
  return value instanceof PDFArray ? value.asArray().map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN)) : undefined;
}

function checkBoxes(page: PDFDict, number: number, expected: Expected, tell: Tell): void {
  const media = box(page, 'MediaBox');
  const bleed = box(page, 'BleedBox');
  const trim = box(page, 'TrimBox');
  if (media === undefined || bleed === undefined || trim === undefined) {
    tell('box-missing', say('findings.file.boxMissing', { page: number }), number);
    return;
  }
  const inside = (inner: number[], outer: number[]): boolean =>
    inner.every((value, side) => (side < 2 ? value >= (outer[side] ?? 0) - TOLERANCE : value <= (outer[side] ?? 0) + TOLERANCE));
  if (!inside(trim, bleed) || !inside(bleed, media)) tell('box-nested', say('findings.file.boxNested', { page: number }), number);
  const size = (rect: number[]): [number, number] => [(rect[2] ?? 0) - (rect[0] ?? 0), (rect[3] ?? 0) - (rect[1] ?? 0)];
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  const [width, height] = size(trim);
  if (!near(width, expected.trimWidth * MM) || !near(height, expected.trimHeight * MM)) tell('trim-size', say('findings.file.trim', { page: number }), number);
  const margins = trim.map((value, side) => Math.abs(value - (bleed[side] ?? 0)));
  if (margins.some((margin) => margin < expected.bleed * MM - TOLERANCE)) tell('bleed', say('findings.file.bleed', { page: number, needed: expected.bleed }), number);
}

function checkInteractive(page: PDFDict, number: number, tell: Tell): void {
  for (const name of ['Annots', 'AA']) if (page.has(key(name))) tell('interactive', say('findings.file.interactivePage', { page: number, what: name }), number);
}

function checkColours(file: PdfFile, page: PDFDict, number: number, held: Held): void {
  const contents = resolve(file, page.get(key('Contents')));
  const streams = contents instanceof PDFArray ? contents.asArray().map((entry) => resolve(file, entry)) : [contents];
  const found = streams.filter((stream) => stream instanceof PDFRawStream);
  // Parts of one page are one stream: what the first sets holds in the next.
  checkOperators(file, found, dict(file, inherited(file, page, 'Resources')), { where: say('findings.called.filePage', { page: number }), page: number, ...held });
}

/** Of a page, or of the pages above it. */
function inherited(file: PdfFile, page: PDFDict, name: string): PDFObject | undefined {
  const own = page.get(key(name));
  const parent = own === undefined ? dict(file, page.get(key('Parent'))) : undefined;
  return parent === undefined ? own : inherited(file, parent, name);
}

/** @param told `where`: the subject of the finding's sentence */
function checkOperators(file: PdfFile, streams: readonly PDFRawStream[], resources: PDFDict | undefined, told: Held & { readonly where: Said; readonly page: number | null }): void {
  const { press, tell, where, page, colouredText, separations } = told;
  const content = (): string => streams.map(streamText).join('\n');
  const { foreign, text, knocksOut, ink, coloured } = remembered(told.memory, streams, overprints(file, resources), content);
  // Pages that call no space by name, which are nearly all, are not gone through again.
  const most = foreign.size === 0 ? ink : Math.max(ink, separations.look(content(), { where, page, resources }));
  for (const operator of foreign) if (!isSeparation(file, resources, operator)) tell('colour-space', say('findings.file.colourSpace', { where, operator }), page);
  for (const colour of text) if (colour !== BLACK_TEXT && !colouredText) tell('text-not-black', say('findings.file.textNotBlack', { where, colour }), page);
  if (knocksOut) tell('text-knocks-out', say('findings.file.textKnocksOut', { where }), page);
  if (most > press.ink + INK_TOLERANCE) tell('ink', say('findings.file.ink', { where, found: Math.round(most), most: Math.round(press.ink) }), page);
  if (press.grey && coloured) tell('not-one-colour', say('findings.file.notOneColour', { where }), page);
}

function remembered(memory: StreamMemory<StreamColours> | undefined, streams: readonly PDFRawStream[], overprint: ReadonlyMap<string, boolean>, content: () => string): StreamColours {
  if (memory === undefined) return streamColours(content(), overprint);
  const key = streamKey(streams, JSON.stringify([...overprint]));
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = streamColours(content(), overprint);
  memory.set(key, found);
  return found;
}

/** Graphics states of these resources that say something of overprinting. */
function overprints(file: PdfFile, resources: PDFDict | undefined): Map<string, boolean> {
  const states = dict(file, resources?.get(key('ExtGState')));
  const found = new Map<string, boolean>();
  for (const [name, value] of states?.entries() ?? []) {
    const state = dict(file, value);
    if (state?.has(key('op')) === true || state?.has(key('OP')) === true) found.set(name.decodeText(), String(state.get(key('op')) ?? state.get(key('OP'))) === 'true');
  }
  return found;
}

/** “/Name cs” where the name is a separation, one plate of its own; whether that was asked for, `separations.ts` says. */
function isSeparation(file: PdfFile, resources: PDFDict | undefined, operator: string): boolean {
  const name = /^\/(\S+) (?:cs|CS)$/.exec(operator)?.[1];
  const space = name === undefined ? undefined : resolve(file, dict(file, resources?.get(key('ColorSpace')))?.get(key(name)));
  return space instanceof PDFArray && nameOf(space.get(0)) === 'Separation';
}

function checkObjects(file: PdfFile, held: Held): void {
  const { press, tell } = held;
  const spaces = press.grey ? ['DeviceGray'] : ['DeviceCMYK', 'DeviceGray'];
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    const entry = object instanceof PDFRawStream ? object.dict : object;
    if (!(entry instanceof PDFDict)) continue;
    const type = nameOf(entry.get(key('Type')));
    if (type === 'FontDescriptor' && !['FontFile', 'FontFile2', 'FontFile3'].some((name) => entry.has(key(name)))) {
      tell('font-not-embedded', say('findings.file.fontNotEmbedded', { font: nameOf(entry.get(key('FontName'))) }));
    }
    if (type === 'FontDescriptor' && !isOwnFont(nameOf(entry.get(key('FontName'))))) {
      tell('font-foreign', say('findings.file.fontForeign', { font: nameOf(entry.get(key('FontName'))).replace(/^[A-Z]{6}\+/u, '') }));
    }
    const subtype = nameOf(entry.get(key('Subtype')));
    // Only the fourteen fonts every reader is thought to have come without a descriptor; a composite font's is one level down.
    if (type === 'Font' && subtype !== 'Type0' && subtype !== 'Type3' && !entry.has(key('FontDescriptor'))) {
      tell('font-not-embedded', say('findings.file.fontNotEmbedded', { font: nameOf(entry.get(key('BaseFont'))) }));
    }
    if (object instanceof PDFRawStream && (subtype === 'Form' || entry.has(key('PatternType')))) checkOperators(file, [object], dict(file, entry.get(key('Resources'))), { where: say('findings.called.fileDrawing'), page: null, ...held });
    if (subtype === 'Image') {
      const space = nameOf(resolve(file, entry.get(key('ColorSpace'))));
      if (!spaces.includes(space)) tell('image-colour', say(press.grey ? 'findings.file.imageNotGrey' : 'findings.file.imageNotCmyk', { space: space || 'ICC' }));
      if (entry.has(key('SMask'))) tell('transparency', say('findings.file.imageTransparent'));
    }
    if (press.standard === 'x1a' && (seesThrough(file, entry) || nameOf(dict(file, entry.get(key('Group')))?.get(key('S'))) === 'Transparency')) tell('transparency', say('findings.file.transparent'));
    if (type === 'Action' || entry.has(key('JS'))) tell('interactive', say('findings.file.action'));
  }
}

/** A graphics state (or a thing like one) that lets what is under it through. */
function seesThrough(file: PdfFile, entry: PDFDict): boolean {
  const share = (name: string): number => {
    const value = resolve(file, entry.get(key(name)));
    return value instanceof PDFNumber ? value.asNumber() : 1;
  };
  const mask = resolve(file, entry.get(key('SMask')));
  const blend = nameOf(resolve(file, entry.get(key('BM'))));
  return share('ca') < 1 || share('CA') < 1 || mask instanceof PDFDict || !['', 'Normal', 'Compatible'].includes(blend);
}

function checkCatalog(file: PdfFile, expected: Expected, tell: Tell): void {
  const root = dict(file, file.trailer.get(key('Root')));
  const info = dict(file, file.trailer.get(key('Info')));
  if (file.trailer.has(key('Encrypt'))) tell('encrypted', say('findings.file.encrypted'));
  if (!(file.trailer.get(key('ID')) instanceof PDFArray)) tell('no-id', say('findings.file.noId'));
  const intents = resolve(file, root?.get(key('OutputIntents')));
  const intent = intents instanceof PDFArray && intents.size() === 1 ? dict(file, intents.get(0)) : undefined;
  const profile = dict(file, intent?.get(key('DestOutputProfile')));
  const inks = profile?.get(key('N'));
  if (nameOf(intent?.get(key('S'))) !== 'GTS_PDFX' || !(inks instanceof PDFNumber) || inks.asNumber() !== 4) {
    tell('output-intent', say('findings.file.outputIntent'));
  }
  const title = info?.get(key('Title'));
  const told = title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '';
  if (told !== expected.title) tell('title', say('findings.file.title'));
  if (nameOf(info?.get(key('Trapped'))) !== 'False') tell('trapped', say('findings.file.trapped'));
  const metadata = resolve(file, root?.get(key('Metadata')));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  const { standard } = expected.press;
  const name = STANDARD_NAMES[standard];
  if (!xmp.includes(`<${VERSION_TAG[standard]}>${name}<`)) tell('xmp', say('findings.file.xmpStandard', { standard: name }));
  const version = info?.get(key('GTS_PDFXVersion'));
  if (standard === 'x1a' && !(version instanceof PDFString && version.decodeText() === name)) tell('info-version', say('findings.file.infoStandard', { standard: name }));
  if (!xmp.includes(`>${xmlText(expected.title)}<`)) tell('xmp', say('findings.file.xmpTitle'));
  if (['AcroForm', 'OpenAction', 'AA'].some((name) => root?.has(key(name)) === true)) tell('interactive', say('findings.file.forms'));
}
