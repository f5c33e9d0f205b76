/** Formatting of a .doc: lists of "single property modifiers" (MS-DOC 2.2.5) and the pages they are filed in (2.9.33, 2.9.175). */

/** Calls `visit` for each modifier. Ends quietly where the bytes end in the middle of one. */
export function eachSprm(bytes: Uint8Array, visit: (code: number, operand: DataView) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (at + 2 <= bytes.length) {
    const code = view.getUint16(at, true);
    at += 2;
    const size = operandSize(code, view, at);
    if (size === null || at + size > bytes.length) return;
    visit(code, new DataView(bytes.buffer, bytes.byteOffset + at, size));
    at += size;
  }
}

const T_DEF_TABLE = 0xd608;
const P_CHG_TABS = 0xc615;

function operandSize(code: number, view: DataView, at: number): number | null {
  switch (code >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default: {
      if (at >= view.byteLength) return null;
      if (code === T_DEF_TABLE) return at + 2 > view.byteLength ? null : view.getUint16(at, true) + 1;
      const length = view.getUint8(at);
      if (code !== P_CHG_TABS || length !== 255) return length + 1;
      const deleted = at + 1 < view.byteLength ? view.getUint8(at + 1) : 0;
      const added = at + 2 + deleted * 4 < view.byteLength ? view.getUint8(at + 2 + deleted * 4) : 0;
      return 3 + deleted * 4 + added * 3;
    }
  }
}

export interface FormatRun {
  /** Bytes of the main stream [start, end). */
  readonly start: number;
  readonly end: number;
  readonly grpprl: Uint8Array;
  /** Paragraph style; 0 for characters. */
  readonly style: number;
}

const PAGE = 512;
const EMPTY = new Uint8Array();

/** All runs of a kind in the order of the stream. `plc`: the table of pages. */
export function formatRuns(plc: Uint8Array, main: Uint8Array, kind: 'characters' | 'paragraphs'): FormatRun[] {
  const runs: FormatRun[] = [];
  const view = new DataView(plc.buffer, plc.byteOffset, plc.byteLength);
  const count = Math.floor((plc.length - 4) / 8);
  const seen = new Set<number>();
  for (let i = 0; i < count; i += 1) {
    const page = view.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff;
    const bytes = main.subarray(page * PAGE, (page + 1) * PAGE);
    if (bytes.length < PAGE || seen.has(page)) continue;
    seen.add(page);
    runs.push(...pageRuns(bytes, kind));
  }
  return runs.sort((a, b) => a.start - b.start);
}

function pageRuns(bytes: Uint8Array, kind: 'characters' | 'paragraphs'): FormatRun[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const runs: FormatRun[] = [];
  const count = bytes[PAGE - 1] ?? 0;
  const step = kind === 'characters' ? 1 : 13;
  if ((count + 1) * 4 + count * step > PAGE) return [];
  for (let i = 0; i < count; i += 1) {
    const start = view.getUint32(i * 4, true);
    const end = view.getUint32((i + 1) * 4, true);
    const at = (bytes[(count + 1) * 4 + i * step] ?? 0) * 2;
    if (at === 0) runs.push({ start, end, grpprl: EMPTY, style: 0 });
    else if (kind === 'characters') runs.push({ start, end, grpprl: bytes.subarray(at + 1, at + 1 + (bytes[at] ?? 0)), style: 0 });
    else {
      const short = bytes[at] ?? 0;
      const from = short === 0 ? at + 2 : at + 1;
      const length = short === 0 ? (bytes[at + 1] ?? 0) * 2 : short * 2 - 1;
      const body = bytes.subarray(from, from + length);
      runs.push({ start, end, grpprl: body.subarray(2), style: (body[0] ?? 0) | ((body[1] ?? 0) << 8) });
    }
  }
  return runs;
}

/** Finds the run that holds a byte; asked in rising order it takes no time. */
export class RunFinder {
  readonly #runs: readonly FormatRun[];
  #at = 0;

  constructor(runs: readonly FormatRun[]) {
    this.#runs = runs;
  }

  find(offset: number): FormatRun | null {
    const here = this.#runs[this.#at];
    if (here !== undefined && here.start <= offset && offset < here.end) return here;
    let low = 0;
    let high = this.#runs.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const run = this.#runs[middle];
      if (run === undefined) return null;
      if (offset < run.start) high = middle - 1;
      else if (offset >= run.end) low = middle + 1;
      else {
        this.#at = middle;
        return run;
      }
    }
    return null;
  }
}
