/** Colour spaces that are the press's own however they are called: “/DeviceCMYK cs”, or by a name of the resources that stands for it. */
import { PDFArray, type PDFDict } from '@cantoo/pdf-lib';
import { dictIn, nameOf, resolve, spaceKind } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';

/** `Pattern`: what is painted then is a thing of its own, looked at by itself. */
export type DeviceSpace = 'DeviceCMYK' | 'DeviceGray' | 'Pattern';

/** Names that mean the same in every file (ISO 32000-1, 8.6.8): resources cannot give them another meaning. */
export const DIRECT: ReadonlyMap<string, DeviceSpace> = new Map([['DeviceCMYK', 'DeviceCMYK'], ['DeviceGray', 'DeviceGray'], ['Pattern', 'Pattern']]);

/** What the names mean with these resources; one that is not there is of another kind. */
export function deviceSpaces(file: PdfFile, resources: PDFDict | undefined): ReadonlyMap<string, DeviceSpace> {
  const named = dictIn(file, resources, 'ColorSpace')?.entries() ?? [];
  const found = named.flatMap(([name, value]): [string, DeviceSpace][] => {
    const space = resolve(file, value);
    const kind = DIRECT.get(spaceKind(file, space));
    // A pattern without colours of its own is painted in those of the space behind it.
    const under = kind === 'Pattern' && space instanceof PDFArray && space.size() > 1 ? DIRECT.get(spaceKind(file, space.get(1))) : kind;
    return under === undefined ? [] : [[name.decodeText(), under]];
  });
  return found.length === 0 ? DIRECT : new Map([...found, ...DIRECT]);
}

/** Whether a separation is called by this name. */
export function isSeparation(file: PdfFile, resources: PDFDict | undefined, name: string): boolean {
  const space = resolve(file, [...(dictIn(file, resources, 'ColorSpace')?.entries() ?? [])].find(([each]) => each.decodeText() === name)?.[1]);
  return space instanceof PDFArray && nameOf(space.get(0)) === 'Separation';
}
