/**
 * The reading of a finished print file by programs that had no part in making it: qpdf's objects and streams, poppler's boxes, fonts and
 * pictures, ghostscript's plates. What is asked follows ISO 15930-7 (PDF/X-4) and 15930-4 (PDF/X-1a:2003); none of this project's own
 * preflight is used. It tells what it finds; an empty list is a file with nothing to object to.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { boxes, complaints, fonts, images, info, run, type Box } from './readers.ts';

export interface Asked {
  readonly standard: 'x4' | 'x1a';
  /** mm */
  readonly trim: readonly [width: number, height: number];
  /** mm */
  readonly bleed: number;
  readonly title: string;
  /** Largest total ink, per cent. */
  readonly ink: number;
  /** Least effective resolution of a photo, ppi. */
  readonly ppi: number;
}

export interface Reading {
  /** Every fault, in words. */
  readonly objections: string[];
  /** How much was read, so that nothing is called sound because nothing was looked at. */
  readonly read: { readonly pages: number; readonly streams: number; readonly photos: number; readonly fonts: number; readonly textPages: number; readonly darkest: number };
}

const MM = 72 / 25.4;
/** Rounding of boxes in print, pt. */
const CLOSE = 0.02;
const VERSION = { x4: '1.6', x1a: '1.4' } as const;
const NAMED = { x4: '<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>', x1a: '<pdfx:GTS_PDFXVersion>PDF/X-1a:2003</pdfx:GTS_PDFXVersion>' } as const;

/** Reads `file` with all of them. @param folder for what they write on the way @throws Error when one of the programs fails */
export function readIndependently(file: string, asked: Asked, folder: string): Reading {
  const facts = info(file);
  const pages = Number(facts['Pages']);
  const { objects, contents } = objectsAndContents(file, folder);
  const pictures = images(file);
  const faces = fonts(file);
  const { textPages, faults: plateFaults } = textOnBlack(file);
  const darkest = darkestInk(file, [...new Set(pictures.map(({ page }) => page))], folder);
  const sound = complaints(file);
  return {
    objections: [
      ...(sound === '' ? [] : [`qpdf: ${sound}`]),
      ...saysWhatItIs(file, facts, objects, asked),
      ...boxFaults(boxes(file, pages), asked),
      ...faces.filter(({ embedded, unicode }) => !embedded || !unicode).map(({ name }) => `font ${name} is not embedded whole`),
      ...pictures.filter(({ colour }) => colour !== 'cmyk' && colour !== 'gray').map(({ page, colour }) => `page ${String(page)}: a picture in ${colour}`),
      ...pictures.filter(({ kind, ppi }) => kind !== 'image' || ppi < asked.ppi).map(({ page, kind, ppi }) => `page ${String(page)}: ${kind} of ${String(ppi)} ppi`),
      ...colourFaults(objects, contents),
      ...transparencyFaults(objects, contents),
      ...activeFaults(objects),
      ...plateFaults,
      ...(darkest > asked.ink + 1 ? [`ink of ${darkest.toFixed(1)} % where ${String(asked.ink)} is the limit`] : []),
    ],
    read: { pages, streams: contents.length, photos: pictures.length, fonts: faces.length, textPages, darkest },
  };
}

