/** A book as EPUB 3: the documents, the pictures and the archive around them. The same book at the same moment gives the same bytes. */
import { zipSync, type Zippable } from 'fflate';
import { inlineText } from '../../../common/article/read.ts';
import type { PrintSource } from '../../print/source.ts';
import { photoIdsOf } from '../../word/pictures.ts';
import { pagesOf, textPagesOf, type WayBook } from '../book.ts';
import { coverPicture } from '../cover.ts';
import { cutsOf, facesOfBook, fontBytes, fontFaces, licenceOf } from '../letters.ts';
import type { Shown } from '../markup.ts';
import { eachPicture, LARGE, type PhotoJob, type ScreenPicture } from '../photos.ts';
import { CONTAINER_XML, opfXml } from './opf.ts';
import { COVER_FILE, coverPage, fileOf, NAV_FILE, navPage, partPage, STYLE_FILE, textPage, TITLE_FILE, titlePage } from './pages.ts';
import { epubStyle } from './style.ts';

const COVER_PICTURE = 'anh/bia.jpg';
const FONTS = 'phong-chu';
/** Archives keep no moment before 1980; this one is in all of them. */
const NO_MOMENT = new Date(1980, 0, 1);

export interface EpubOptions extends PhotoJob {
  readonly bookId: string;
  /** ms since 1970 */
  readonly now: number;
}

/** @throws AppError photo/damaged, book/no-photo, print/typeset, job/cancelled */
export async function epubBytes(source: PrintSource, book: WayBook, { bookId, now, say }: EpubOptions): Promise<Uint8Array> {
  const ids = photoIdsOf(textPagesOf(book).map(({ document }) => document));
  const pictures = new Map<string, ScreenPicture>();
  await eachPicture(source, ids, [LARGE], { say }, (id, [picture]) => {
    if (picture !== undefined) pictures.set(id, picture);
  });
  say('write', 0, 0);
  const files = new Map(ids.map((id, index) => [id, `anh/${String(index + 1).padStart(4, '0')}.jpg`]));
  const stems = new Map(textPagesOf(book).map((page) => [page.id, fileOf(page)]));
  const context = {
    picture: (id: string): Shown | null => {
      const [picture, src] = [pictures.get(id), files.get(id)];
      return picture === undefined || src === undefined ? null : { src, width: picture.width, height: picture.height };
    },
    place: (id: string): string | null => stems.get(id) ?? null,
  };
  const cover = await coverPicture(source);
  // What stands in front of the first part; a book of no parts has none.
  const firstPart = book.groups.findIndex(({ part }) => part !== null);
  const texts = book.groups.flatMap(({ part, pages }, index) => [
    ...(part === null ? [] : [[fileOf(part), partPage(part)] as const]),
    ...pages.map((page) => [fileOf(page), textPage(page, index < firstPart, context)] as const),
  ]);
  const faces = facesOfBook(book.settings);
  const cuts = [...cutsOf(faces.text), ...(faces.heads === faces.text ? [] : cutsOf(faces.heads, 'heads'))];
  const inside: Record<string, string | Uint8Array> = {
    'sach.opf': opfXml({ bookId, title: book.title, settings: book.settings, at: now, texts: pagesOf(book).map(fileOf), pictures: ids.flatMap((id) => files.get(id) ?? []), cover: COVER_PICTURE, fonts: cuts.map(({ file }) => `${FONTS}/${file}`), described: isDescribed(book) }),
    [NAV_FILE]: navPage(book),
    [STYLE_FILE]: epubStyle(faces, fontFaces(cuts, FONTS)),
    [COVER_FILE]: coverPage(book.title, { src: COVER_PICTURE, ...cover }),
    [TITLE_FILE]: titlePage(book),
    ...Object.fromEntries(texts),
    [COVER_PICTURE]: cover.bytes,
  };
  for (const [id, { bytes }] of pictures) {
    const file = files.get(id);
    if (file !== undefined) inside[file] = bytes;
  }
  return packed(inside, { ...Object.fromEntries(cuts.map(({ file }) => [`EPUB/${FONTS}/${file}`, file])), ...Object.fromEntries(cuts.map(({ family }) => [`META-INF/${licenceOf(family)}`, licenceOf(family)])) });
}

const isDescribed = (book: WayBook): boolean => textPagesOf(book).every(({ document }) => document.blocks.every((block) => block.type !== 'photo' || inlineText(block.children[0].children).trim() !== ''));

/**
 * The mark of what kind of file it is comes first and is not packed; pictures are packed already. Names in one order, whichever picture was ready first.
 * @param fonts files of resources/fonts by where they stand, their licences among them
 */
function packed(inside: Readonly<Record<string, string | Uint8Array>>, fonts: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const files: Zippable = {
    mimetype: [encoder.encode('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': encoder.encode(CONTAINER_XML),
  };
  for (const name of Object.keys(inside).sort()) {
    const content = inside[name] ?? '';
    files[`EPUB/${name}`] = typeof content === 'string' ? encoder.encode(content) : [content, { level: 0 }];
  }
  for (const [name, file] of Object.entries(fonts)) files[name] = [fontBytes(file), { level: 9 }];
  return zipSync(files, { mtime: NO_MOMENT });
}
