/** Reads a PDF content stream for what preflight asks: which colour operators it uses, in which colour and how text is painted, how much ink a colour has. */
import { outsideStrings } from '../pdf/outside-strings.ts';

export interface StreamColours {
  /** Colour operators that name a space other than DeviceCMYK or DeviceGray: rg, RG, cs, CS (with the space's name). */
  readonly foreign: ReadonlySet<string>;
  /** Fill colours in which text was shown, as written: "0 0 0 1 k". */
  readonly text: ReadonlySet<string>;
  /** Black text was shown that knocks out what lies under it. */
  readonly knocksOut: boolean;
  /** %, of all inks together in the colour that has most of them (k and K). */
  readonly ink: number;
  /** Ink of another colour than black is used (k and K). */
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

/** Fill colour and overprint: what q saves and Q brings back. */
interface State {
  readonly fill: string;
  readonly over: boolean;
}

/**
 * @param stream the decoded content stream, one character per byte
 * @param overprint graphics states that say something of it: name (without slash) → black overprints
 */
export function streamColours(stream: string, overprint: ReadonlyMap<string, boolean> = new Map()): StreamColours {
  const foreign = new Set<string>();
  const text = new Set<string>();
  const saved: State[] = [];
  let knocksOut = false;
  let ink = 0;
  let coloured = false;
  let inline = false;
  let { fill, over }: State = { fill: '0 g', over: false };
  let operands: string[] = [];
  outsideStrings(stream, (from, to) => {
    for (const [token] of stream.slice(from, to).matchAll(TOKEN)) {
      if (!isOperator(token)) {
        operands.push(token);
        continue;
      }
      if (token === 'q') saved.push({ fill, over });
      else if (token === 'Q') ({ fill, over } = saved.pop() ?? { fill: '0 g', over: false });
      else if (token === 'gs') over = overprint.get((operands.at(-1) ?? '').slice(1)) ?? over;
      else if (token === 'rg' || token === 'RG') foreign.add(token);
      else if (token === 'BI') inline = true;
      else if (token === 'cs' || token === 'CS') foreign.add(`${operands.at(-1) ?? ''} ${token}`);
      else if (SHOWS.has(token)) {
        text.add(fill);
        knocksOut ||= !over && BLACK.has(fill);
      } else if (token === 'k' || token === 'K') {
        const inks = operands.slice(-4).map(Number);
        ink = Math.max(ink, inks.reduce((sum, part) => sum + part, 0) * 100);
        coloured ||= inks.slice(0, 3).some((part) => part > 0);
      }
      const count = OPERANDS[token];
      if (count !== undefined) fill = `${operands.slice(-count).map(short).join(' ')} ${token}`;
      else if (token === 'scn' || token === 'sc') fill = `${operands.join(' ')} ${token}`;
      operands = [];
    }
  });
  return { foreign, text, knocksOut, ink, coloured, inline };
}

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
