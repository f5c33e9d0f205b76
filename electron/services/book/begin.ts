/** A yearbook as somebody begins it: empty but for what every one needs. */
import type { BookSettings } from '../../common/book/settings.ts';
import { createBook, type CreateOptions } from '../store/book-file.ts';
import type { BookWriter } from '../store/writer.ts';
import { layInCatalogue } from './people/award-catalogue.ts';

/**
 * Makes a new yearbook that has the forms of award of today's law, so that what is recorded and imported first is of a form already.
 * @throws what `createBook` throws
 */
export function beginBook(file: string, settings: BookSettings, options: Pick<CreateOptions, 'author'> = {}): BookWriter {
  return createBook(file, settings, { ...options, begin: layInCatalogue });
}
