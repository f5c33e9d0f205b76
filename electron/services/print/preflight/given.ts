/** A finished interior that somebody hands in, whoever saved it last: all that is asked of our own files, and what takes reading it whole. */
import { basename } from 'node:path';
import { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '../../../common/errors.ts';
import type { BookExpected, GivenFile, PageFacts } from '../../../common/contract/check-shapes.ts';
import type { Finding, Progress } from '../../../common/contract/shapes.ts';
import { say } from '../../../common/print/say.ts';
import { key, numbersIn, pageDicts } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { readWholePdf } from '../pdf/read-whole.ts';
import { checkedFile } from '../report/checked-file.ts';
import { comparePages } from './compare-pages.ts';
import { Drawing, type Visitor } from './drawing.ts';
import { drawnChecks } from './drawn.ts';
import type { Expected } from './expected.ts';
import { checkProfile } from './intent-profile.ts';
import { FactsReader } from './page-facts.ts';
import { Pictures } from './pictures.ts';
import { checkFile } from './readback.ts';
import { telling } from './tell.ts';

export interface ExpectedOfGiven extends Expected {
  /** Path of the profile that the book has chosen. */
  readonly profile: string;
  /** Pages of the book as it is typeset now; null: they are not known. */
  readonly book: readonly PageFacts[] | null;
}

/** Told page by page, then picture by picture. */
type Told = (progress: Progress) => void;

/** @throws AppError print/file-not-pdf, print/file-cut, print/file-damaged, print/file-large, file/not-found */
export async function readGiven(path: string, expected: ExpectedOfGiven, onProgress: Told = () => undefined): Promise<Finding[]> {
  const name = basename(path).normalize('NFC');
  onProgress({ phase: 'file', done: 0, total: 0, label: name });
  const file = await readWholePdf(path);
  try {
    return await findingsOf(file, name, expected, onProgress);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // A stream that is not what its filter says, a loop where a tree should be: no press would get further.
    throw new AppError('print/file-damaged', { name }, { cause: thrown });
  }
}

/** The same, and the file's SHA-256 as it was before it was read: a report tells of those bytes. @throws as `readGiven` */
export async function readGivenFile(path: string, expected: BookExpected, onProgress: Told): Promise<GivenFile> {
  return { file: await checkedFile(path), findings: await readGiven(path, expected, onProgress) };
}

async function findingsOf(file: PdfFile, name: string, expected: ExpectedOfGiven, onProgress: Told): Promise<Finding[]> {
  const { tell, findings } = telling();
  // Of an encrypted file all that is written is unreadable; it is refused for that.
  if (file.trailer.has(key('Encrypt'))) {
    tell('encrypted', say('findings.file.encrypted'));
    return findings;
  }
  checkFile(file, expected, tell);
  checkProfile(file, expected.profile, tell);
  const pictures = new Pictures(file, tell);
  const facts = drawnPages(file, name, (page, number, total) => {
    onProgress({ phase: 'file', done: number, total, label: name });
    return [
      drawnChecks({ number, trim: numbersIn(file, page, 'TrimBox'), colouredText: expected.colouredText === true }, tell),
      pictures.page(number),
    ];
  });
  if (expected.book !== null) comparePages(facts, expected.book, tell);
  await pictures.look(expected.press, (done, total) => { onProgress({ phase: 'file-photos', done, total, label: name }); });
  return findings;
}

/** What the pages of the typeset book show. @param pdf as the typesetter makes it */
export async function factsOfBook(pdf: Uint8Array): Promise<PageFacts[]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const trailer = PDFDict.withContext(context);
  if (context.trailerInfo.Root !== undefined) trailer.set(key('Root'), context.trailerInfo.Root);
  return drawnPages({ version: '', context, trailer }, '', () => []);
}

function drawnPages(file: PdfFile, name: string, others: (page: PDFDict, number: number, total: number) => readonly Visitor[]): PageFacts[] {
  const reader = new FactsReader(file);
  const drawing = new Drawing(file, name);
  const pages = pageDicts(file);
  return pages.map((page, index) => {
    const { visitor, facts } = reader.page();
    const all = [visitor, ...others(page, index + 1, pages.length)];
    drawing.page(page, {
      text: (...seen) => { for (const each of all) each.text(...seen); },
      path: (...seen) => { for (const each of all) each.path(...seen); },
      image: (...seen) => { for (const each of all) each.image(...seen); },
    });
    return facts();
  });
}
