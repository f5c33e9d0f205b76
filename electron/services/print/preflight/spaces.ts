/** Colour spaces that resources bring in: gradients, and what is put in the place of the inks' own spaces. */
import { PDFArray, type PDFDict, type PDFObject } from '@cantoo/pdf-lib';
import { say } from '../../../common/print/say.ts';
import { dict, dictIn, key, resolve, spaceKind } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { INK_TOLERANCE, spacesOf, type Held } from './colours.ts';
import { shadingInk } from './shading-ink.ts';
import type { Used } from './used-on.ts';

/** By these names a file says that what is written as plain ink is meant through a profile (ISO 32000-1, 8.6.5.6). */
const STAND_INS = ['DefaultCMYK', 'DefaultRGB', 'DefaultGray'];

export function checkSpaces(file: PdfFile, used: Used, held: Held): void {
  for (const { resources, page } of used.resources) {
    const spaces = dictIn(file, resources, 'ColorSpace');
    for (const space of STAND_INS) if (spaces?.has(key(space)) === true) held.tell('colour-space', say('findings.file.defaultSpace', { page, space }), page);
    for (const shading of dictIn(file, resources, 'Shading')?.values() ?? []) checkShading(file, shading, page, held);
    for (const pattern of dictIn(file, resources, 'Pattern')?.values() ?? []) {
      const shading = dict(file, pattern)?.get(key('Shading'));
      if (shading !== undefined) checkShading(file, shading, page, held);
    }
  }
}

function checkShading(file: PdfFile, value: PDFObject, page: number, { press, tell }: Held): void {
  const shading = dict(file, value);
  if (shading === undefined) return;
  const space = spaceKind(file, shading.get(key('ColorSpace')));
  const where = say('findings.called.filePage', { page });
  if (!spacesOf(press).includes(space)) {
    if (space !== 'Separation') tell('colour-space', say('findings.file.shadingSpace', { where, space }), page);
    else tell('spot-other', say('findings.file.spotOther', { where, name: plateOf(file, shading) }), page);
    return;
  }
  const ink = space === 'DeviceCMYK' ? shadingInk(file, shading) : 0;
  if (ink === null) tell('unread', say('findings.file.shadingUnread', { where }), page);
  else if (ink > press.ink + INK_TOLERANCE) tell('ink', say('findings.file.shadingInk', { where, found: Math.round(ink), most: Math.round(press.ink) }), page);
}

function plateOf(file: PdfFile, shading: PDFDict): string {
  const space = resolve(file, shading.get(key('ColorSpace')));
  return space instanceof PDFArray ? Buffer.from(String(resolve(file, space.get(1))).slice(1)).toString() : '';
}

/** Colours of a page that is mixed as a whole before it is printed. */
export function checkPageGroup(file: PdfFile, page: PDFDict, number: number, { press, tell }: Held): void {
  const group = dictIn(file, page, 'Group');
  if (group?.has(key('CS')) !== true) return;
  const space = spaceKind(file, group.get(key('CS')));
  if (!spacesOf(press).includes(space)) tell('group-colour', say('findings.file.groupColour', { where: say('findings.called.filePage', { page: number }), space }), number);
}
