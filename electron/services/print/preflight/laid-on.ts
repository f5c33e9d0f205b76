/** Which colour spaces called by name a content stream paints in, at which tint, and whether that overprints. */
import { operations } from './content-stream.ts';

/** How a colour space is painted in. */
export interface Laid {
  /** Most and least of it, 0 to 1. */
  readonly tint: number;
  readonly least: number;
  /** Something in it overprints. */
  readonly over: boolean;
  /** Something in it knocks out. */
  readonly knocksOut: boolean;
}

/** What a named graphics state says of overprinting; absent: nothing. */
export type StateOf = (name: string) => { readonly fills?: boolean; readonly lines?: boolean };

interface Pen {
  /** Null: a device space. */
  readonly space: string | null;
  readonly tint: number;
  readonly over: boolean;
}

const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh']);
const LINES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
/** Modes of showing text. */
const FILLED = new Set([0, 2, 4, 6]);
const STROKED = new Set([1, 2, 5, 6]);
const PLAIN: Pen = { space: null, tint: 1, over: false };
const slashless = (operand: string | undefined): string => (operand ?? '').slice(1);

/** @param stream the decoded content stream, one character per byte @returns by the space's resource name */
export function laidOn(stream: string, stateOf: StateOf): Map<string, Laid> {
  const found = new Map<string, Laid>();
  const saved: { fill: Pen; line: Pen; mode: number }[] = [];
  let [fill, line, mode] = [PLAIN, PLAIN, 0];
  const paint = ({ space, tint, over }: Pen): void => {
    if (space === null) return;
    const before = found.get(space) ?? { tint: 0, least: 1, over: false, knocksOut: false };
    found.set(space, { tint: Math.max(before.tint, tint), least: Math.min(before.least, tint), over: before.over || over, knocksOut: before.knocksOut || !over });
  };
  for (const { operator, operands } of operations(stream)) {
    const last = operands.at(-1);
    if (operator === 'q') saved.push({ fill, line, mode });
    else if (operator === 'Q') ({ fill, line, mode } = saved.pop() ?? { fill: PLAIN, line: PLAIN, mode: 0 });
    else if (operator === 'gs') {
      const { fills = fill.over, lines = line.over } = stateOf(slashless(last));
      [fill, line] = [{ ...fill, over: fills }, { ...line, over: lines }];
    } else if (operator === 'cs') fill = { ...fill, space: slashless(last), tint: 1 };
    else if (operator === 'CS') line = { ...line, space: slashless(last), tint: 1 };
    else if (operator === 'scn' || operator === 'sc') fill = { ...fill, tint: Number(last) };
    else if (operator === 'SCN' || operator === 'SC') line = { ...line, tint: Number(last) };
    else if (operator === 'k' || operator === 'g' || operator === 'rg') fill = { ...fill, space: null };
    else if (operator === 'K' || operator === 'G' || operator === 'RG') line = { ...line, space: null };
    else if (operator === 'Tr') mode = Number(last);
    if (FILLS.has(operator) || (SHOWS.has(operator) && FILLED.has(mode))) paint(fill);
    if (LINES.has(operator) || (SHOWS.has(operator) && STROKED.has(mode))) paint(line);
  }
  return found;
}
