/** Reads a PDF content stream for what preflight asks: which colour operators it uses, in which colour and how text is painted, how much ink a colour has. */
import { outsideStrings } from '../pdf/outside-strings.ts';
import { DIRECT, type DeviceSpace } from './device-spaces.ts';

export interface StreamColours {
  /** Colour operators that name a space which is none of the press's own: rg, RG, cs, CS (with the space's name). */
  readonly foreign: ReadonlySet<string>;
  /** Fill colours in which text was shown, as written: "0 0 0 1 k". */
  readonly text: ReadonlySet<string>;
  /** Black text was shown that knocks out what lies under it. */
  readonly knocksOut: boolean;
  /** %, of all inks together in the colour that has most of them (k and K, or sc and SC in the same space). */
  readonly ink: number;
  /** Ink of another colour than black is used (likewise). */
  readonly coloured: boolean;
  /** A picture stands among the operators: what is behind it was not read as it should be. */
  readonly inline: boolean;
}

/** Strings, hexadecimal strings, names, numbers and operators; comments and inline images are not written by our typesetter (of other files, the latter are taken out first). */
const TOKEN = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|[[\]]/g;
/** Black alone, as fill colours are written. */
const BLACK = new Set(['0 0 0 1 k', '0 g']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const OPERANDS: Readonly<Record<string, number>> = { k: 4, g: 1, rg: 3 };

/** Fill colour, the spaces of fills and lines when they were named, and overprint: what q saves and Q brings back. */
interface State {
  readonly fill: string;
  readonly spaces: Readonly<Record<'cs' | 'CS', DeviceSpace | null>>;
  readonly over: boolean;
}

/** With these a colour is set in a space that was named: which of its two colours. */
const SETS: Readonly<Record<string, 'cs' | 'CS'>> = { sc: 'cs', scn: 'cs', SC: 'CS', SCN: 'CS' };
/** What a colour of such a space is when none was set yet (ISO 32000-1, 8.6.8), and how it is set in one go. */
const FIRST: Readonly<Record<DeviceSpace, string>> = { DeviceCMYK: '0 0 0 1 k', DeviceGray: '0 g', Pattern: 'Pattern cs' };
const SHORT: Readonly<Record<DeviceSpace, string>> = { DeviceCMYK: 'k', DeviceGray: 'g', Pattern: 'scn' };

/**
 * @param stream the decoded content stream, one character per byte
 * @param overprint graphics states that say something of it: name (without slash) → black overprints
 * @param devices names of colour spaces that are the press's own
 */
export function streamColours(stream: string, overprint: ReadonlyMap<string, boolean> = new Map(), devices: ReadonlyMap<string, DeviceSpace> = DIRECT): StreamColours {
  const foreign = new Set<string>();
  const text = new Set<string>();
  const saved: State[] = [];
  const begin: State = { fill: FIRST.DeviceGray, spaces: { cs: null, CS: null }, over: false };
  let knocksOut = false;
  let ink = 0;
  let coloured = false;
  let inline = false;
  let { fill, spaces, over } = begin;
  let operands: string[] = [];
  const laid = (inks: readonly number[]): void => {
    ink = Math.max(ink, inks.reduce((sum, part) => sum + part, 0) * 100);
    coloured ||= inks.slice(0, 3).some((part) => part > 0);
  };
  outsideStrings(stream, (from, to) => {
    for (const [token] of stream.slice(from, to).matchAll(TOKEN)) {
      if (!isOperator(token)) {
        operands.push(token);
        continue;
      }
      const count = OPERANDS[token];
      const sets = SETS[token];
      if (token === 'q') saved.push({ fill, spaces, over });
      else if (token === 'Q') ({ fill, spaces, over } = saved.pop() ?? begin);
      else if (token === 'gs') over = overprint.get((operands.at(-1) ?? '').slice(1)) ?? over;
      else if (token === 'rg' || token === 'RG') foreign.add(token);
      else if (token === 'BI') inline = true;
      else if (token === 'cs' || token === 'CS') {
        const device = devices.get(nameOf(operands.at(-1))) ?? null;
        spaces = { ...spaces, [token]: device };
        if (device === null) foreign.add(`${operands.at(-1) ?? ''} ${token}`);
        else if (token === 'cs') fill = FIRST[device];
      } else if (SHOWS.has(token)) {
        text.add(fill);
        knocksOut ||= !over && BLACK.has(fill);
      } else if (token === 'k' || token === 'K') laid(operands.slice(-4).map(Number));
      else if (sets !== undefined && spaces[sets] === 'DeviceCMYK') laid(numbersOf(operands).slice(-4));
      if (count !== undefined) fill = `${operands.slice(-count).map(short).join(' ')} ${token}`;
      else if (sets === 'cs') fill = setColour(operands, spaces.cs, token);
      operands = [];
    }
  });
  return { foreign, text, knocksOut, ink, coloured, inline };
}

/** As the operator of the space itself writes it; a pattern, or a colour of another space, as it is written. */
function setColour(operands: readonly string[], space: DeviceSpace | null, operator: string): string {
  const numbers = numbersOf(operands);
  return space === null || numbers.length < operands.length ? `${operands.join(' ')} ${operator}` : `${numbers.map(String).join(' ')} ${SHORT[space]}`;
}

const numbersOf = (operands: readonly string[]): number[] => operands.filter((operand) => !operand.startsWith('/')).map(Number);

/** A name without its slash, what is unusual in it written out. */
const nameOf = (operand: string | undefined): string => (operand ?? '').slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));

/** Every operator of a content stream, with what stands in front of it. A whole book is not read so: a generator takes its time. */
export function* operations(stream: string): Generator<{ readonly operator: string; readonly operands: readonly string[] }> {
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (!isOperator(token)) operands.push(token);
    else {
      yield { operator: token, operands };
      operands = [];
    }
  }
}

const short = (operand: string): string => String(Number(operand));

function isOperator(token: string): boolean {
  return /^[A-Za-z'"][A-Za-z0-9*'"]*$/.test(token) && token !== 'true' && token !== 'false' && token !== 'null';
}
