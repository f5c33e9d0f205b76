/** The application for a licence of a book, with the pages that the book really has. */
import { AppError } from '../../common/errors.ts';
import { madePhotoIds } from '../print/made/data.ts';
import { Typesetter } from '../print/typeset.ts';
import { ShownPhotos } from '../photo/shown.ts';
import { printSource } from '../book/made/source.ts';
import type { BookReader } from '../store/reader.ts';
import { licencePdf } from './pdf.ts';
import { storedImprint } from './stored.ts';
import { licenceSheet, type LicenceSheet } from './sheet.ts';
import { licenceWord } from './word.ts';

export type LicenceFormat = 'docx' | 'pdf';

/** As a file's name says; .docx, which can be edited, where it says neither. */
export const licenceFormat = (name: string): LicenceFormat => (name.toLowerCase().endsWith('.pdf') ? 'pdf' : 'docx');

export interface LicencePaper {
  readonly sheet: LicenceSheet;
  /** Of the book. */
  readonly pages: number;
  readonly bytes: Uint8Array;
}

/**
 * @param at ms since 1970
 * @throws AppError book/no-record (the book has no imprint page: print run and printer would not agree with anything), print/empty-book, print/typeset
 */
export async function makeLicence(book: BookReader, format: LicenceFormat, at: number): Promise<LicencePaper> {
  const options = storedImprint(book);
  if (options === null) throw new AppError('book/no-record', { kind: 'imprint', id: '' });
  const pages = await pagesOf(book);
  const sheet = licenceSheet(options, book.settings(), pages);
  return { sheet, pages, bytes: format === 'docx' ? licenceWord(sheet, at) : licencePdf(sheet, at) };
}

async function pagesOf(book: BookReader): Promise<number> {
  const source = printSource(book);
  const typesetter = new Typesetter(await new ShownPhotos(source).ready(source.articles().map(({ document }) => document), madePhotoIds(source)), 'screen', { pictures: 'held' });
  try {
    return typesetter.book().document.numOfPages;
  } finally {
    typesetter.close();
  }
}
