/** A pasted list of units: one name a line, or columns copied from a spreadsheet (name, person, phone). Pure. */
import { fold } from '../text/fold.ts';
import type { PastedUnit } from './shapes.ts';

export interface PastedList {
  readonly units: readonly PastedUnit[];
  /** Names that came twice in the list, or that the book has already: they are not taken again. */
  readonly known: readonly string[];
}

/** Tones, case and white space aside: what two ways to write one name have in common. */
export const nameKey = (name: string): string => fold(name.normalize('NFC')).replace(/\s+/gu, ' ').trim();

/** A number in front of each line ("1.", "12)", or a column of its own). */
const NUMBER_CELL = /^\d{1,4}[.)]?$/u;
const NUMBER_IN_FRONT = /^\d{1,4}[.)]\s+/u;
/** Digits with the signs people put between them. */
const PHONE = /^[+(]?\d[\d\s.()-]{6,18}$/u;
const HEAD_WORDS: ReadonlySet<string> = new Set(['don vi', 'ten don vi', 'co quan', 'ten co quan', 'co quan, don vi', 'stt', 'tt', 'unit', 'name']);

/**
 * @param known names that the book has
 * @returns units in the order of the list, NFC
 */
export function pastedUnits(text: string, known: readonly string[]): PastedList {
  const taken = new Set(known.map(nameKey));
  const units: PastedUnit[] = [];
  const again: string[] = [];
  for (const [index, line] of text.normalize('NFC').split(/\r\n|\r|\n/u).entries()) {
    const unit = unitOf(line, index === 0);
    if (unit === null) continue;
    const key = nameKey(unit.name);
    if (taken.has(key)) again.push(unit.name);
    else units.push(unit);
    taken.add(key);
  }
  return { units, known: again };
}

/** Null for an empty line and for the head of a table. */
function unitOf(line: string, first: boolean): PastedUnit | null {
  const cells = line.split('\t').map((cell) => cell.replace(/\s+/gu, ' ').trim().replace(/^"(.*)"$/u, '$1'));
  if (cells.length > 1 && (NUMBER_CELL.test(cells[0] ?? '') || (cells[0] === '' && cells[1] !== ''))) cells.shift();
  if (first && HEAD_WORDS.has(nameKey(cells[0] ?? ''))) return null;
  const name = (cells[0] ?? '').replace(NUMBER_IN_FRONT, '').slice(0, 500);
  if (name === '') return null;
  const rest = cells.slice(1).filter((cell) => cell !== '');
  const phone = rest.find((cell) => PHONE.test(cell)) ?? '';
  const contactName = rest.find((cell) => cell !== phone && /\p{L}/u.test(cell)) ?? '';
  return { name, contactName: contactName.slice(0, 300), phone: phone.slice(0, 100) };
}
