/** The files of the list: a PDF to slip into the book, and a Word file. */
import { resolve } from 'node:path';
import { chosenErrata, type Errata, type ErrataChoice } from '../../common/errata/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { errataNames } from '../../common/print/file-names.ts';
import { makeFolder, placeFor } from '../print/output.ts';
import { wellFormed } from '../print/well-formed.ts';
import { writeWhole } from '../print/write-whole.ts';
import { errataPdf } from './pdf.ts';
import { errataSheet } from './sheet.ts';
import { errataWord } from './word.ts';

export interface ErrataFiles {
  /** Absolute paths. */
  readonly files: readonly { readonly path: string; readonly kind: 'pdf' | 'docx' }[];
  readonly entries: number;
}

/**
 * Writes `<title>-dinh-chinh.pdf` and `.docx` into `folder`, which is made when it is missing.
 * @param now ms since 1970 @param copy see `placeFor`
 * @throws AppError errata/nothing (no entry is left), print/output, print/typeset; no half file is left
 */
export function makeErrata(list: Errata, choice: ErrataChoice, folder: string, now: number, copy = 1): ErrataFiles {
  const chosen = chosenErrata(list, choice);
  if (chosen.entries.length === 0) throw new AppError('errata/nothing');
  const sheet = errataSheet(chosen);
  const [pdf, word] = [errataPdf(sheet, now), errataWord(sheet, now)];
  const to = resolve(folder);
  makeFolder(to);
  const [pdfName, wordName] = errataNames(wellFormed(chosen.book.title));
  const files = [
    { path: placeFor(to, pdfName, copy), kind: 'pdf', bytes: pdf },
    { path: placeFor(to, wordName, copy), kind: 'docx', bytes: word },
  ] as const;
  for (const { path, bytes } of files) writeWhole(path, bytes);
  return { files: files.map(({ path, kind }) => ({ path, kind })), entries: chosen.entries.length };
}
