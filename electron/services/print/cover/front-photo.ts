/** The picture in front of a cover. */
import { AppError } from '../../../common/errors.ts';
import { ShownPhotos } from '../../photo/shown.ts';
import type { PrintPhoto, PrintSource } from '../source.ts';

/** As it is shown, with the source that gives its bytes; null where none was chosen or the book has it no more. @throws AppError photo/damaged */
export async function frontPhoto(source: PrintSource): Promise<{ readonly reader: PrintSource; readonly photo: PrintPhoto | null }> {
  const shown = new ShownPhotos(source);
  const { coverPhoto } = source.settings();
  if (coverPhoto === '') return { reader: shown, photo: null };
  try {
    const reader = await shown.ready([], [coverPhoto]);
    return { reader, photo: reader.photo(coverPhoto) };
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'book/no-photo') return { reader: shown, photo: null };
    throw thrown;
  }
}
