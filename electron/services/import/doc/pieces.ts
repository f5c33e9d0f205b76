/** The text of a .doc: pieces of two kinds (one or two bytes a character) put together by a table (MS-DOC 2.4.1). */
import { AppError } from '../../../common/errors.ts';
import { decodeWith } from '../charsets.ts';

/** Most characters of a document; 120,000 words have some 600,000. */
const MAX_CHARACTERS = 20_000_000;

export interface Piece {
  /** First character. */
  readonly start: number;
  readonly end: number;
  /** Where its bytes stand in the main stream, and how many a character takes. */
  readonly offset: number;
  readonly width: 1 | 2;
}

export class PieceTable {
  readonly pieces: readonly Piece[];
  readonly #bytes: Uint8Array;

  /** @throws AppError `import/damaged`, `import/too-large` */
  constructor(clx: Uint8Array, main: Uint8Array) {
    this.#bytes = main;
    const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
    let at = 0;
    while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
    if (at + 5 > clx.length || clx[at] !== 2) throw new AppError('import/damaged', { why: 'piece table' });
    const length = Math.min(view.getUint32(at + 1, true), clx.length - at - 5);
    const count = Math.floor((length - 4) / 12);
    const cps = at + 5;
    const pieces: Piece[] = [];
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      const start = view.getUint32(cps + i * 4, true);
      const end = view.getUint32(cps + (i + 1) * 4, true);
      const fc = view.getUint32(cps + (count + 1) * 4 + i * 8 + 2, true);
      const narrow = (fc & 0x40000000) !== 0;
      const offset = narrow ? (fc & 0x3fffffff) >>> 1 : fc & 0x3fffffff;
      if (end < start || start !== total) throw new AppError('import/damaged', { why: 'piece table' });
      total = end;
      pieces.push({ start, end, offset, width: narrow ? 1 : 2 });
    }
    if (total > MAX_CHARACTERS) throw new AppError('import/too-large', { characters: total });
    this.pieces = pieces;
  }

  /** Characters of a piece that are in the file; the rest of one cut off is not made up. */
  text(piece: Piece): string {
    const bytes = this.#bytes.subarray(piece.offset, piece.offset + (piece.end - piece.start) * piece.width);
    return decodeWith(piece.width === 1 ? 'windows-1252' : 'utf-16le', bytes);
  }
}
