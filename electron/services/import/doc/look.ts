/** What lists of modifiers say of characters and paragraphs. */
import type { CellFacts } from '../flat-table.ts';
import { eachSprm } from './sprms.ts';

/** Characters; absent: nothing is said. Toggles as MS-DOC 2.2.5 has them: 0 off, 1 on, 0x80 as the style, 0x81 against it. */
export interface CharacterLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly font?: number;
  /** Half points. */
  readonly size?: number;
  readonly deleted?: boolean;
  readonly inserted?: boolean;
  /** Where its picture stands in the stream "Data". */
  readonly picture?: number;
  /** The character is no text: a picture, a mark, a symbol. */
  readonly special?: boolean;
  /** The place of the picture holds other data (a form field), or belongs to an embedded object. */
  readonly data?: boolean;
  readonly object?: boolean;
  readonly symbol?: { readonly font: number; readonly code: number };
  readonly style?: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** `below`: what the style gives, which toggles refer to. */
export function characterLook(grpprl: Uint8Array, below: CharacterLook): CharacterLook {
  const look: Writable<CharacterLook> = { ...below };
  const toggle = (value: number, key: 'bold' | 'italic' | 'hidden'): void => {
    look[key] = value === 0x80 ? below[key] === true : value === 0x81 ? below[key] !== true : value !== 0;
  };
  eachSprm(grpprl, (code, operand) => {
    switch (code) {
      case 0x0835:
        toggle(operand.getUint8(0), 'bold');
        return;
      case 0x0836:
        toggle(operand.getUint8(0), 'italic');
        return;
      case 0x083c:
        toggle(operand.getUint8(0), 'hidden');
        return;
      case 0x4a4f:
        look.font = operand.getUint16(0, true);
        return;
      case 0x4a43:
        look.size = operand.getUint16(0, true);
        return;
      case 0x0800:
        look.deleted = operand.getUint8(0) !== 0;
        return;
      case 0x0801:
        look.inserted = operand.getUint8(0) !== 0;
        return;
      case 0x6a03:
        look.picture = operand.getUint32(0, true);
        look.special = true;
        return;
      case 0x0855:
        look.special = operand.getUint8(0) !== 0;
        return;
      case 0x0806:
        look.data = operand.getUint8(0) !== 0;
        return;
      case 0x0856:
      case 0x080a:
        look.object = operand.getUint8(0) !== 0;
        return;
      case 0x6a09:
        look.symbol = { font: operand.getUint16(0, true), code: operand.getUint16(2, true) };
        look.special = true;
        return;
      case 0x4a30:
        look.style = operand.getUint16(0, true);
        return;
      default:
    }
  });
  return look;
}

export interface ParagraphFacts {
  readonly align?: number;
  /** 0–8 a heading, 9 body text. */
  readonly outline?: number;
  readonly list?: number;
  readonly level?: number;
  readonly inTable?: boolean;
  /** The mark that ends a row. */
  readonly rowEnd?: boolean;
  readonly innerCell?: boolean;
  /** Of the mark that ends a row: its cells. */
  readonly cells?: readonly CellFacts[];
  readonly header?: boolean;
}

export function paragraphFacts(grpprl: Uint8Array, below: ParagraphFacts): ParagraphFacts {
  const facts: Writable<ParagraphFacts> = { ...below };
  eachSprm(grpprl, (code, operand) => {
    switch (code) {
      case 0x2403:
      case 0x2461:
        facts.align = operand.getUint8(0);
        return;
      case 0x2640:
        facts.outline = operand.getUint8(0);
        return;
      case 0x460b:
        facts.list = operand.getInt16(0, true);
        return;
      case 0x260a:
        facts.level = operand.getUint8(0);
        return;
      case 0x2416:
        facts.inTable = operand.getUint8(0) !== 0;
        return;
      case 0x6649:
        if (operand.getUint32(0, true) > 0) facts.inTable = true;
        return;
      case 0x2417:
      case 0x244c:
        facts.rowEnd = operand.getUint8(0) !== 0;
        return;
      case 0x244b:
        facts.innerCell = operand.getUint8(0) !== 0;
        return;
      case 0xd608:
        facts.cells = cellsOf(operand);
        return;
      case 0x3404:
        facts.header = operand.getUint8(0) !== 0;
        return;
      default:
    }
  });
  return facts;
}

/** The definition of a row (MS-DOC 2.9.313): cb, number of cells, their edges in twips, then 20 bytes for each cell, first its flags. */
function cellsOf(operand: DataView): CellFacts[] {
  if (operand.byteLength < 3) return [];
  const count = operand.getUint8(2);
  const flagsFrom = 3 + (count + 1) * 2;
  if (flagsFrom > operand.byteLength) return [];
  return Array.from({ length: count }, (_, index) => {
    const at = flagsFrom + index * 20;
    const flags = at + 2 > operand.byteLength ? 0 : operand.getUint16(at, true);
    return {
      left: operand.getInt16(3 + index * 2, true),
      right: operand.getInt16(5 + index * 2, true),
      beside: (flags & 0x0002) !== 0 && (flags & 0x0001) === 0,
      merge: (flags & 0x0040) !== 0 ? 'start' : (flags & 0x0020) !== 0 ? 'goes-on' : null,
      first: (flags & 0x0001) !== 0,
    };
  });
}
