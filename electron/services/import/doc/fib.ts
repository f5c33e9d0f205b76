/** The head of a Word 97–2003 document (MS-DOC 2.5): where everything else is. */
import { AppError } from '../../../common/errors.ts';

const IDENT = 0xa5ec;
/** First number of the format that has the layout read here: Word 97. Word 6 and 95 write 101 to 104. */
const WORD_97 = 0x00c1;
const WORD_6 = 101;

/** Index of a table in the list of places, named as in MS-DOC. */
export const PLACES = {
  stshf: 1,
  plcffndRef: 2,
  plcffndTxt: 3,
  plcfandRef: 4,
  plcfandTxt: 5,
  plcfBteChpx: 12,
  plcfBtePapx: 13,
  sttbfFfn: 15,
  clx: 33,
  grpXstAtnOwners: 36,
  plcSpaMom: 40,
  plcfendRef: 46,
  plcfendTxt: 47,
  dggInfo: 50,
  plcftxbxTxt: 56,
  plfLst: 73,
  plfLfo: 74,
} as const;

export interface Fib {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  /** Name of the stream with the tables. */
  readonly table: '0Table' | '1Table';
  /** Characters of each part of the text, in order: they follow each other without a gap. */
  readonly lengths: { readonly text: number; readonly notes: number; readonly headers: number; readonly comments: number; readonly endnotes: number; readonly boxes: number };
  place(index: number): { readonly offset: number; readonly length: number };
  /** Word 6 and 95 keep plain bytes between two offsets. */
  readonly old: { readonly from: number; readonly to: number } | null;
}

/** @throws AppError `import/damaged`, `import/unsupported` for one with a password or older than Word 6 */
export function readFib(bytes: Uint8Array): Fib {
  if (bytes.length < 0x200) throw new AppError('import/damaged', { why: 'Word head' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint16(10, true);
  if ((flags & 0x0100) !== 0) throw new AppError('import/unsupported', { found: 'Word (mật khẩu)' });
  const version = view.getUint16(2, true);
  if (version < WORD_97) {
    if (version < WORD_6) throw new AppError('import/unsupported', { found: 'Word 2' });
    return { view, bytes, table: '0Table', lengths: NONE, place: () => ({ offset: 0, length: 0 }), old: { from: view.getUint32(24, true), to: view.getUint32(28, true) } };
  }
  if (view.getUint16(0, true) !== IDENT) throw new AppError('import/damaged', { why: 'Word head' });
  const count = (at: number): number => Math.max(0, view.getInt32(at, true));
  const places = view.getUint16(152, true);
  return {
    view,
    bytes,
    table: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    lengths: { text: count(0x4c), notes: count(0x50), headers: count(0x54), comments: count(0x5c), endnotes: count(0x60), boxes: count(0x64) },
    place: (index) => (index >= places ? { offset: 0, length: 0 } : { offset: view.getUint32(154 + index * 8, true), length: view.getUint32(158 + index * 8, true) }),
    old: null,
  };
}

const NONE: Fib['lengths'] = { text: 0, notes: 0, headers: 0, comments: 0, endnotes: 0, boxes: 0 };
