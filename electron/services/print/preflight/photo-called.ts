/** How a photo is called in a finding. */
import { inlineText } from '../../../common/article/read.ts';
import { pictureIds, type ArticleDocument } from '../../../common/article/document.ts';
import type { Said } from '../../../common/contract/said.ts';
import { say } from '../../../common/print/say.ts';
import type { PlacedPhoto } from '../settle.ts';

/** So many words of a caption tell its photo from others. */
const MOST_WORDS = 9;

/** A photo by its caption's first words, of several under one caption by its place among them. The name of its file alone says little: every Word file has an “image1.jpeg”. */
export function photoCalled({ block: index, photoId, photo: { name } }: PlacedPhoto, document: ArticleDocument | undefined): Said {
  const block = document?.blocks[index];
  if (block?.type !== 'photo') return say('findings.photoCalled.bare', { file: name });
  const words = inlineText(block.children[0].children).trim().split(/\s+/u).filter((word) => word !== '');
  const caption = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')}…` : words.join(' ').replace(/[.]$/u, '');
  const ids = pictureIds(block);
  const place = ids.indexOf(photoId) + 1;
  if (ids.length > 1) return caption === '' ? say('findings.photoCalled.bareOf', { place, file: name }) : say('findings.photoCalled.captionedOf', { place, caption, file: name });
  return caption === '' ? say('findings.photoCalled.bare', { file: name }) : say('findings.photoCalled.captioned', { caption, file: name });
}
