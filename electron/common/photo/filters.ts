/** Which photos of the desk a filter and typed words let through, and in which order they are shown. */
import type { PhotoLine, PrintedPhoto } from '../contract/photo-channels.ts';
import { fold } from '../text/fold.ts';
import { isBlurred, PRINT_PPI } from './hints.ts';

export const PHOTO_FILTERS = ['all', 'uncaptioned', 'uncredited', 'unused', 'coarse', 'blurred', 'alike', 'nobody', 'doubtful', 'removed'] as const;
export type PhotoFilter = (typeof PHOTO_FILTERS)[number];

/** A photo with what only the printed book knows: the smallest ppi it is printed at, the first page it is on. */
export interface DeskPhoto {
  readonly line: PhotoLine;
  readonly printed: PrintedPhoto | null;
  /** How many doubts there are about it. */
  readonly doubts: number;
  /** Names of withdrawn exemplars that it shows, or whose name its caption has. */
  readonly withdrawn?: readonly string[];
}

/** What is printed under a photo: its own words, else those of the first text that has some. */
export function captionOf({ caption, stands }: Pick<PhotoLine, 'caption' | 'stands'>): string {
  return caption.trim() === '' ? (stands.find((stand) => stand.caption !== '')?.caption ?? '') : caption.trim();
}

export function creditOf({ credit, stands }: Pick<PhotoLine, 'credit' | 'stands'>): string {
  return credit.trim() === '' ? (stands.find((stand) => stand.credit !== '')?.credit ?? '') : credit.trim();
}

/** Of a photo that is printed several times the place where it is coarsest. */
export function coarsest(printed: readonly PrintedPhoto[]): Map<string, PrintedPhoto> {
  const found = new Map<string, PrintedPhoto>();
  for (const each of printed) {
    const known = found.get(each.photoId);
    if (known === undefined || each.ppi < known.ppi) found.set(each.photoId, each);
  }
  return found;
}

const PASSES: Readonly<Record<Exclude<PhotoFilter, 'all' | 'removed'>, (photo: DeskPhoto) => boolean>> = {
  uncaptioned: ({ line }) => captionOf(line) === '',
  uncredited: ({ line }) => creditOf(line) === '',
  unused: ({ line }) => line.stands.length === 0 && line.portraitOf.length === 0,
  coarse: ({ printed }) => printed !== null && printed.ppi < PRINT_PPI,
  blurred: ({ line }) => isBlurred(line.sharpness),
  alike: ({ line }) => line.alike.length > 0,
  nobody: ({ line }) => line.persons.length === 0 && line.portraitOf.length === 0,
  doubtful: ({ doubts }) => doubts > 0,
};

export function passes(photo: DeskPhoto, filter: PhotoFilter): boolean {
  if (photo.line.removed) return filter === 'removed';
  return filter === 'all' || (filter !== 'removed' && PASSES[filter](photo));
}

/** How many photos each filter lets through. */
export function filterCounts(photos: readonly DeskPhoto[]): Record<PhotoFilter, number> {
  const counts = Object.fromEntries(PHOTO_FILTERS.map((filter) => [filter, 0])) as Record<PhotoFilter, number>;
  for (const photo of photos) for (const filter of PHOTO_FILTERS) if (passes(photo, filter)) counts[filter] += 1;
  return counts;
}

const texts = new WeakMap<PhotoLine, string>();

/** What is searched in, without tones: made once for each photo as it is. */
function textOf(line: PhotoLine): string {
  const known = texts.get(line);
  if (known !== undefined) return known;
  const { name, caption, credit, place, note, takenOn, persons, stands } = line;
  const all = [name, caption, credit, place, note, takenOn ?? '', ...persons.map((person) => person.name), ...stands.flatMap((stand) => [stand.title, stand.caption, stand.credit])];
  const text = fold(all.join('\n').normalize('NFC'));
  texts.set(line, text);
  return text;
}

/** Photos with every one of the typed words, tones aside, in their order; photos that look alike stand together under their filter. */
export function chosenPhotos(photos: readonly DeskPhoto[], filter: PhotoFilter, query: string): DeskPhoto[] {
  const words = fold(query.normalize('NFC')).split(/\s+/u).filter((word) => word !== '');
  const found = photos.filter((photo) => passes(photo, filter) && words.every((word) => textOf(photo.line).includes(word)));
  return filter === 'alike' ? together(found) : found;
}

function together(photos: readonly DeskPhoto[]): DeskPhoto[] {
  const byId = new Map(photos.map((photo) => [photo.line.id, photo]));
  const out = new Set<DeskPhoto>();
  for (const photo of photos) {
    out.add(photo);
    for (const id of photo.line.alike) {
      const other = byId.get(id);
      if (other !== undefined) out.add(other);
    }
  }
  return [...out];
}

/** In the order of pages; what is not printed comes behind, as it came in. */
export function byPage(photos: readonly DeskPhoto[]): DeskPhoto[] {
  return photos.toSorted((one, other) => (one.printed?.page ?? Infinity) - (other.printed?.page ?? Infinity) || (one.printed?.block ?? 0) - (other.printed?.block ?? 0));
}