function saysWhatItIs(file: string, facts: Record<string, string>, objects: string, { standard, title }: Asked): string[] {
  const xmp = run('pdfinfo', '-meta', file);
  const dates = run('pdfinfo', '-isodates', file);
  const intents = objects.match(/\/GTS_PDFX\b/g)?.length ?? 0;
  const [, created, modified] = /<xmp:CreateDate>([^<]+)<\/xmp:CreateDate><xmp:ModifyDate>([^<]+)</.exec(xmp) ?? [];
  const held: [boolean, string][] = [
    [facts['PDF version'] === VERSION[standard], `PDF version ${facts['PDF version'] ?? ''}`],
    [facts['Title'] === title, `information has the title ${facts['Title'] ?? ''}`],
    [xmp.includes(`>${title}</rdf:li>`), 'metadata have another title'],
    [xmp.includes(NAMED[standard]), 'metadata do not name the standard'],
    [standard === 'x4' || objects.includes('/GTS_PDFXVersion (PDF/X-1a:2003)'), 'information does not name the standard'],
    [xmp.includes(`<pdf:Producer>${facts['Producer'] ?? '?'}</pdf:Producer>`), 'producers differ'],
    [xmp.includes(`<xmp:CreatorTool>${facts['Creator'] ?? '?'}</xmp:CreatorTool>`), 'creators differ'],
    [created !== undefined && /CreationDate:\s+(\S+)/.exec(dates)?.[1] === created, 'dates of creation differ'],
    [modified !== undefined && /ModDate:\s+(\S+)/.exec(dates)?.[1] === modified, 'dates of change differ'],
    [/\/Trapped \/(False|True)\b/.test(objects), 'trapping is not said'],
    [/\/ID \[<[0-9a-f]{32}><[0-9a-f]{32}>\]/.test(objects), 'there is no id'],
    [intents === 1, `${String(intents)} output intents`],
    [/\/OutputConditionIdentifier \(/.test(objects) && /\/DestOutputProfile \d+ 0 R/.test(objects), 'the output intent has no condition or no profile'],
    [objects.match(/\/N 4\b/g)?.length === 1, 'the profile is not one of four inks'],
  ];
  return held.filter(([holds]) => !holds).map(([, fault]) => fault);
}

function boxFaults(all: readonly Record<string, Box>[], { trim, bleed }: Asked): string[] {
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE;
  return all.flatMap(({ MediaBox: media, BleedBox: bled, TrimBox: trimmed }, index) => {
    const page = `page ${String(index + 1)}`;
    if (media === undefined || bled === undefined || trimmed === undefined) return [`${page}: a box is missing`];
    const size = near(trimmed[2] - trimmed[0], trim[0] * MM) && near(trimmed[3] - trimmed[1], trim[1] * MM) ? [] : [`${page}: another trim`];
    const around = [0, 1, 2, 3].every((side) => near(Math.abs((trimmed[side] ?? 0) - (bled[side] ?? 0)), bleed * MM)) ? [] : [`${page}: another bleed`];
    const nested = media[0] <= bled[0] + CLOSE && media[1] <= bled[1] + CLOSE && media[2] >= bled[2] - CLOSE && media[3] >= bled[3] - CLOSE ? [] : [`${page}: the bleed is not inside the sheet`];
    return [...size, ...around, ...nested];
  });
}

/** Operators and names of colours that are neither DeviceCMYK nor DeviceGray. */
function colourFaults(objects: string, contents: readonly string[]): string[] {
  const named = [...new Set(objects.match(/\/(DeviceRGB|CalRGB|CalGray|Lab|ICCBased|Indexed|Separation|DeviceN)\b/g) ?? [])];
  const drawn = contents.flatMap((text) => /(?:^|\s)(?:rg|RG|cs|CS|sc|SC|scn|SCN)(?=\s|$)/.exec(text)?.[0].trim() ?? []);
  return [...named.map((name) => `colours as ${name}`), ...[...new Set(drawn)].map((operator) => `colours set by ${operator}`)];
}

/** In both standards: what is not transparent cannot be flattened wrongly. */
function transparencyFaults(objects: string, contents: readonly string[]): string[] {
  const found = [objects, ...contents].flatMap((text) => /\/SMask (?!\/None)|\/(?:ca|CA) (?!1(?:\.0*)?\b)|\/BM \/(?!Normal)|\/S \/Transparency/.exec(text)?.[0] ?? []);
  return [...new Set(found)].map((what) => `transparency: ${what}`);
}

function activeFaults(objects: string): string[] {
  const found = objects.match(/\/(Annots|Annot|OpenAction|AA|AcroForm|JavaScript|JS|URI|Encrypt|EmbeddedFiles|OPI|Alternates|PS)\b/g) ?? [];
  return [...new Set(found)].map((name) => `what a press may not get: ${name}`);
}

/** Every page's words alone, as ghostscript inks them: in a book as new all stand on the black plate. */
function textOnBlack(file: string): { textPages: number; faults: string[] } {
  const rows = run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-r36', '-dFILTERIMAGE', '-dFILTERVECTOR', '-sDEVICE=inkcov', '-o', '-', file).split('\n').filter((line) => line.includes('CMYK'));
  const inks = rows.map((line) => line.trim().split(/\s+/).slice(0, 4).map(Number));
  return {
    textPages: inks.filter(([, , , black = 0]) => black > 0).length,
    faults: inks.flatMap(([cyan = 0, magenta = 0, yellow = 0], index) => (cyan + magenta + yellow === 0 ? [] : [`page ${String(index + 1)}: words on coloured plates`])),
  };
}

/** Most ink on one spot of these pages, per cent, as ghostscript separates them at 72 dpi. */
function darkestInk(file: string, pages: readonly number[], folder: string): number {
  if (pages.length === 0) return 0;
  const path = join(folder, `${String(process.pid)}-ink.cmyk`);
  let most = 0;
  // A handful of pages at a time: all of them at once are a gigabyte of dots.
  for (let from = 0; from < pages.length; from += 20) {
    const list = pages.slice(from, from + 20).join(',');
    run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-r72', '-sDEVICE=bitcmyk', '-dGrayValues=256', '-dRedValues=256', `-sPageList=${list}`, '-o', path, file);
    const dots = readFileSync(path);
    for (let at = 0; at + 3 < dots.length; at += 4) most = Math.max(most, (dots[at] ?? 0) + (dots[at + 1] ?? 0) + (dots[at + 2] ?? 0) + (dots[at + 3] ?? 0));
  }
  rmSync(path, { force: true });
  return (most / 255) * 100;
}

/** Streams that draw nothing by operators: pictures, the press profile, faces, tables of letters, functions, metadata. */
const NO_CONTENT = /\/(?:Subtype \/(?:Image|CIDFontType0C|OpenType|Type1C|XML)|N 4\b|Length1\b|FunctionType\b|CMapName\b|Type \/(?:XRef|CMap|Metadata))/;

/**
 * All dictionaries of the file in one text, and each content stream by itself, uncompressed by qpdf. Read as bytes: a large book's are
 * more than one string may hold.
 */
export function objectsAndContents(file: string, folder: string): { objects: string; contents: string[] } {
  const path = join(folder, `${String(process.pid)}-readable.pdf`);
  run('qpdf', '--qdf', '--object-streams=disable', file, path);
  const bytes = readFileSync(path);
  rmSync(path, { force: true });
  const objects: string[] = [];
  const contents: string[] = [];
  let from = 0;
  for (;;) {
    const start = bytes.indexOf('\nstream\n', from, 'latin1');
    objects.push(bytes.toString('latin1', from, start === -1 ? bytes.length : start));
    if (start === -1) return { objects: objects.join('\n'), contents };
    const end = bytes.indexOf('endstream', start, 'latin1');
    if (end === -1) throw new Error('a stream without an end');
    const dictionary = objects.at(-1)?.slice(objects.at(-1)?.lastIndexOf(' 0 obj\n') ?? 0) ?? '';
    if (!NO_CONTENT.test(dictionary)) contents.push(bytes.toString('latin1', start + 8, end));
    from = end;
  }
}
