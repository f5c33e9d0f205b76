/** The use case: a book out in another way than as a book on paper. Nothing stands under its name before it is whole. */
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ExportedFile, ExportResult, Finding, Preflight, Progress, WayKind } from '../../common/contract/shapes.ts';
import { ALL_SLIDES, PHOTOS_AS_USUAL, type PhotosChoice, type SlideChoice } from '../../common/contract/way-shapes.ts';
import { AppError } from '../../common/errors.ts';
import { exportedName, isFolder } from '../../common/print/file-names.ts';
import { intoFolder } from '../print/into-folder.ts';
import { freePath, placeFor } from '../print/output.ts';
import type { PrintSource } from '../print/source.ts';
import { wellFormed } from '../print/well-formed.ts';
import { writeWhole } from '../print/write-whole.ts';
import type { BookReader } from '../store/reader.ts';
import { readWays } from './book.ts';
import { epubBytes } from './epub/book.ts';
import { wayFindings } from './findings.ts';
import { writePhotos } from './pictures/folder.ts';
import { writeSlides } from './slides/make.ts';
import { writeWebFolder } from './web/folder.ts';
import { INDEX_FILE } from './web/pages.ts';
import { bookWord } from './word/book.ts';

export interface WayOptions {
  readonly reader: PrintSource;
  /** The book itself: its records, for slides and photos. */
  readonly book: BookReader;
  readonly to: WayKind;
  /** Which slides; absent: the whole book. */
  readonly slides?: SlideChoice | undefined;
  /** Which photos, and how; absent: as the book shows them, in a folder. */
  readonly photos?: PhotosChoice | undefined;
  /** Made when it is missing. */
  readonly folder: string;
  /** From 2: the number behind the name; absent or 1: under the name itself. What stands there gives way. */
  readonly copy?: number | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** What the book's records say of it; absent: nothing is asked of them. */
  readonly records?: Preflight | undefined;
  /** ms since 1970 written into the file. */
  readonly now?: number;
}

/**
 * Writes `<title>.epub`, `<title>.docx`, `<title>-trinh-chieu.pdf` (slides), the folder `<title>-anh` (photos; its list is the file told of) or the folder `<title>-web` (with a number behind it where there is one; its `pages` are those it has, `index.html`
 * is the file told of) into `folder`.
 * @throws AppError print/empty-book, slides/none, photos/none, print/output, print/typeset, photo/damaged, book/no-photo, job/cancelled; no half file is left, and an older one of the
 *   same name stays until the new one is whole
 */
export async function exportWay(options: WayOptions): Promise<ExportResult> {
  return intoFolder(options.folder, () => exported(options));
}

async function exported(options: WayOptions): Promise<ExportResult> {
  const began = performance.now();
  const { reader, to } = options;
  const say = (phase: string, done: number, total: number, label = ''): void => {
    if (options.signal?.aborted === true) throw new AppError('job/cancelled');
    options.onProgress?.({ phase, done, total, label });
  };
  const folder = resolve(options.folder);
  say('read', 0, 0);
  const preflight = wayFindings(reader, options.records ?? { errors: [], warnings: [] });
  const now = options.now ?? Date.now();
  const result = (file: ExportedFile): ExportResult => ({ files: [file], preflight, seconds: Math.round(performance.now() - began) / 1000 });
  const name = exportedName(wellFormed(reader.settings().title), to);
  const path = isFolder(to) ? freePath(folder, name) : placeFor(folder, name, options.copy);
  if (to === 'slides') {
    const { pages, warnings, articles, photos } = await writeSlides(options.book, reader, path, options.slides ?? ALL_SLIDES, { say, now, signal: options.signal });
    const shown = (finding: Finding): boolean => onSlides(finding, articles, photos);
    return { ...result({ path, kind: to, pages }), preflight: { errors: preflight.errors.filter(shown), warnings: [...warnings, ...preflight.warnings.filter(shown)] } };
  }
  if (to === 'photos') {
    const { list, photos } = await writePhotos(options.book, reader, path, options.photos ?? PHOTOS_AS_USUAL, { say });
    return { ...result({ path: list, kind: to, pages: 0, photos }), preflight: { errors: preflight.errors.filter(ofPhotos), warnings: preflight.warnings.filter(ofPhotos) } };
  }
  const book = readWays(reader);
  if (to === 'web') {
    const pages = await writeWebFolder(reader, book, path, { say });
    return result({ path: join(path, INDEX_FILE), kind: to, pages });
  }
  const bytes = to === 'epub' ? await epubBytes(reader, book, { bookId: options.book.info().id, now, say }) : await bookWord(reader, book, { now, say });
  say('write', 0, 0);
  writeWhole(path, bytes);
  return result({ path, kind: to, pages: 0 });
}

/** What no slide shows: where a photo is to stand in a text, plates, pages with their marks. */
const OF_TEXT: ReadonlySet<string> = new Set(['photo-missing', 'plate-gone', 'plate-caption', 'text-overset', 'page-blank', 'marks-open', 'made-empty']);

/** What is wrong with an article that is not shown, or with what of it no slide shows, is no matter of this file. */
const onSlides = ({ articleId, code, photoId }: Finding, articles: ReadonlySet<string>, photos: ReadonlySet<string>): boolean =>
  !OF_TEXT.has(code) && (articleId === null || articles.has(articleId)) && (photoId === undefined || photos.has(photoId));

/** Captions and pictures; of texts nothing goes out with photos. */
const ofPhotos = ({ code, photoId }: Finding): boolean => photoId !== undefined || /^(?:caption|photo|portrait)/u.test(code);
