/** Export: the book typeset once more from the file, written as print-ready or proof PDF, read back. */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { caliperOf, tooThickAsLaid } from '../../common/book/cover.ts';
import { NOTHING_MADE } from '../../common/book/made.ts';
import { IMPOSE_AS_USUAL, type ImposeChoice } from '../../common/contract/impose-shapes.ts';
import { AppError } from '../../common/errors.ts';
import type { ExportedFile, ExportKind, ExportResult, Finding, OfficeChoice, Preflight, Progress } from '../../common/contract/shapes.ts';
import { exportedName } from '../../common/print/file-names.ts';
import { putBetweenCovers, type CoverSheet } from './pdf/between-covers.ts';
import { blankPhotos } from './pdf/blank.ts';
import { PhotosAhead } from './pdf/ahead.ts';
import { keepEarlier, readEarlier, type Earlier } from './pdf/earlier.ts';
import { addMarks } from './pdf/marks.ts';
import { officeSheets, WHOLE_BOOK } from './pdf/office.ts';
import { overprintBlack } from './pdf/overprint.ts';
import { makePdfX, setOutputIntent } from './pdf/pdfx.ts';
import { writePdf } from './pdf/write.ts';
import { laySheets, type Laid } from './impose/lay.ts';
import { exportCover } from './cover/export.ts';
import { coverSheet } from './cover/sheet.ts';
import { intoFolder } from './into-folder.ts';
import { placeFor } from './output.ts';
import { convertedPhoto } from './photos.ts';
import { largestOf, pressPhotos } from './press-photos.ts';
import { pressOf, type Press } from './press.ts';
import type { PlacedPhoto } from './settle.ts';
import { PrintSession } from './print-session.ts';
import { photoInkFindings } from './preflight/photo-ink.ts';
import { preflightMade } from './preflight/made.ts';
import { stapleFindings } from './preflight/plan.ts';
import { findPages } from './preflight/article-pages.ts';
import { preflightContent } from './preflight/content.ts';
import { readBack } from './preflight/readback.ts';
import type { PrintSource } from './source.ts';
import { onPages, withNumbers } from './preflight/on-pages.ts';
import type { Pictures, Typesetter, Typeset } from './typeset.ts';
import { wellFormed } from './well-formed.ts';
import { writeWhole } from './write-whole.ts';

export interface ExportOptions {
  readonly reader: PrintSource;
  readonly to: ExportKind;
  /** How an `office` proof is laid on its sheets; absent: the whole book, a page a sheet, in colour. */
  readonly office?: OfficeChoice | undefined;
  /** How an imposed book is laid on its sheets; absent: as usual. */
  readonly impose?: ImposeChoice | undefined;
  /** Made when it is missing. */
  readonly folder: string;
  /** From 2: the number behind the name; absent or 1: under the name itself. What stands there gives way. */
  readonly copy?: number | undefined;
  /** A `proof` begins with the front of the cover and ends with its back; absent: it is the pages alone. */
  readonly covers?: boolean | undefined;
  /** Converted photos, and what was found of articles' pages, are kept here between exports; may be emptied at any time. */
  readonly cache: string;
  /** Of the same `reader`, with what was exported of it before; left open. Absent: there is one for this export alone. */
  readonly session?: PrintSession | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What the book's records say of it, pages still unknown; absent: nothing is asked of them. Asked for when the files are ready to be given out. */
  readonly records?: Preflight | (() => Promise<Preflight | undefined>) | undefined;
  /** ms since 1970 written into the file. */
  readonly now?: number;
}

/** Press photos are put in at the end; the dummy has boxes for them. */
const PICTURES = { print: 'held', proof: 'shown', dummy: 'blank', office: 'shown' } as const satisfies Record<Exclude<ExportKind, 'cover' | 'impose'>, Pictures>;

/**
 * Writes `<title>-ruot.pdf` (print: the interior as the printing house asks for it, `common/book/press.ts`), `<title>-ban-thu.pdf` (proof,
 * with `covers` between the front and the back of the cover),
 * `<title>-maket.pdf` (dummy: a proof with a box in the place of each photo), `<title>-bia.pdf` (cover: back, spine and front as one sheet) `<title>-in-a4.pdf` (office: the proof on A4 sheets; its
 * `pages` are sheets) or `<title>-binh-trang.pdf` (impose: sheets to be folded or cut; its `pages` are sides) into `folder`.
 * @throws AppError print/empty-book, print/typeset, print/output, print/profile, print/no-such-pages, print/sheet-too-small, photo/damaged, job/cancelled; no half file is left and an
 *   older file of the same name stays until the new one is whole
 */
