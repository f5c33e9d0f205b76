/** Photos that lie beside documents: whose are they? By name, else of the only document in the folder, else on their own. */
import * as make from '../../../common/article/build.ts';
import { normalizeDocument } from '../../../common/article/normalize.ts';
import type { ImportedArticle, ImportedPicture } from '../../../common/contract/shapes.ts';
import { fold } from '../../../common/text/fold.ts';
import { warning } from '../warnings.ts';

/** Shortest beginning of a name that can tie a photo to a document. */
const LEAST_STEM = 3;

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const stemOf = (path: string): string => fold(path.slice(folderOf(path).length).replace(/\.[^.]{1,5}$/u, '').normalize('NFC')).replace(/[^a-z0-9]+/gu, ' ').trim();

/** The document a photo belongs to: an index into `documents`, or null when that cannot be told. */
export function ownerOf(photo: string, documents: readonly string[]): number | null {
  const folder = folderOf(photo);
  const beside = documents.map((path, index) => ({ path, index })).filter(({ path }) => folderOf(path) === folder);
  const stem = stemOf(photo);
  const named = beside
    .filter(({ path }) => stemOf(path).length >= LEAST_STEM && stem.startsWith(stemOf(path)))
    .sort((a, b) => stemOf(b.path).length - stemOf(a.path).length)[0];
  if (named !== undefined) return named.index;
  const only = beside.length === 1 ? beside[0] : undefined;
  return only === undefined ? null : only.index;
}

/** The article with further photos at its end, in front of the byline, without captions: which words belong to them a person says. */
export function withPhotos(article: ImportedArticle, photos: readonly ImportedPicture[]): ImportedArticle {
  const { blocks } = article.document;
  const byline = blocks.at(-1)?.type === 'byline' ? 1 : 0;
  const placed = photos.map((_, index) => make.photo(`picture:${String(article.pictures.length + index)}`));
  return {
    ...article,
    document: normalizeDocument({ ...article.document, blocks: [...blocks.slice(0, blocks.length - byline), ...placed, ...blocks.slice(blocks.length - byline)] }),
    pictures: [...article.pictures, ...photos],
    warnings: [...article.warnings, warning('photos-beside', photos.map((photo) => photo.name))],
  };
}
