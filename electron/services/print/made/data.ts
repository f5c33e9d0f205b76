/** Made pages → the JSON that `made.typ` reads: runs, sizes in pt, page numbers. Looks are the design's. */
import type { Made, MadeBook, MadeOf, MadeSection, MadeText, NameFinder } from '../../../common/book/made.ts';
import { photoFile } from '../names.ts';
import type { TextBlock } from '../design.ts';
import { displayed, tie, toRuns, type Run } from '../runs.ts';
import type { PlacedPhoto } from '../settle.ts';
import type { PrintPhoto } from '../source.ts';
import type { TableData } from '../table.ts';
import { withNames } from './marks.ts';
import { contained, filled, likelyFrame, platePages, portraitFocus, portraitGap, type Frame } from './photos.ts';

export interface MadeContext {
  readonly page: TextBlock;
  /** @throws AppError book/no-photo */
  readonly photo: (id: string) => PrintPhoto | null;
  readonly names: NameFinder | null;
  /** Pages of the book as far as they are known. */
  readonly pages: number;
  /** Printed page numbers by exemplar; null: not known yet. */
  readonly numbers: ReadonlyMap<string, string> | null;
}

/** As wide as most entries are, so that the first pages are nearly the last. */
const NOT_KNOWN_YET = '000';

export function madeData(made: Made, context: MadeContext): Record<string, unknown> {
  const frame = { id: made.id, kind: made.kind, title: displayed(made.title), note: made.note };
  switch (made.kind) {
    case 'commended':
    case 'statistics':
      return { ...frame, sections: made.sections.map(sectionData) };
    case 'index':
      return { ...frame, groups: indexGroups(made, context.numbers) };
    case 'portraits':
      return { ...frame, ...portraitData(made, context) };
    case 'boards':
      return named({ ...frame, columns: made.columns, groups: made.groups.map(({ title, people }) => ({ title, people: people.map(({ name, role }) => ({ name: runsOf(name), role: heldRunsOf(role) })) })) }, context);
    case 'plates':
      return named({ ...frame, ...plateData(made, context) }, context);
    case 'imprint':
      return { ...frame, bookTitle: displayed(made.bookTitle), lines: made.lines({ pages: context.pages }).map(({ label, text }) => ({ label, text: heldRunsOf(text) })) };
  }
}

const runsOf = (text: string): readonly Run[] => toRuns([{ text }]);
/** Of lines with few words: no line ends within a word or a name. */
const heldRunsOf = (text: string): readonly Run[] => toRuns([{ text: tie(text) }]);

function named<T>(data: T, { names }: MadeContext): T {
  return names === null ? data : withNames(data, names, null);
}

/** Its own name: the mark is at its first letter. */
function textRuns({ text, id }: MadeText): Run[] {
  const [first, ...rest] = runsOf(text);
  return first === undefined ? [] : [id === undefined ? first : { ...first, k: [id] }, ...rest];
}

function sectionData(section: MadeSection): Record<string, unknown> {
  switch (section.t) {
    case 'heading':
    case 'figures':
    case 'columns':
    case 'bars':
      return { ...section };
    case 'table':
      return { t: 'table', caption: section.caption, ...tableOf(section) };
    case 'groups':
      return groupsData(section);
  }
}

/** Columns that stand under another are lines of its cells here. */
function groupsData({ columns, groups }: Extract<MadeSection, { readonly t: 'groups' }>): Record<string, unknown> {
  const joined = (cells: readonly (readonly Run[])[], between: string): readonly (readonly Run[])[] =>
    cells.reduce<(readonly Run[])[]>((done, cell, index) => {
      const above = columns[index]?.under === true ? done.pop() : undefined;
      return [...done, above === undefined || above.length === 0 || cell.length === 0 ? [...(above ?? []), ...cell] : [...above, ...runsOf(between), ...cell]];
    }, []);
  const own = columns.filter(({ under }) => under !== true);
  const titles = joined(columns.map(({ title }) => runsOf(title)), '\n');
  return {
    t: 'groups',
    columns: own.map(({ numeric }, index) => ({ title: titles[index] ?? [], numeric })),
    groups: groups.map(({ title, rows }) => ({ title, rows: rows.map((row) => joined(row.map(textRuns), '\n')) })),
  };
}

