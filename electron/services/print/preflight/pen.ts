/** In which colour things are filled and outlined, as content streams say it. */
import type { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import type { Clip } from './clip.ts';
import type { Matrix } from './matrix.ts';
import type { Operand } from './operators.ts';
import type { Setting } from './text-place.ts';

export interface Paint {
  /** "DeviceCMYK", "DeviceGray", "DeviceRGB", "plate NAME" of a separation, or the name of another space. */
  readonly space: string;
  readonly shares: readonly number[];
}

export interface Pen extends Paint {
  /** It overprints. */
  readonly over: boolean;
  /** Inks of which it has none are left as they are under it (overprint mode 1). */
  readonly keeps: boolean;
  /** A drawing that is laid side by side; null: it is painted in a colour, or in a gradient. */
  readonly tile: PDFRawStream | null;
}

/** What q saves and Q brings back. */
export interface State {
  readonly place: Matrix;
  readonly fill: Pen;
  readonly line: Pen;
  /** Of lines, in the stream's own measure. */
  readonly width: number;
  readonly mode: number;
  readonly font: PDFDict | undefined;
  readonly setting: Setting;
  readonly clip: Clip;
  /** It is drawn as a tile of a pattern. */
  readonly tiled: boolean;
}

export const PLAIN: Pen = { space: 'DeviceGray', shares: [0], over: false, keeps: false, tile: null };

const SPACES: Readonly<Record<string, string>> = { k: 'DeviceCMYK', g: 'DeviceGray', rg: 'DeviceRGB' };

/** The name among what stands in front of an operator, without its slash; "": there is none. */
export function nameIn(operands: readonly Operand[]): string {
  const name = operands.find((operand) => typeof operand === 'string');
  // Names are written with what is unusual in them as #xx.
  return name === undefined ? '' : name.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** In these spaces, the colour when none was set yet (ISO 32000-1, 8.6.8). */
const FIRST: Readonly<Record<string, readonly number[]>> = { DeviceCMYK: [0, 0, 0, 1], DeviceGray: [0], DeviceRGB: [0, 0, 0] };

/** What names of the resources mean. */
export interface Named {
  /** A colour space, as `Paint` calls it. */
  readonly space: (name: string) => string;
  /** The tile of a pattern. */
  readonly tile: (name: string) => PDFRawStream | null;
}

/** The state behind an operator that may be one of colour. */
export function painted(state: State, operator: string, operands: readonly Operand[], named: Named): State {
  const small = operator.toLowerCase();
  const which = operator === small ? 'fill' : 'line';
  const shares = operands.filter((operand) => typeof operand === 'number');
  const space = SPACES[small];
  if (space !== undefined) return { ...state, [which]: { ...state[which], space, shares, tile: null } };
  if (small === 'cs') {
    const called = named.space(nameIn(operands));
    return { ...state, [which]: { ...state[which], space: called, shares: FIRST[called] ?? [1], tile: null } };
  }
  if (small === 'sc' || small === 'scn') {
    const name = nameIn(operands);
    return { ...state, [which]: { ...state[which], shares, tile: name === '' ? null : named.tile(name) } };
  }
  return state;
}
