/** Articles of many lengths, with a portrait over them or a photo at their end, and how their last pages come out. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { byline, document, heading, paragraph, photo, sapo, table, title } from '../../../electron/common/article/build.ts';
import type { Block } from '../../../electron/common/article/document.ts';
import type { ArticleKind } from '../../../electron/common/article/kind.ts';
import type { DesignId } from '../../../electron/common/book/designs.ts';
import { trimSize, type TrimSizeId } from '../../../electron/common/book/trim.ts';
import { loadDesign, textBlock, type TextBlock } from '../../../electron/services/print/design.ts';
import { lastPageLines } from '../../../electron/services/print/merit.ts';
import { placeKey, type Place } from '../../../electron/services/print/fit.ts';
import { articlePages } from '../../../electron/services/print/preview.ts';
import { Typesetter } from '../../../electron/services/print/typeset.ts';
import { MemoryBook } from './memory-book.ts';
import { drawn } from './pictures.ts';
import { letters, textPlaces, type TextPage } from './readers.ts';

const PICTURES = new Map([['upright', await drawn('upright', 900, 1200, [90, 90, 140], [200, 60, 40])], ['wide', await drawn('wide', 1500, 1000, [90, 140, 90], [200, 60, 40])]]);
const SENTENCES = [
  'Ban Thường vụ Đảng ủy đã triển khai thực hiện với những giải pháp cụ thể, tạo được sự chuyển biến tích cực.',
  'Bà con cùng bàn, cùng làm, cùng kể lại cho nhau nghe việc nào được, việc nào chưa.',
  'Mười hai năm làm tổ trưởng tổ hòa giải, bà đi hết các nhà trong thôn, nhà nào có chuyện gì bà cũng biết.',
  'Có lần nửa đêm bà lội suối sang tận bên kia bản, hai anh em nhà nọ đang tranh nhau thửa ruộng cha mẹ để lại.',
];
const text = (from: number, count: number): Block => paragraph(Array.from({ length: count }, (_, at) => SENTENCES[(from + at) % SENTENCES.length]).join(' '));
const prose = (sentences: number): Block[] => Array.from({ length: Math.ceil(sentences / 5) }, (_, at) => text(at, Math.min(5, sentences - 5 * at)));
const CAPTION = 'Ảnh chụp ở thôn Nà Pàn.';
const AUTHOR = 'Lê Hà';

/** A short profile under a portrait, of so many sentences. */
export const profile = (sentences: number): readonly [ArticleKind, Block[]] => ['profile', [title('Bà Hứa Thị Nguyệt và tổ hòa giải'), photo('upright', CAPTION), ...prose(sentences), byline(AUTHOR)]];
/** A practice with a table, which ends in a photo. */
export const practice = (sentences: number): readonly [ArticleKind, Block[]] => [
  'practice',
  [title('Mô hình “Dòng họ tự quản” ở xã Quỳnh Sơn'), sapo('Mười tám dòng họ, một bản cam kết.'), ...prose(sentences), heading(2, 'Kết quả'), table(1, [['Năm', 'Hộ', 'Vụ việc'], ...Array.from({ length: 10 }, (_, at) => [String(2010 + at), '300', String(40 - at)])]), text(1, 4), photo('wide', CAPTION), byline(AUTHOR)],
];

export interface LastPage {
  /** Lines of it that are used; null where the article has one page. */
  readonly lines: number | null;
  /** It has a photo and nothing but the byline. */
  readonly lonely: boolean;
  readonly pages: number;
}

/** These articles set, and read back; `page`: the text block, `inBlock`: words of a page that stand in it, running heads and folios left out. */
function set<T>(folder: string, design: DesignId, trim: TrimSizeId, articles: readonly (readonly [ArticleKind, Block[]])[], read: (book: {
  readonly ids: readonly string[];
  readonly spans: ReturnType<typeof articlePages>;
  readonly places: ReadonlyMap<string, Place>;
  readonly page: TextBlock;
  readonly inBlock: (page: number) => TextPage['lines'];
}) => T): T {
  const written = articles.map(([kind, blocks], at) => ({ id: String(at), kind, document: document(blocks) }));
  const book = new MemoryBook({ design, trimSize: trim, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: written }], PICTURES, new Map(written.map(({ id, kind }) => [id, kind])));
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const file = join(folder, `tails-${design}-${trim}.pdf`);
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const page = textBlock(loadDesign(design).data, trim, trimSize(trim).width);
    const pages = textPlaces(file);
    return read({
      ids: written.map(({ id }) => id),
      spans: articlePages(typeset),
      places: new Map(typeset.places.map((place) => [placeKey(place[0], place[1]), place])),
      page,
      inBlock: (number) => (pages[number - 1]?.lines ?? []).filter(({ top, bottom }) => top > page.top - 0.5 * page.line && bottom < page.top + (page.lines + 1) * page.line),
    });
  } finally {
    typesetter.close();
  }
}

/** How the last pages of these articles come out. */
export function lastPages(folder: string, design: DesignId, trim: TrimSizeId, articles: readonly (readonly [ArticleKind, Block[]])[]): LastPage[] {
  return set(folder, design, trim, articles, ({ ids, spans, places, page, inBlock }) => ids.map((id) => {
    const { start, pages } = spans.find((span) => span.id === id) ?? { start: 0, pages: 0 };
    const said = letters(inBlock(start + pages - 1).map((line) => line.text).join(' '));
    return { lines: lastPageLines(id, places, page, 0), lonely: said === letters(CAPTION + AUTHOR), pages };
  }));
}

/** Lines left empty at the foot of the first page of each of these features. */
export function emptyLines(folder: string, design: DesignId, trim: TrimSizeId, articles: readonly Block[][]): number[] {
  return set(folder, design, trim, articles.map((blocks) => ['feature', blocks]), ({ ids, spans, page, inBlock }) => ids.map((id) => {
    const lines = inBlock(spans.find((span) => span.id === id)?.start ?? 0);
    return page.lines - (Math.max(...lines.map(({ bottom }) => bottom)) - page.top) / page.line;
  }));
}
