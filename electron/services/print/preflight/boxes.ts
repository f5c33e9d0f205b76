/** Boxes of a page read back: are they there, nested, of the right size, with their bleed; and is the page neither turned nor scaled? */
import { PDFNumber, type PDFDict } from '@cantoo/pdf-lib';
import { say } from '../../../common/print/say.ts';
import { MM } from '../design.ts';
import { inherited, key, numbers, numbersIn, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import type { Expected } from './expected.ts';
import type { Tell } from './tell.ts';

/** pt; boxes are written with more digits than a press can keep. */
const TOLERANCE = 0.02;

export function checkBoxes(file: PdfFile, page: PDFDict, number: number, expected: Expected, tell: Tell): void {
  checkPlacing(file, page, number, tell);
  const media = numbers(file, inherited(file, page, 'MediaBox'));
  const bleed = numbersIn(file, page, 'BleedBox');
  const trim = numbersIn(file, page, 'TrimBox');
  if (media === undefined || bleed === undefined || trim === undefined) {
    tell('box-missing', say('findings.file.boxMissing', { page: number }), number);
    return;
  }
  if (!inside(trim, bleed) || !inside(bleed, media)) tell('box-nested', say('findings.file.boxNested', { page: number }), number);
  const crop = numbers(file, inherited(file, page, 'CropBox'));
  // Programs that lay sheets take the page for as large as its CropBox.
  if (crop !== undefined && !inside(bleed, crop)) tell('crop-box', say('findings.file.cropBox', { page: number }), number);
  const near = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  const [width, height] = size(trim);
  if (!near(width, expected.trimWidth * MM) || !near(height, expected.trimHeight * MM)) tell('trim-size', say('findings.file.trim', { page: number }), number);
  const margins = trim.map((value, side) => Math.abs(value - (bleed[side] ?? 0)));
  if (margins.some((margin) => margin < expected.bleed * MM - TOLERANCE)) tell('bleed', say('findings.file.bleed', { page: number, needed: expected.bleed }), number);
}

/** PDF/X takes one of TrimBox and ArtBox alone; pages that are turned or scaled lie otherwise on the sheet than they were made. */
function checkPlacing(file: PdfFile, page: PDFDict, number: number, tell: Tell): void {
  if (page.has(key('ArtBox'))) tell('art-box', say('findings.file.artBox', { page: number }), number);
  const turned = resolve(file, inherited(file, page, 'Rotate'));
  if (turned instanceof PDFNumber && turned.asNumber() % 360 !== 0) tell('page-turned', say('findings.file.turned', { page: number, degrees: turned.asNumber() }), number);
  const unit = resolve(file, page.get(key('UserUnit')));
  if (unit instanceof PDFNumber && unit.asNumber() !== 1) tell('page-scaled', say('findings.file.scaled', { page: number, times: unit.asNumber() }), number);
}

const size = (rect: number[]): [number, number] => [(rect[2] ?? 0) - (rect[0] ?? 0), (rect[3] ?? 0) - (rect[1] ?? 0)];

const inside = (inner: number[], outer: number[]): boolean =>
  inner.every((value, side) => (side < 2 ? value >= (outer[side] ?? 0) - TOLERANCE : value <= (outer[side] ?? 0) + TOLERANCE));
