/** In which colour things are filled and outlined, as content streams say it. */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { Matrix } from './matrix.ts';
import type { Operand } from './operators.ts';

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
}

export const PLAIN: Pen = { space: 'DeviceGray', shares: [0], over: false, keeps: false };

const SPACES: Readonly<Record<string, string>> = { k: 'DeviceCMYK', g: 'DeviceGray', rg: 'DeviceRGB' };

/** The name among what stands in front of an operator, without its slash; "": there is none. */
export function nameIn(operands: readonly Operand[]): string {
  const name = operands.find((operand) => typeof operand === 'string');
  // Names are written with what is unusual in them as #xx.
  return name === undefined ? '' : name.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** The state behind an operator that may be one of colour. */
export function painted(state: State, operator: string, operands: readonly Operand[], named: (name: string) => string): State {
  const small = operator.toLowerCase();
  const which = operator === small ? 'fill' : 'line';
  const shares = operands.filter((operand) => typeof operand === 'number');
  const space = SPACES[small];
  if (space !== undefined) return { ...state, [which]: { ...state[which], space, shares } };
  if (small === 'cs') return { ...state, [which]: { ...state[which], space: named(nameIn(operands)), shares: [1] } };
  if (small === 'sc' || small === 'scn') return { ...state, [which]: { ...state[which], shares } };
  return state;
}
