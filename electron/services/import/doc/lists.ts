/** Lists of a .doc (MS-DOC 2.9.131, 2.9.147) → lists that can be counted. The number of a list is its place among the overrides, from 1. */
import { ListCounter, type ListDefinition, type ListLevel } from '../lists.ts';

/** MSONFC: how a number is written. */
const FORMATS: Readonly<Record<number, string>> = { 0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 22: 'decimalZero', 23: 'bullet', 255: 'none' };
const LSTF_SIZE = 28;
const LFO_SIZE = 16;
const MOST_LISTS = 2_000;

/** @throws RangeError when the tables break off */
export function readLists(plfLst: Uint8Array, levelsBehind: Uint8Array, plfLfo: Uint8Array): ListCounter {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const lists = new Map<string, ListDefinition>();
  if (plfLst.length >= 2) {
    const view = new DataView(plfLst.buffer, plfLst.byteOffset, plfLst.byteLength);
    const count = Math.min(view.getUint16(0, true), MOST_LISTS);
    const levels = new LevelReader(levelsBehind);
    for (let i = 0; i < count; i += 1) {
      const at = 2 + i * LSTF_SIZE;
      const id = String(view.getInt32(at, true));
      const simple = (view.getUint8(at + 26) & 1) !== 0;
      const own = new Map<number, ListLevel>();
      for (let level = 0; level < (simple ? 1 : 9); level += 1) own.set(level, levels.next());
      abstracts.set(id, own);
    }
  }
  if (plfLfo.length >= 4) {
    const view = new DataView(plfLfo.buffer, plfLfo.byteOffset, plfLfo.byteLength);
    const count = Math.min(view.getUint32(0, true), MOST_LISTS);
    for (let i = 0; i < count && 4 + (i + 1) * LFO_SIZE <= plfLfo.length; i += 1) {
      lists.set(String(i + 1), { abstract: String(view.getInt32(4 + i * LFO_SIZE, true)), overrides: new Map() });
    }
    readOverrides(view, 4 + count * LFO_SIZE, count, abstracts, lists);
  }
  return new ListCounter(abstracts, lists);
}

/** Levels that a list starts anew or defines for itself. */
function readOverrides(view: DataView, from: number, count: number, abstracts: ReadonlyMap<string, Map<number, ListLevel>>, lists: Map<string, ListDefinition>): void {
  let at = from;
  for (let i = 0; i < count && at + 4 <= view.byteLength; i += 1) {
    const levels = view.getUint8(4 + i * LFO_SIZE + 12);
    const list = lists.get(String(i + 1));
    const overrides = new Map<number, ListLevel>();
    at += 4;
    for (let j = 0; j < levels && at + 8 <= view.byteLength; j += 1) {
      const start = view.getInt32(at, true);
      const flags = view.getUint32(at + 4, true);
      const level = flags & 0x0f;
      at += 8;
      const base = abstracts.get(list?.abstract ?? '')?.get(level);
      if ((flags & 0x20) !== 0) {
        const reader = new LevelReader(new Uint8Array(view.buffer, view.byteOffset + at, view.byteLength - at));
        overrides.set(level, reader.next());
        at += reader.at;
      } else if (base !== undefined) overrides.set(level, (flags & 0x10) === 0 ? base : { ...base, start });
    }
    if (list !== undefined) lists.set(String(i + 1), { ...list, overrides });
  }
}

class LevelReader {
  readonly #view: DataView;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** LVL: 28 bytes, two lists of modifiers, the text with placeholders. */
  next(): ListLevel {
    const view = this.#view;
    const start = view.getInt32(this.at, true);
    const format = FORMATS[view.getUint8(this.at + 4)] ?? 'decimal';
    const modifiers = view.getUint8(this.at + 24) + view.getUint8(this.at + 25);
    let at = this.at + 28 + modifiers;
    const length = view.getUint16(at, true);
    at += 2;
    let text = '';
    for (let i = 0; i < length; i += 1) {
      const code = view.getUint16(at + i * 2, true);
      text += code <= 8 ? `%${String(code + 1)}` : String.fromCharCode(code);
    }
    this.at = at + length * 2;
    return { format, text, start };
  }
}
