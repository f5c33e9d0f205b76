/** People on a photo: their order from the left, and what a caption says of them. Pure. */
import type { PersonOnPhoto } from '@common/contract/photo-channels.ts';
import { placeFromLeft, placesInCaption } from '@common/know/places-in-caption.ts';
import { fold } from '@common/text/fold.ts';
import type { Box } from '@common/photo/frame.ts';

export interface Known {
  readonly id: string;
  readonly name: string;
  /** Unit or role, told beside the name. */
  readonly detail: string;
  /** It was withdrawn from the book. */
  readonly withdrawn?: boolean;
}

export type Person = Omit<PersonOnPhoto, 'id'> & { readonly id: string | null };

export interface Offer {
  readonly name: string;
  readonly place: number | null;
  readonly exemplarId: string | null;
}

const keyOf = (name: string): string => fold(name.normalize('NFC').trim().replace(/\s+/gu, ' '));

/** The record with exactly this name; null: there is none, or there are several. */
export function exemplarNamed(known: readonly Known[], name: string): Known | null {
  const found = known.filter((each) => each.name.normalize('NFC') === name.normalize('NFC'));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Places that the caption tells and the photo does not have yet. */
export function offersOf(caption: string, persons: readonly PersonOnPhoto[], known: readonly Known[]): Offer[] {
  const there = new Set(persons.map(({ name }) => keyOf(name)));
  const count = persons.length > 0 && persons.every(({ place }) => place !== null) ? Math.max(...persons.map(({ place }) => place ?? 0)) : null;
  const offers = placesInCaption(caption.normalize('NFC')).filter(({ name }) => name !== '' && !there.has(keyOf(name)));
  return offers.map((offer) => ({ name: offer.name, place: placeFromLeft(offer, count), exemplarId: exemplarNamed(known, offer.name)?.id ?? null }));
}

const middleOf = ({ x, width }: Box): number => x + width / 2;

/** Numbered from the left where everybody has a box; else as they are told, those without a place behind. */
export function inOrder(persons: readonly Person[]): Person[] {
  if (persons.length > 0 && persons.every(({ box }) => box !== null)) {
    return persons.toSorted((one, other) => middleOf(one.box ?? NO_BOX) - middleOf(other.box ?? NO_BOX)).map((person, index) => ({ ...person, place: index + 1 }));
  }
  return persons.toSorted((one, other) => (one.place ?? Infinity) - (other.place ?? Infinity));
}
const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

/** With one more person, at the end of the row unless a place is told. */
export function withPerson(persons: readonly Person[], person: Omit<Person, 'id' | 'place'> & { readonly place?: number | null }): Person[] {
  const last = persons.reduce((most, { place }) => Math.max(most, place ?? 0), 0);
  return inOrder([...persons, { id: null, ...person, place: person.place === undefined ? last + 1 : person.place }]);
}

/** The person at `index` of the row changes places with the one beside. */
export function moved(persons: readonly Person[], index: number, by: 1 | -1): Person[] {
  const row = persons.map((person, at) => ({ ...person, place: at + 1 }));
  const [one, other] = [row[index], row[index + by]];
  if (one === undefined || other === undefined) return row;
  return row.map((person) => (person === one ? { ...other, place: one.place } : person === other ? { ...one, place: other.place } : person));
}