export async function exportBook(options: ExportOptions): Promise<ExportResult> {
  return intoFolder(options.folder, () => exported(options));
}

async function exported(options: ExportOptions): Promise<ExportResult> {
  const { to } = options;
  if (to === 'cover') return exportCover({ ...options, records: await recordsOf(options) });
  const began = performance.now();
  const session = options.session ?? new PrintSession(options.reader, options.cache);
  const reader = session.begin();
  const title = wellFormed(reader.settings().title);
  const say = (phase: string, done: number, total: number, label = ''): void => {
    checkCancelled(options.signal);
    options.onProgress?.({ phase, done, total, label });
  };
  say('typeset', 0, 0);
  const choice = options.impose ?? IMPOSE_AS_USUAL;
  /** Sheets are laid from the interior or from the proof. */
  const from = to === 'impose' ? choice.from : to;
  const path = placeFor(options.folder, exportedName(title, to), options.copy);
  // What the printing house asks for is asked only where it is needed: its profile may be missing.
  const press = to === 'print' || to === 'impose' ? pressOf(reader, options.cache) : null;
  const ahead = new PhotosAhead(path);
  try {
    // Sheets are cut: their pages bleed.
    const typesetter = await session.typesetter({ target: from === 'print' ? 'print' : 'screen', pictures: PICTURES[from], bleeds: from === 'print' || to === 'impose' });
    const typeset = typesetter.book(to === 'print' && press !== null ? { onPlaced: (photos) => { beginWith(ahead, photos, { press, cache: options.cache, earlier: session.printed ?? readEarlier(options.cache, path) }); } } : {});
    session.keep();
    const pages = typeset.document.numOfPages;
    // Waited for before anything is given out, and no sooner: whoever looks at the book goes on beside the work. Asked for once.
    let telling: ReturnType<typeof recordsOf> | null = null;
    const said = (): ReturnType<typeof recordsOf> => (telling ??= recordsOf(options));
    const content = preflightContent(reader.articles(), typeset, reader.bondFacts?.());
    const made = preflightMade(reader.made?.() ?? NOTHING_MADE, typeset);
    const at = options.now ?? Date.now();
    say('pdf', 0, pages);
    let printed = pages;
    let sheets: Pick<ExportedFile, 'blanks' | 'sheet'> = {};
    let readBackErrors: Finding[] = [];
    let photoErrors: Finding[] = [];
    if (to === 'impose' && press !== null) {
      const { sides, blanks, sheet } = await writeImposed(typesetter, typeset, path, choice, { ...options, reader, title, at, say, press, ahead, said, session });
      [printed, sheets] = [sides, { blanks, sheet }];
    } else if (to === 'print' && press !== null) {
      const pdf = typesetter.pdf(typeset, { standard: press.header, tagged: false, at });
      ({ ofFile: readBackErrors, ofPhotos: photoErrors } = await writePrint(pdf, typeset, path, { ...options, reader, title, at, say, press, ahead, said, session }));
    } else {
      const pdf = typesetter.pdf(typeset, { standard: '1.7', tagged: true, at });
      await said();
      if (to === 'office') {
        const sheets = await officeSheets(pdf, { ...(options.office ?? WHOLE_BOOK), title });
        writeWhole(path, sheets.bytes);
        printed = sheets.count;
      } else if (to === 'proof' && options.covers === true) printed = await writeBound(pdf, path, await coverSheet(reader, pages, at), options.signal);
      else if (to === 'dummy') await writeDummy(pdf, typeset, path, options.signal);
      else writeWhole(path, pdf);
    }
    say('check', pages, pages);
    const asked = (await said()) ?? { errors: [], warnings: [] };
    const records = onPages({ ...asked, errors: [...asked.errors, ...photoErrors] }, typeset, findPages(typesetter, reader));
    const errors = withNumbers([...content.errors, ...made.errors, ...records.errors], typeset);
    const stapled = to === 'impose' && choice.scheme === 'saddle' ? stapleFindings(tooThickAsLaid(reader.settings(), choice.creep, pages), pages) : [];
    const warnings = [...withNumbers([...content.warnings, ...made.warnings, ...records.warnings], typeset), ...stapled];
    return {
      files: [{ path, kind: to === 'print' ? 'interior' : to, pages: printed, ...sheets }],
      preflight: { errors: [...errors, ...readBackErrors], warnings },
      seconds: Math.round(performance.now() - began) / 1000,
    };
  } finally {
    if (options.session === undefined) session.close();
    await ahead.drop();
  }
}

const recordsOf = async ({ records }: ExportOptions): Promise<Preflight | undefined> => (typeof records === 'function' ? records() : records);

