/** Photos as a Word file embeds them: JPEG, upright, no wider or higher than a page shows. */
import { pictureIds, type ArticleDocument } from '../../common/article/document.ts';
import { AppError } from '../../common/errors.ts';
import { AS_IT_CAME } from '../../common/photo/frame.ts';
import { rendered } from '../photo/render.ts';
import type { PrintSource } from '../print/source.ts';
import type { WordPicture } from './shapes.ts';

/** Longest edge, px: the measure of an A4 page at 250 to the inch. A file of thirty photos stays fit to be mailed. */
const EDGE = 1600;
const QUALITY = 80;

/** One picture of the book for embedding. @throws AppError photo/damaged, book/no-photo */
export async function wordPicture(source: Pick<PrintSource, 'photo' | 'photoBytes'>, photoId: string): Promise<WordPicture> {
  const { name, look = AS_IT_CAME } = source.photo(photoId);
  try {
    const shown = await rendered(source.photoBytes(photoId, 'original'), look, name);
    const { data, info } = await shown
      .resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    throw new AppError('photo/damaged', { name }, { cause: thrown });
  }
}

/** Names of the photos in these texts, each once. */
export function photoIdsOf(documents: readonly ArticleDocument[]): string[] {
  return [...new Set(documents.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'photo' ? pictureIds(block) : []))))];
}
