/** The cover's picture: the front of the book's own cover, trimmed – what lies on the table when the printed book does. */
import { AS_IT_CAME } from '../../common/photo/frame.ts';
import { MM } from '../print/design.ts';
import { frontPhoto } from '../print/cover/front-photo.ts';
import { InColour } from '../print/cover/in-colour.ts';
import { CoverTypesetter } from '../print/cover/typeset.ts';
import { shownJpeg } from '../photo/shown.ts';
import type { PrintSource } from '../print/source.ts';
import { svgPages } from '../print/svg-pages.ts';
import { sharp } from '../sharp.ts';
import type { ScreenPicture } from './photos.ts';

/** px */
const WIDTH = 1400;
const QUALITY = 88;
/** Of the photo: one that lies is cut to the height of the front, half as high again as it is wide. */
const PHOTO = { edge: 2400, quality: 90 } as const;
/** The front of a book is the same however thick it is: nothing has to be counted for it. */
const ANY_PAGES = 100;

/** Foil and spot ink are shown by their equivalents. @throws AppError print/typeset, photo/damaged */
export async function coverPicture(source: PrintSource): Promise<ScreenPicture> {
  const inColour = new InColour(source);
  const { reader, photo } = await frontPhoto(inColour);
  const typesetter = new CoverTypesetter('screen');
  try {
    const settings = inColour.settings();
    const large = photo === null ? null : await largePhoto(inColour, settings.coverPhoto);
    const cover = typesetter.cover({ settings: () => settings, photoBytes: (id, size) => large ?? reader.photoBytes(id, size) }, ANY_PAGES, photo);
    const { width, height, front, top, panelHeight } = cover.wrap;
    const [sheet = ''] = svgPages(typesetter.svg(cover), width * MM, height * MM);
    const panel = [front.x, top, front.width, panelHeight].map((value) => (value * MM).toFixed(3));
    const page = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${panel.join(' ')}" width="${panel[2] ?? ''}" height="${panel[3] ?? ''}">${sheet}</svg>`;
    const { data, info } = await sharp(Buffer.from(page), { density: (72 * WIDTH) / (front.width * MM), unlimited: true })
      .resize({ width: WIDTH })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    return { bytes: new Uint8Array(data), width: info.width, height: info.height };
  } finally {
    typesetter.close();
  }
}

/** With its edits; what the window shows of it is small. */
async function largePhoto(source: PrintSource, id: string): Promise<Uint8Array> {
  const photo = source.photo(id);
  return shownJpeg(source, id, photo, photo.look ?? AS_IT_CAME, PHOTO);
}
