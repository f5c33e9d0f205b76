/** Export of the cover: the page count from the book typeset now, the sheet laid out for it, written for the press, read back. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PDFDocument } from '@cantoo/pdf-lib';
import { finishOf } from '../../../common/book/finish.ts';
import { AppError } from '../../../common/errors.ts';
import type { ExportResult, Finding, Preflight, Progress } from '../../../common/contract/shapes.ts';
import { exportedName } from '../../../common/print/file-names.ts';
import { say } from '../../../common/print/say.ts';
import { makeFolder, placeFor } from '../output.ts';
import { addMarks, SLUG } from '../pdf/marks.ts';
import { overprintBlack } from '../pdf/overprint.ts';
import { makePdfX } from '../pdf/pdfx.ts';
import { countPages, readPdfFile } from '../pdf/read-file.ts';
import { exchangeSpot } from '../pdf/spot.ts';
import { writePdf } from '../pdf/write.ts';
import type { PressPhoto } from '../photos.ts';
import { largestOf, pressPhotos } from '../press-photos.ts';
import { pressOf, type Press } from '../press.ts';
import { readBack } from '../preflight/readback.ts';
import type { PrintSource } from '../source.ts';
import { wellFormed } from '../well-formed.ts';
import { InColour } from './in-colour.ts';
import { findingsOf } from './findings.ts';
import { frontPhoto } from './front-photo.ts';
import { pagesOf } from './pages.ts';
import { CoverTypesetter, type TypesetCover } from './typeset.ts';

interface CoverOptions {
  readonly reader: PrintSource;
  readonly folder: string;
  /** From 2: the number behind the name; absent or 1: under the name itself. What stands there gives way. */
  readonly copy?: number | undefined;
  readonly cache: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly now?: number;
  /** What the book's records say; what of it is about the cover is told with it. */
  readonly records?: Preflight | undefined;
}

/** Code of a finding that the records have of the cover (`book/people/preflight.ts`). */
const ON_COVER = 'withdrawn-cover';

type Say = (phase: string, done: number, total: number, label?: string) => void;

/**
 * Writes `<title>-bia.pdf` into `folder`: one page, the outside of the cover flat, with fold marks in its slug.
 * @throws AppError as `exportBook`
 */
export async function exportCover(options: CoverOptions): Promise<ExportResult> {
  const began = performance.now();
  const { folder, cache, signal } = options;
  const say: Say = (phase, done, total, label = '') => {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    options.onProgress?.({ phase, done, total, label });
  };
  makeFolder(resolve(folder));
  say('typeset', 0, 0);
  const pages = await pagesOf(options.reader, cache);
  const source = new InColour(options.reader);
  const settings = source.settings();
  const title = wellFormed(settings.title);
  const at = options.now ?? Date.now();
  const path = placeFor(folder, exportedName(title, 'cover'), options.copy);
  const { reader, photo } = await frontPhoto(source);
  const typesetter = new CoverTypesetter('print');
  try {
    const cover = typesetter.cover(reader, pages, photo);
    say('pdf', 0, 1);
    const press: Press = { ...pressOf(source, cache), slug: SLUG };
    const pdf = typesetter.pdf(cover, { standard: press.header, tagged: false, at });
    const photos = await writeCover(pdf, cover, path, { reader, press, cache, title, at, say, marks: settings.pressMarks, signal });
    say('check', 0, 1);
    const { errors, warnings } = findingsOf(options.reader, cover, pages, photo);
    const { width: trimWidth, height: trimHeight } = cover.wrap;
    const found = readBack(path, { trimWidth, trimHeight, bleed: cover.bleed, pages: 1, title, press, photoInk: Math.max(0, ...photos.map(({ ink }) => ink)), colouredText: true, finish: finishOf(settings) });
    say('check', 1, 1);
    return {
      files: [{ path, kind: 'cover', pages: 1 }],
      preflight: { errors: [...errors, ...(options.records?.errors ?? []).filter(({ code }) => code === ON_COVER), ...found, ...againstInterior(join(folder, exportedName(title, 'print')), pages)], warnings },
      seconds: Math.round(performance.now() - began) / 1000,
    };
  } finally {
    typesetter.close();
  }
}

interface CoverJob {
  readonly reader: PrintSource;
  readonly press: Press;
  readonly cache: string;
  readonly title: string;
  readonly at: number;
  readonly say: Say;
  /** Crop and registration marks and bars beside the fold marks. */
  readonly marks: boolean;
  readonly signal: AbortSignal | undefined;
}

async function writeCover(pdf: Uint8Array, { bleed, wrap, photo }: TypesetCover, path: string, job: CoverJob): Promise<PressPhoto[]> {
  const { press, title, at, say } = job;
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  await overprintBlack(document);
  const finish = finishOf(job.reader.settings());
  if (finish !== null) await exchangeSpot(document, finish);
  addMarks(document, { bleed, grey: false, folds: wrap.folds, foldsOnly: !job.marks });
  makePdfX(document, { ...press, profile: readFileSync(press.profile) }, { title, standard: press.standard, bleed, slug: press.slug, at });
  const replacements = await pressPhotos(document, largestOf(photo === null ? [] : [photo]), { ...job, onPhoto: (done, total, name) => { say('photos', done, total, name); } });
  await writePdf(document.context, path, { header: press.header, replacements, signal: job.signal, onWritten: (done, total) => { say('write', done, total); } });
  return [...replacements.values()];
}

/** An interior that lies beside the cover has the pages for which the spine was worked out. */
function againstInterior(path: string, pages: number): Finding[] {
  if (!existsSync(path)) return [];
  const beside = countPages(readPdfFile(path));
  if (beside === pages) return [];
  return [{ code: 'cover-pages-differ', said: say('findings.cover.pagesDiffer', { beside, pages }), articleId: null, block: null, page: null }];
}
