/** Whether two records, or a name in a text and a record, are one person: the names and what is known beside them. Pure. */
import * as z from '../../schema.ts';
import { compareCollectives } from './collective.ts';
import { compareNamesOf, readName, type NameReason, type ReadName } from './person.ts';

export type UnitRelation = 'same' | 'above' | 'other' | 'unknown';

export interface Subject {
  readonly kind: 'individual' | 'collective' | 'model';
  readonly name: string;
  readonly unitId: string | null;
  readonly role: string;
  readonly birthYear: number | null;
  readonly gender: 'female' | 'male' | null;
}

export const REASONS = [
  'same-name', 'case', 'tone-place', 'i-y', 'keys', 'no-marks', 'd', 'tone', 'marks', 'swapped', 'slip', 'missing-middle', 'missing-family', 'initials', 'title', 'order', 'glued', 'other-word',
  'same-unit', 'unit-above', 'other-unit', 'same-year', 'near-year', 'other-year', 'same-role', 'other-role', 'other-gender',
] as const;
export const reason = z.enum(REASONS);
export type Reason = z.infer<typeof reason>;

export interface Likeness {
  /** 0 to 1; from `ASKED` on a person is asked whether they are one. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export const ASKED = 0.5;

/** Log odds that what is known beside the names adds. */
const UNIT = { same: 1.3, above: 0.6, other: -1, unknown: 0 } as const;
const YEAR = { same: 2, near: -3, other: -6.5 } as const;
const ROLE = 0.4;
const GENDER = -5;

/** A subject with its name read, so that comparing it with many reads it once. */
export interface ReadSubject extends Subject {
  readonly read: ReadName;
}

export const readSubject = (subject: Subject): ReadSubject => ({ ...subject, read: readName(subject.name) });

/** @param relation how the units of the two stand to each other */
export function likeness(one: ReadSubject, other: ReadSubject, relation: UnitRelation): Likeness {
  if ((one.kind === 'individual') !== (other.kind === 'individual')) return { score: 0, reasons: [] };
  const names = one.kind === 'individual' ? compareNamesOf(one.read, other.read) : compareCollectives(one.name, other.name);
  const reasons: Reason[] = [...(names.reasons satisfies readonly NameReason[])];
  let weight = names.weight + UNIT[relation];
  if (relation === 'same') reasons.push('same-unit');
  else if (relation === 'above') reasons.push('unit-above');
  else if (relation === 'other') reasons.push('other-unit');
  const year = yearsOf(one.birthYear, other.birthYear);
  if (year !== null) {
    weight += YEAR[year];
    reasons.push(`${year}-year`);
  }
  if (one.role.trim() !== '' && other.role.trim() !== '') {
    const same = one.role.trim().toLowerCase() === other.role.trim().toLowerCase();
    if (same) weight += ROLE;
    reasons.push(same ? 'same-role' : 'other-role');
  }
  if (one.gender !== null && other.gender !== null && one.gender !== other.gender) {
    weight += GENDER;
    reasons.push('other-gender');
  }
  return { score: Math.round((1 / (1 + Math.exp(-weight))) * 1000) / 1000, reasons };
}

/** Near: one digit is another, or two are swapped, as slips of typing make it. */
function yearsOf(one: number | null, other: number | null): 'same' | 'near' | 'other' | null {
  if (one === null || other === null) return null;
  if (one === other) return 'same';
  const [first, second] = [Array.from(String(one)), Array.from(String(other))];
  const differing = first.flatMap((digit, index) => (digit === second[index] ? [] : [index]));
  const swapped = differing.length === 2 && first.slice().sort().join('') === second.slice().sort().join('');
  return Math.abs(one - other) === 1 || swapped ? 'near' : 'other';
}