function tableOf({ columns, rows }: Extract<MadeSection, { readonly t: 'table' }>): TableData {
  const head = columns.map(({ title }, x) => ({ x, y: 0, w: 1, h: 1, r: runsOf(title) }));
  const body = rows.flatMap((row, y) => row.map((cell, x) => ({ x, y: y + 1, w: 1, h: 1, r: textRuns(cell) })));
  return { columns: columns.length, rows: rows.length + 1, header: 1, numeric: columns.map(({ numeric }) => numeric), cells: [...head, ...body] };
}

function indexGroups({ groups }: MadeOf<'index'>, numbers: MadeContext['numbers']): unknown[] {
  return groups.flatMap(({ title, entries }) => {
    const shown = entries.flatMap(({ id, name, note, letter }) => {
      const pages = numbers === null ? NOT_KNOWN_YET : numbers.get(id);
      return pages === undefined ? [] : [{ name, note, letter, pages }];
    });
    return shown.length === 0 ? [] : [{ title, entries: shown }];
  });
}

function portraitData(made: MadeOf<'portraits'>, { page, photo: find }: MadeContext): Record<string, unknown> {
  const groups = made.groups.filter(({ people }) => people.length > 0).map(({ title, people }) => ({
    title,
    again: title === '' ? '' : `${title} (tiếp)`,
    people: people.map(({ id, name, role, unit, photoId }) => {
      const photo = photoId === null ? null : find(photoId);
      const picture = photo === null ? null : { file: photoFile(photo.sha256), ratio: photo.width / photo.height, focus: portraitFocus(photo) };
      return { name: textRuns({ text: name, id }), initials: initials(name), role: runsOf(role), unit: runsOf(unit), picture };
    }),
  }));
  return { perPage: made.perPage, gap: portraitGap(made.perPage, page), groups };
}

/** What stands where there is no portrait: the first letters of the family name and of the given name; of what is no person's name, its first. */
export function initials(name: string): string {
  const words = name.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '', last = ''] = [words[0], words.at(-1)].map((word) => (word ?? '').slice(0, 1).toLocaleUpperCase('vi'));
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)) ? first + last : first;
}

function plateData(made: MadeOf<'plates'>, { page, photo: find }: MadeContext): Record<string, unknown> {
  const pages = platePages(made, page).map(({ columns, frame, photos }) => {
    const pictures = photos.flatMap(({ photoId, caption, credit }) => {
      const photo = find(photoId);
      return photo === null ? [] : [{ file: photoFile(photo.sha256), ...contained(photo, frame), caption: runsOf(caption), credit: runsOf(credit) }];
    });
    return { columns, cell: frame.cell, gap: frame.gap, wide: frame.width, pictures };
  });
  return { pages };
}

/** Ids of the photos that a made page shows, each as often as it stands there. */
export function photosOfMade(made: Made): string[] {
  if (made.kind === 'plates') return made.photos.map(({ photoId }) => photoId);
  return made.kind === 'portraits' ? made.groups.flatMap(({ people }) => people.flatMap(({ photoId }) => photoId ?? [])) : [];
}

/** Ids of all photos on made pages of a book. */
export const madePhotoIds = (source: { readonly made?: () => MadeBook }): string[] => [...(source.made?.().pages.values() ?? [])].flatMap(photosOfMade);

/** Every photo of a made page at the size at which it is printed; `articleId` is the matter's. @param frames of portraits, by matter, where they are known */
export function madePhotos(made: Made, { page, photo: find, frames }: Pick<MadeContext, 'page' | 'photo'> & { readonly frames?: ReadonlyMap<string, Frame> }): PlacedPhoto[] {
  const at = (photoId: string, sizeIn: (photo: PrintPhoto) => { readonly width: number; readonly height: number }, block: number): PlacedPhoto[] => {
    const photo = find(photoId);
    if (photo === null) return [];
    const { width, height } = sizeIn(photo);
    return [{ articleId: made.id, block, photoId, photo, width, height }];
  };
  if (made.kind === 'portraits') {
    const frame = frames?.get(made.id) ?? likelyFrame(made, page);
    return photosOfMade(made).flatMap((id, index) => at(id, (photo) => filled(photo, frame), index));
  }
  if (made.kind !== 'plates') return [];
  return platePages(made, page).flatMap(({ frame, photos }, number) => photos.flatMap(({ photoId }) => at(photoId, (photo) => contained(photo, frame), number)));
}
