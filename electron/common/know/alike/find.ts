/** Every two of many records that may be one: compared only where they share a key, so that thousands take well under a second. Pure. */
import { fold } from '../../text/fold.ts';
import { collectiveKeys, pairsOf, personKeys } from './blocks.ts';
import { ASKED, likeness, readSubject, type Likeness, type ReadSubject, type Subject, type UnitRelation } from './likeness.ts';

export interface Known extends Subject {
  readonly id: string;
}

export interface Alike extends Likeness {
  readonly one: string;
  readonly other: string;
}

const plainWords = (name: string): string[] => fold(name.normalize('NFC')).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

/**
 * @param relation how the units of two stand to each other
 * @param settled pairs that a person has decided about already (`pairKey`); they are left out
 * @returns the surest first
 */
export function findAlike(known: readonly Known[], relation: (one: Known, other: Known) => UnitRelation, settled: ReadonlySet<string> = new Set()): Alike[] {
  return [known.filter(({ kind }) => kind === 'individual'), known.filter(({ kind }) => kind !== 'individual')]
    .flatMap((some) => alikeAmong(some, relation, settled))
    .sort((one, other) => other.score - one.score || (one.one + one.other < other.one + other.other ? -1 : 1));
}

function alikeAmong(known: readonly Known[], relation: (one: Known, other: Known) => UnitRelation, settled: ReadonlySet<string>): Alike[] {
  const read: (Known & ReadSubject)[] = known.map((each) => ({ ...each, ...readSubject(each) }));
  const keys = read.map((each) => (each.kind === 'individual' ? personKeys(each.read) : collectiveKeys(each.name, plainWords)));
  const found: Alike[] = [];
  for (const pair of pairsOf(keys)) {
    const [one, other] = [read[Math.floor(pair / read.length)], read[pair % read.length]];
    if (one === undefined || other === undefined || settled.has(pairKey(one.id, other.id))) continue;
    const { score, reasons } = likeness(one, other, relation(one, other));
    if (score >= ASKED) found.push({ one: one.id, other: other.id, score, reasons });
  }
  return found;
}

/** One name for a pair, whichever comes first. */
export const pairKey = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
