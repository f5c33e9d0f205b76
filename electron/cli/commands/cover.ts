/** `kyyeu cover BOOK …`: how the cover is made. Without options: what the book says now, and how thick its spine is. */
import { BINDINGS, caliperOf, COVER_FIELDS, COVER_MM, COVER_PHOTO_WAYS, SPINE_WAYS, spineWidth, type CoverSettings } from '../../common/book/cover.ts';
import { EQUIVALENT, FINISHES, isInkName } from '../../common/book/finish.ts';
import { readIsbn } from '../../common/book/isbn.ts';
import { PAPER_IDS } from '../../common/book/paper.ts';
import { AppError } from '../../common/errors.ts';
import { bookSettingsPatch, type BookSettingsPatch } from '../../common/book/settings.ts';
import { pagesOf } from '../../services/print/cover/pages.ts';
import { printSource } from '../../services/book/made/source.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { openToRead, openToWrite } from '../open.ts';

const LENGTHS = { caliper: 'coverCaliper', flap: 'coverFlap', board: 'coverBoard', joint: 'coverJoint', 'turn-in': 'coverTurnIn' } as const;
const RANGES = { caliper: COVER_MM.caliper, flap: COVER_MM.flap, board: COVER_MM.board, joint: COVER_MM.joint, 'turn-in': COVER_MM.turnIn } as const;
const TEXTS = { spine: 'coverSpineText', blurb: 'coverBlurb', price: 'coverPrice' } as const;

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['binding', 'paper', ...Object.keys(LENGTHS), ...Object.keys(TEXTS), 'spine-way', 'isbn', 'photo', 'photo-way', 'finish', 'ink-name', 'ink-cmyk']);
  const file = positionals[0] ?? '';
  const patch = patchOf(values);
  if (Object.keys(patch).length > 0) {
    const book = await openToWrite(file);
    try {
      const { coverPhoto } = patch;
      if (coverPhoto !== undefined && coverPhoto !== '') book.photo(coverPhoto);
      book.updateSettings(patch);
    } finally {
      book.close();
    }
  }
  const book = await openToRead(file);
  try {
    const settings = book.settings();
    const pages = await pagesIn(printSource(book));
    const cover = Object.fromEntries(Object.keys(COVER_FIELDS).map((key) => [key, settings[key as keyof CoverSettings]]));
    const [caliper, spine] = [caliperOf(settings), pages === null ? null : spineWidth(settings, pages)];
    if (json) printJson(io, { ...cover, caliper, pages, spine });
    else printLines(io, [...Object.entries(cover).map(([key, value]) => `${key} ${String(value)}`), pages === null ? `spine unknown: no article is written yet, ${String(caliper)} mm a leaf` : `spine ${String(spine)} mm: ${String(pages)} pages, ${String(caliper)} mm a leaf`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

/** Null: the book has nothing to print yet. Its cover can be thought over all the same. @throws AppError print/typeset, photo/damaged */
async function pagesIn(source: ReturnType<typeof printSource>): Promise<number | null> {
  try {
    return await pagesOf(source, cacheFolder());
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'print/empty-book') return null;
    throw thrown;
  }
}

/** @throws UsageError */
function patchOf(values: Readonly<Record<string, string | undefined>>): BookSettingsPatch {
  const { binding, paper, caliper, isbn, photo } = values;
  if (paper !== undefined && caliper !== undefined) throw new UsageError('--paper or --caliper, not both');
  const lengths = Object.entries(LENGTHS).flatMap(([option, key]) => (values[option] === undefined ? [] : [[key, lengthOf(option as keyof typeof LENGTHS, values[option])] as const]));
  const texts = Object.entries(TEXTS).flatMap(([option, key]) => (values[option] === undefined ? [] : [[key, values[option]] as const]));
  return bookSettingsPatch.parse({
    ...Object.fromEntries([...lengths, ...texts]),
    ...(binding === undefined ? {} : { coverBinding: oneOf('binding', BINDINGS, binding) }),
    ...(paper === undefined ? {} : { coverPaper: oneOf('paper', PAPER_IDS, paper) }),
    ...(caliper === undefined ? {} : { coverPaper: 'own' }),
    ...(values['spine-way'] === undefined ? {} : { coverSpineWay: oneOf('spine-way', SPINE_WAYS, values['spine-way']) }),
    ...(values['photo-way'] === undefined ? {} : { coverPhotoWay: oneOf('photo-way', COVER_PHOTO_WAYS, values['photo-way']) }),
    ...(values['finish'] === undefined ? {} : { coverFinish: oneOf('finish', FINISHES, values['finish']) }),
    ...(values['ink-name'] === undefined ? {} : { coverInkName: inkNameOf(values['ink-name']) }),
    ...(values['ink-cmyk'] === undefined ? {} : equivalentOf(values['ink-cmyk'])),
    ...(isbn === undefined ? {} : { coverIsbn: isbnOf(isbn) }),
    ...(photo === undefined ? {} : { coverPhoto: photo === 'none' ? '' : photo }),
  });
}

function oneOf<T extends string>(option: string, known: readonly T[], value: string): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new UsageError(`--${option} must be ${known.join(' or ')}`);
  return found;
}

function lengthOf(option: keyof typeof LENGTHS, value: string): number {
  const { least, most } = RANGES[option];
  const length = Number(value.replace(',', '.'));
  if (!(length >= least && length <= most)) throw new UsageError(`--${option} must be from ${String(least)} to ${String(most)} mm`);
  return length;
}

function isbnOf(value: string): string {
  if (value === 'none') return '';
  if (value !== '' && readIsbn(value) === null) throw new UsageError(`--isbn ${value} is no ISBN: 10 or 13 digits whose check digit is right; none takes it off the cover`);
  return value;
}

function inkNameOf(value: string): string {
  if (!isInkName(value)) throw new UsageError('--ink-name must be the name of an ink of its own: not All, None, Cyan, Magenta, Yellow, Black');
  return value.trim();
}

/** @param value "0,100,85,5" */
function equivalentOf(value: string): BookSettingsPatch {
  const inks = value.split(/[\s,]+/u);
  if (inks.length !== EQUIVALENT.length || inks.some((ink) => !/^\d{1,3}$/.test(ink) || Number(ink) > 100)) throw new UsageError('--ink-cmyk must be four whole numbers from 0 to 100: 0,100,85,5');
  return Object.fromEntries(EQUIVALENT.map((key, index) => [key, Number(inks[index])]));
}
