/** The profile in a file's output intent: an ICC profile of four inks, and the one that the book has chosen. */
import { readFileSync } from 'node:fs';
import { PDFRawStream } from '@cantoo/pdf-lib';
import { AppError } from '../../../common/errors.ts';
import { say } from '../../../common/print/say.ts';
import { readProfile } from '../icc.ts';
import { key, numberIn, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamText } from '../pdf/streams.ts';
import { outputIntent } from './catalog.ts';
import type { Tell } from './tell.ts';

/** @param profile path of the book's */
export function checkProfile(file: PdfFile, profile: string, tell: Tell): void {
  const stream = resolve(file, outputIntent(file)?.get(key('DestOutputProfile')));
  // That there is none for four inks is told with the rest of the catalog.
  if (!(stream instanceof PDFRawStream) || numberIn(file, stream.dict, 'N') !== 4) return;
  const bytes = unpacked(stream);
  if (bytes === null) tell('output-intent', say('findings.file.intentBroken'));
  else if (!bytes.equals(readFileSync(profile))) tell('output-intent', say('findings.file.intentOther'));
}

function unpacked(stream: PDFRawStream): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = Buffer.from(streamText(stream), 'latin1');
  } catch {
    // What cannot be unpacked is no profile.
    return null;
  }
  try {
    readProfile(bytes);
    return bytes;
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
