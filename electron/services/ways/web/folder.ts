/** A book as a folder for the web: one page an article, photos in two sizes, the book's letters. Opens from a disk as well as from a server. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paletteOf } from '../../../common/book/designs.ts';
import type { PrintSource } from '../../print/source.ts';
import { resourcePath } from '../../resources.ts';
import { photoIdsOf } from '../../word/pictures.ts';
import { textPagesOf, type WayBook } from '../book.ts';
import { cutsOf, facesOfBook, fontFaces, licenceOf, type Cut } from '../letters.ts';
import type { Shown } from '../markup.ts';
import { eachPicture, LARGE, SMALL, type PhotoJob } from '../photos.ts';
import { wholeFolder } from '../whole-folder.ts';
import { fileOf, INDEX_FILE, indexPage, STYLE_FILE, textPage } from './pages.ts';
import { webStyle } from './style.ts';

const PHOTOS = 'anh';
const FONTS = 'phong-chu';

/**
 * Writes the folder under another name and gives it its own when it is whole.
 * @param path of the folder; there is nothing there yet
 * @returns how many pages it has
 * @throws AppError print/output, photo/damaged, book/no-photo, job/cancelled; then nothing is left
 */
export async function writeWebFolder(source: PrintSource, book: WayBook, path: string, job: PhotoJob): Promise<number> {
  return await wholeFolder(path, async (part) => {
    mkdirSync(join(part, PHOTOS));
    const pages = await writePages(source, book, part, job);
    job.say('write', pages, pages);
    return pages;
  });
}

async function writePages(source: PrintSource, book: WayBook, part: string, job: PhotoJob): Promise<number> {
  const texts = textPagesOf(book);
  const ids = photoIdsOf(texts.map(({ document }) => document));
  const numbers = new Map(ids.map((id, index) => [id, String(index + 1).padStart(4, '0')]));
  const shown = new Map<string, Shown>();
  await eachPicture(source, ids, [LARGE, SMALL], job, (id, pictures) => {
    const sizes = pictures.map(({ bytes, width, height }) => {
      const file = `${PHOTOS}/${numbers.get(id) ?? id}-${String(width)}.jpg`;
      writeFileSync(join(part, file), bytes);
      return { file, width, height };
    });
    // The smaller is the one for readers that know no srcset; the larger is chosen where there are pixels for it.
    const plain = sizes.at(-1);
    if (plain !== undefined) shown.set(id, { src: plain.file, srcset: sizes.map(({ file, width }) => `${file} ${String(width)}w`).join(', '), width: plain.width, height: plain.height });
  });
  const stems = new Map(texts.map((page) => [page.id, fileOf(page)]));
  const context = { picture: (id: string): Shown | null => shown.get(id) ?? null, place: (id: string): string | null => stems.get(id) ?? null };
  texts.forEach((page, index) => {
    job.say('write', index, texts.length, page.title);
    writeFileSync(join(part, fileOf(page)), textPage(book, index, context));
  });
  writeFileSync(join(part, INDEX_FILE), indexPage(book));
  const { design, palette } = book.settings;
  const { text: face } = facesOfBook(book.settings);
  const cuts = copyFonts(face, part);
  writeFileSync(join(part, STYLE_FILE), webStyle(cuts.length === 0 ? null : face, fontFaces(cuts, FONTS, ' font-display: swap;'), paletteOf(design, palette).srgb));
  return texts.length + 1;
}

/** The cuts of the design's text with their licence. */
function copyFonts(face: string, part: string): readonly Cut[] {
  const cuts = cutsOf(face);
  if (cuts.length === 0) return [];
  mkdirSync(join(part, FONTS));
  for (const file of [licenceOf(face), ...cuts.map(({ file }) => file)]) copyFileSync(resourcePath('fonts', file), join(part, FONTS, file));
  return cuts;
}
