/** Portraits by unit, boards, plates: pages of people and pictures. */
import { inForce } from '../../../common/article/suggest.ts';
import type { MadeFrame, MadeOf, Plate, Portrait } from '../../../common/book/made.ts';
import type { MatterOptions } from '../../../common/book/matter.ts';
import type { KnowExemplar } from '../../../common/know/shapes.ts';
import { captionOf, creditOf } from '../../../common/photo/filters.ts';
import { grouped, standsIn, type Stand } from '../../../common/photo/stands.ts';
import { photoRows } from '../../store/photo-desk.ts';
import type { BookReader } from '../../store/reader.ts';
import { peopleWithin, unitsWithin, type MadeReading } from './reading.ts';

export function portraitPages(frame: MadeFrame, { perPage, kinds, units, unitHeadings, ...days }: MatterOptions['portraits'], reading: MadeReading, photos: ReadonlySet<string>): MadeOf<'portraits'> {
  const within = unitsWithin(reading.units, units);
  const names = new Map(reading.units.map(({ id, name }) => [id, name]));
  const chosen = peopleWithin(reading, days)
    .filter(({ kind, unitId }) => kinds.includes(kind) && (within === null || (unitId !== null && within.has(unitId))))
    .sort(reading.byUnit);
  const unitOf = ({ unitId }: KnowExemplar): string => names.get(unitId ?? '') ?? '';
  const unplaced = unitHeadings ? chosen.filter((each) => unitOf(each) === '') : [];
  // They come last. Without a heading of their own they would stand under the last unit's.
  const others = unplaced.length < chosen.length ? othersTitle(unplaced) : '';
  const groups = new Map<string, Portrait[]>();
  for (const each of chosen) {
    const { id, name, role, portraitId } = each;
    const unit = unitOf(each);
    const title = unitHeadings ? unit || others : '';
    const portrait = { id, name, role, unit: unitHeadings ? '' : unit, photoId: portraitId !== null && photos.has(portraitId) ? portraitId : null };
    groups.set(title, [...(groups.get(title) ?? []), portrait]);
  }
  return { ...frame, kind: 'portraits', perPage, groups: [...groups].map(([title, people]) => ({ title, people })), ...(unplaced.length === 0 ? {} : { unplaced: unplaced.map(({ name }) => name) }) };
}

/** Over those whose unit no record tells, behind the units: it says of them only what is true. */
function othersTitle(people: readonly KnowExemplar[]): string {
  const kinds = new Set(people.map(({ kind }) => kind));
  const [kind] = kinds;
  if (kinds.size !== 1 || kind === undefined) return 'Các điển hình khác';
  return { individual: 'Các cá nhân khác', collective: 'Các tập thể khác', model: 'Các mô hình khác' }[kind];
}

/** People whose role or name is still to come are left out of print. */
export function boardPages(frame: MadeFrame, { columns, groups }: MatterOptions['boards']): MadeOf<'boards'> {
  const told = groups.map((group) => ({ ...group, people: group.people.filter(({ name }) => name.trim() !== '') })).filter(({ people }) => people.length > 0);
  return { ...frame, kind: 'boards', columns, groups: told };
}

/** Photos that were taken out of the book are not there to be printed. The others have the words in use: their own, else those of the first article they stand in. */
export function platePages(frame: MadeFrame, { arrangement, photoIds, captions, credits }: MatterOptions['plates'], book: BookReader): MadeOf<'plates'> {
  const rows = new Map(book.readAs(photoRows).filter(({ removed }) => !removed).map((row) => [row.id, row]));
  const present = photoIds.flatMap((photoId) => rows.get(photoId) ?? []);
  // To read every article takes a while in a large book: only where a photo has not its own words.
  const wordless = present.some(({ caption, credit }) => (captions && caption.trim() === '') || (credits && credit.trim() === ''));
  const stands = wordless ? standsOf(book) : new Map<string, Stand[]>();
  const photos = present.map(({ id, caption, credit }): Plate => {
    const inTexts = stands.get(id) ?? [];
    return { photoId: id, caption: captions ? captionOf({ caption, stands: inTexts }) : '', credit: credits ? creditOf({ credit, stands: inTexts }) : '' };
  });
  const uncaptioned = captions ? photos.flatMap(({ photoId, caption }) => (caption === '' ? [photoId] : [])) : [];
  return { ...frame, kind: 'plates', arrangement, photos, uncaptioned, gone: photoIds.length - photos.length };
}

/** Where each photo stands in texts as they are printed, in the order of the book. */
function standsOf(book: BookReader): ReadonlyMap<string, Stand[]> {
  return grouped(book.articles().flatMap(({ id, document }) => standsIn(id, inForce(document))), ({ photoId }) => photoId);
}