/** Photos are written while pages are typeset, if they are all converted. */
function beginWith(ahead: PhotosAhead, photos: readonly PlacedPhoto[], { press, cache, earlier }: { readonly press: Press; readonly cache: string; readonly earlier: Earlier | null }): void {
  const placed = [...largestOf(photos).values()];
  const converted = placed.flatMap((each) => convertedPhoto(each, press, cache) ?? []);
  if (converted.length === placed.length) ahead.start(press.header, converted, earlier);
}

interface PrintJob extends ExportOptions {
  readonly title: string;
  readonly at: number;
  readonly say: (phase: string, done: number, total: number, label?: string) => void;
  readonly press: Press;
  readonly ahead: PhotosAhead;
  readonly session: PrintSession;
  /** What the records say, once the book was looked at; a file gets its name behind that. */
  readonly said: () => Promise<unknown>;
}

/** @returns what is wrong with the finished file, and with its photos, pages still unknown */
async function writePrint(pdf: Uint8Array, typeset: Typeset, path: string, job: PrintJob): Promise<{ readonly ofFile: Finding[]; readonly ofPhotos: Finding[] }> {
  const { press, title, at, session } = job;
  const { width: trimWidth, height: trimHeight } = typeset.trim;
  const pages = typeset.document.numOfPages;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  await overprintBlack(document, session.overprinted);
  if (press.slug > 0) addMarks(document, { bleed: typeset.bleed, grey: press.grey });
  makePdfX(document, { ...press, profile: readFileSync(press.profile) }, { title, standard: press.standard, bleed: typeset.bleed, slug: press.slug, at });
  const replacements = await pressPhotos(document, largestOf([...typeset.photos, ...typeset.madePhotos]), { ...job, onPhoto: (done, total, name) => { job.say('photos', done, total, name); } });
  let found: Finding[] = [];
  await writePdf(document.context, path, {
    header: press.header,
    replacements,
    ahead: job.ahead,
    signal: job.signal,
    onWritten: (done, total) => { job.say('write', done, total); },
    beforeNamed: async (part) => {
      job.say('check', 0, pages);
      found = readBack(part, { trimWidth, trimHeight, bleed: typeset.bleed, pages, title, press, photoInk: 0 }, session.readBack);
      // Whoever goes through the records is busy beside it.
      await job.said();
    },
  });
  session.printed = await job.ahead.leaves(path);
  if (session.printed !== null) keepEarlier(job.cache, session.printed);
  return { ofFile: found, ofPhotos: photoInkFindings([...replacements.values()], press.ink, job.reader.articles()) };
}

async function writeImposed(typesetter: Typesetter, typeset: Typeset, path: string, choice: ImposeChoice, job: PrintJob): Promise<Pick<Laid, 'sides' | 'blanks' | 'sheet'>> {
  const { press, title, at } = job;
  const pressed = choice.from === 'print';
  const pages = await PDFDocument.load(typesetter.pdf(typeset, { standard: pressed ? press.header : '1.7', tagged: false, at }), { updateMetadata: false });
  if (pressed) await overprintBlack(pages);
  const caliper = choice.creep ?? caliperOf(job.reader.settings());
  const { document, sides, blanks, sheet } = await laySheets(pages, { choice, trim: typeset.trim, bleed: typeset.bleed, caliper, title, at });
  // No press standard is claimed for sheets; which inks are meant is said all the same.
  if (pressed) setOutputIntent(document, { ...press, profile: readFileSync(press.profile) });
  const replacements = pressed ? await pressPhotos(document, largestOf([...typeset.photos, ...typeset.madePhotos]), { ...job, onPhoto: (done, total, name) => { job.say('photos', done, total, name); } }) : new Map<never, never>();
  await writePdf(document.context, path, { header: pressed ? press.header : '1.7', replacements, signal: job.signal, onWritten: (done, total) => { job.say('write', done, total); }, beforeNamed: job.said });
  return { sides, blanks, sheet };
}

/** @returns its pages, the covers among them */
async function writeBound(pdf: Uint8Array, path: string, cover: CoverSheet, signal: AbortSignal | undefined): Promise<number> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  await putBetweenCovers(document, cover);
  await writePdf(document.context, path, { header: '1.7', replacements: new Map(), signal });
  return document.getPageCount();
}

async function writeDummy(pdf: Uint8Array, typeset: Typeset, path: string, signal: AbortSignal | undefined): Promise<void> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const placed = largestOf([...typeset.photos, ...typeset.madePhotos]);
  blankPhotos(document.context, (sha256) => placed.get(sha256));
  await writePdf(document.context, path, { header: '1.7', replacements: new Map(), signal });
}

function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AppError('job/cancelled');
}
