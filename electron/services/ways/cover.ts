/** The cover's picture: the title page of the book as its design sets it. */
import { isUnwritten } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { document, paragraph, title } from '../../common/article/build.ts';
import type { Outline } from '../../common/book/outline.ts';
import { MM } from '../print/design.ts';
import type { PrintSource } from '../print/source.ts';
import { splitSvg } from '../print/svg-pages.ts';
import { Typesetter } from '../print/typeset.ts';
import { sharp } from '../sharp.ts';
import type { ScreenPicture } from './photos.ts';

/** px */
const WIDTH = 1400;
const QUALITY = 88;

/** @throws AppError print/typeset */
export async function coverPicture(source: PrintSource): Promise<ScreenPicture> {
  const typesetter = new Typesetter(firstPages(source), 'screen', { pictures: 'held' });
  try {
    const typeset = typesetter.book();
    const svg = typesetter.svg(typeset);
    const { width, height } = { width: typeset.trim.width * MM, height: typeset.trim.height * MM };
    const page = splitSvg(svg, width, height)[TITLE_PAGE - 1]?.document() ?? '';
    const { data, info } = await sharp(Buffer.from(page), { density: (72 * WIDTH) / width })
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

/** The half-title stands on the first page, its back is empty. */
const TITLE_PAGE = 3;

/** The book with one short article: its front pages are the same, and set in no time. */
function firstPages(source: PrintSource): PrintSource {
  const first = source.articles().find(({ document: text }) => !isUnwritten(inForce(text)));
  const text = document([title('Bài'), paragraph('Bài')]);
  const outline = (): Outline => {
    const whole = source.outline();
    return { back: [], parts: whole.parts.map((part) => ({ ...part, matter: [] })) };
  };
  const articles = first === undefined ? [] : [{ id: first.id, document: text }];
  return {
    settings: () => source.settings(),
    outline,
    articles: () => articles,
    article: (id) => ({ id, document: text }),
    photo: (id) => source.photo(id),
    photoBytes: (id, size) => source.photoBytes(id, size),
  };
}
