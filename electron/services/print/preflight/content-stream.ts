/** Reads a PDF content stream for what preflight asks: which colour operators it uses and in which colour text is painted. */

export interface StreamColours {
  /** Colour operators that name a space other than DeviceCMYK or DeviceGray: rg, RG, cs, CS (with the space's name). */
  readonly foreign: ReadonlySet<string>;
  /** Fill colours in which text was shown, as written: "0 0 0 1 k". */
  readonly text: ReadonlySet<string>;
}

/** Strings, hexadecimal strings, names, numbers and operators; comments and inline images are not written by our typesetter. */
const TOKEN = /\((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|[[\]]/g;
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const OPERANDS: Readonly<Record<string, number>> = { k: 4, g: 1, rg: 3 };

/** @param stream the decoded content stream, one character per byte */
export function streamColours(stream: string): StreamColours {
  const foreign = new Set<string>();
  const text = new Set<string>();
  const saved: string[] = [];
  let fill = '0 g';
  let operands: string[] = [];
  for (const [token] of stream.matchAll(TOKEN)) {
    if (!isOperator(token)) {
      operands.push(token);
      continue;
    }
    if (token === 'q') saved.push(fill);
    else if (token === 'Q') fill = saved.pop() ?? '0 g';
    else if (token === 'rg' || token === 'RG') foreign.add(token);
    else if (token === 'cs' || token === 'CS') foreign.add(`${operands.at(-1) ?? ''} ${token}`);
    else if (SHOWS.has(token)) text.add(fill);
    const count = OPERANDS[token];
    if (count !== undefined) fill = `${operands.slice(-count).map(short).join(' ')} ${token}`;
    else if (token === 'scn' || token === 'sc') fill = `${operands.join(' ')} ${token}`;
    operands = [];
  }
  return { foreign, text };
}

const short = (operand: string): string => String(Number(operand));

function isOperator(token: string): boolean {
  return /^[A-Za-z'"][A-Za-z0-9*'"]*$/.test(token) && token !== 'true' && token !== 'false' && token !== 'null';
}
