/** The letters of the book's design, for pages on a screen: which files of resources/fonts go along, and how a stylesheet calls them. */
import { existsSync, readFileSync } from 'node:fs';
import type { BookSettings } from '../../common/book/settings.ts';
import { designOf, pairOf } from '../print/design.ts';
import type { Pair } from '../print/faces.ts';
import { resourcePath } from '../resources.ts';

export interface Cut {
  readonly family: string;
  /** Its name in resources/fonts. */
  readonly file: string;
  readonly weight: 400 | 600;
  readonly italic: boolean;
}

const CUTS = [
  { name: 'Regular', weight: 400, italic: false },
  { name: 'Italic', weight: 400, italic: true },
  { name: 'SemiBold', weight: 600, italic: false },
  { name: 'SemiBoldItalic', weight: 600, italic: true },
] as const;

/** The faces in which the book is set. */
export const facesOfBook = (settings: Pick<BookSettings, 'design' | 'ownDesign' | 'fonts'>): Pair => pairOf(designOf(settings).data, settings.fonts);

/** The cuts of a face that there are: text needs all, headings stand upright and are a little heavier. */
export function cutsOf(family: string, use: 'text' | 'heads' = 'text'): Cut[] {
  return CUTS.filter(({ name }) => use === 'text' || name === 'SemiBold')
    .map(({ name, ...cut }) => ({ ...cut, family, file: `${family.replaceAll(' ', '')}-${name}.ttf` }))
    .filter(({ file }) => existsSync(resourcePath('fonts', file)));
}

/** The licence of a face, which asks to go with it. */
export const licenceOf = (family: string): string => `OFL-${family.toLowerCase().replaceAll(' ', '-')}.txt`;

export const fontBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(resourcePath('fonts', file)));

/** @param folder of the fonts, beside the stylesheet */
export function fontFaces(cuts: readonly Cut[], folder: string, more = ''): string {
  return cuts.map(({ family, file, weight, italic }) => `@font-face { font-family: "${family}"; src: url("${folder}/${file}") format("truetype"); font-weight: ${String(weight)}; font-style: ${italic ? 'italic' : 'normal'};${more} }`).join('\n');
}
