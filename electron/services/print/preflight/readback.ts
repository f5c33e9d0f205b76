/** Preflight after printing: the finished file is read back from disk and held against what a press needs. */
import { decodePDFRawStream, PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import type { Finding } from '../../../common/contract/shapes.ts';
import { MM } from '../design.ts';
import { nameOf, readPdfFile, type PdfFile } from '../pdf/read-file.ts';
import { xmlText } from '../pdf/xmp.ts';
import { streamColours } from './content-stream.ts';

export interface Expected {
  /** mm */
  readonly trimWidth: number;
  readonly trimHeight: number;
  readonly bleed: number;
  readonly pages: number;
  readonly title: string;
}

/** pt; boxes are written with more digits than a press can keep. */
const TOLERANCE = 0.02;
const BLACK_TEXT = '0 0 0 1 k';
const PRESS_SPACES = new Set(['DeviceCMYK', 'DeviceGray']);

/** Everything wrong with the file, as preflight errors. @throws AppError print/readback when it cannot be read at all */
export function readBack(path: string, expected: Expected): Finding[] {
  const file = readPdfFile(path);
  const findings: Finding[] = [];
  const say = (code: string, text: string, page: number | null = null): void => {
    findings.push({ code, text, articleId: null, block: null, page });
  };
  const pages = pageDicts(file);
  if (file.version !== '1.6') say('pdf-version', `Tệp mang phiên bản PDF ${file.version}, cần 1.6.`);
  if (pages.length !== expected.pages) say('page-count', `Tệp có ${String(pages.length)} trang, cần ${String(expected.pages)}.`);
  pages.forEach((page, index) => { checkBoxes(page, index + 1, expected, say); });
  pages.forEach((page, index) => { checkInteractive(page, index + 1, say); });
  pages.forEach((page, index) => { checkColours(file, page, index + 1, say); });
  checkObjects(file, say);
  checkCatalog(file, expected, say);
  return findings;
}

type Say = (code: string, text: string, page?: number | null) => void;

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

function checkBoxes(page: PDFDict, number: number, expected: Expected, say: Say): void {
  const media = box(page, 'MediaBox');
  const bleed = box(page, 'BleedBox');
  const trim = box(page, 'TrimBox');
  if (media === undefined || bleed === undefined || trim === undefined) {
    say('box-missing', `Trang ${String(number)} thiếu khung MediaBox, BleedBox hoặc TrimBox.`, number);
    return;
  }
  const inside = (inner: number[], outer: number[]): boolean =>
    inner.every((value, side) => (side < 2 ? value >= (outer[side] ?? 0) - TOLERANCE : value <= (outer[side] ?? 0) + TOLERANCE));
  if (!inside(trim, bleed) || !inside(bleed, media)) say('box-nested', `Khung của trang ${String(number)} không lồng nhau đúng.`, number);
  const size = (rect: number[]): [number, number] => [(rect[2] ?? 0) - (rect[0] ?? 0), (rect[3] ?? 0) - (rect[1] ?? 0)];
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  const [width, height] = size(trim);
  if (!near(width, expected.trimWidth * MM) || !near(height, expected.trimHeight * MM)) say('trim-size', `Khổ thành phẩm trang ${String(number)} sai.`, number);
  const margins = trim.map((value, side) => Math.abs(value - (bleed[side] ?? 0)));
  if (margins.some((margin) => margin < expected.bleed * MM - TOLERANCE)) say('bleed', `Trang ${String(number)} chừa xén chưa đủ ${String(expected.bleed)} mm.`, number);
}

function checkInteractive(page: PDFDict, number: number, say: Say): void {
  for (const name of ['Annots', 'AA']) if (page.has(key(name))) say('interactive', `Trang ${String(number)} còn ${name}.`, number);
}

function checkColours(file: PdfFile, page: PDFDict, number: number, say: Say): void {
  const contents = resolve(file, page.get(key('Contents')));
  const streams = contents instanceof PDFArray ? contents.asArray().map((entry) => resolve(file, entry)) : [contents];
  for (const stream of streams) if (stream instanceof PDFRawStream) checkOperators(stream, `Trang ${String(number)}`, number, say);
}

/** @param where the subject of the finding's sentence */
function checkOperators(stream: PDFRawStream, where: string, page: number | null, say: Say): void {
  const { foreign, text } = streamColours(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  for (const operator of foreign) say('colour-space', `${where} dùng hệ màu ngoài CMYK (${operator}).`, page);
  for (const colour of text) if (colour !== BLACK_TEXT) say('text-not-black', `${where} có chữ không chỉ bằng mực đen (${colour}).`, page);
}

function checkObjects(file: PdfFile, say: Say): void {
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    const entry = object instanceof PDFRawStream ? object.dict : object;
    if (!(entry instanceof PDFDict)) continue;
    const type = nameOf(entry.get(key('Type')));
    if (type === 'FontDescriptor' && !['FontFile', 'FontFile2', 'FontFile3'].some((name) => entry.has(key(name)))) {
      say('font-not-embedded', `Phông ${nameOf(entry.get(key('FontName')))} chưa nhúng vào tệp.`);
    }
    const subtype = nameOf(entry.get(key('Subtype')));
    // Only the fourteen fonts every reader is thought to have come without a descriptor; a composite font's is one level down.
    if (type === 'Font' && subtype !== 'Type0' && subtype !== 'Type3' && !entry.has(key('FontDescriptor'))) {
      say('font-not-embedded', `Phông ${nameOf(entry.get(key('BaseFont')))} chưa nhúng vào tệp.`);
    }
    if (object instanceof PDFRawStream && (subtype === 'Form' || entry.has(key('PatternType')))) checkOperators(object, 'Một hình trong tệp', null, say);
    if (subtype === 'Image') {
      const space = nameOf(resolve(file, entry.get(key('ColorSpace'))));
      if (!PRESS_SPACES.has(space)) say('image-colour', `Có ảnh không ở hệ màu CMYK (${space || 'ICC'}).`);
      if (entry.has(key('SMask'))) say('transparency', 'Có ảnh trong suốt.');
    }
    if (type === 'Action' || entry.has(key('JS'))) say('interactive', 'Tệp còn lệnh tương tác.');
  }
}

function checkCatalog(file: PdfFile, expected: Expected, say: Say): void {
  const root = dict(file, file.trailer.get(key('Root')));
  const info = dict(file, file.trailer.get(key('Info')));
  if (file.trailer.has(key('Encrypt'))) say('encrypted', 'Tệp bị mã hóa.');
  if (!(file.trailer.get(key('ID')) instanceof PDFArray)) say('no-id', 'Tệp thiếu mã nhận dạng (ID).');
  const intents = resolve(file, root?.get(key('OutputIntents')));
  const intent = intents instanceof PDFArray && intents.size() === 1 ? dict(file, intents.get(0)) : undefined;
  const profile = dict(file, intent?.get(key('DestOutputProfile')));
  const inks = profile?.get(key('N'));
  if (nameOf(intent?.get(key('S'))) !== 'GTS_PDFX' || !(inks instanceof PDFNumber) || inks.asNumber() !== 4) {
    say('output-intent', 'Tệp thiếu điều kiện in (OutputIntent) bốn màu.');
  }
  const title = info?.get(key('Title'));
  const told = title instanceof PDFHexString || title instanceof PDFString ? title.decodeText() : '';
  if (told !== expected.title) say('title', 'Tên sách trong thông tin tệp không khớp.');
  if (nameOf(info?.get(key('Trapped'))) !== 'False') say('trapped', 'Tệp chưa khai báo Trapped.');
  const metadata = resolve(file, root?.get(key('Metadata')));
  const xmp = metadata instanceof PDFRawStream ? Buffer.from(metadata.contents).toString('utf8') : '';
  if (!xmp.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4<')) say('xmp', 'Thông tin XMP chưa khai báo PDF/X-4.');
  if (!xmp.includes(`>${xmlText(expected.title)}<`)) say('xmp', 'Tên sách trong XMP không khớp.');
  if (['AcroForm', 'OpenAction', 'AA'].some((name) => root?.has(key(name)) === true)) say('interactive', 'Tệp còn biểu mẫu hoặc lệnh tự chạy.');
}
