/**
 * What a paragraph of an exported Word file is, by the name of its style: what the writer gives and the reader knows again. Names, not
 * ids: LibreOffice makes ids of its own, the name stays. They are Vietnamese because people see them in the list of styles.
 */
import type { TextBlock } from '../../common/article/document.ts';

/** A kind of line; headings by their level, list items by what stands in front of them, `photo` holds pictures, `separator` asterisks. */
export type LineKind = Exclude<TextBlock['type'], 'heading' | 'list-item' | 'table-cell'> | 'heading-1' | 'heading-2' | 'heading-3' | 'bullet-item' | 'numbered-item' | 'table-cell' | 'photo' | 'separator';

export interface LineStyle {
  readonly id: string;
  readonly name: string;
}

export const LINE_STYLES: Readonly<Record<LineKind, LineStyle>> = {
  title: { id: 'KyyeuTitle', name: 'KY Tên bài' },
  sapo: { id: 'KyyeuSapo', name: 'KY Sapô' },
  paragraph: { id: 'KyyeuBody', name: 'KY Đoạn văn' },
  'heading-1': { id: 'KyyeuHeading1', name: 'KY Tít phụ 1' },
  'heading-2': { id: 'KyyeuHeading2', name: 'KY Tít phụ 2' },
  'heading-3': { id: 'KyyeuHeading3', name: 'KY Tít phụ 3' },
  quote: { id: 'KyyeuQuote', name: 'KY Trích dẫn' },
  'pull-quote': { id: 'KyyeuPullQuote', name: 'KY Câu nổi bật' },
  dialogue: { id: 'KyyeuDialogue', name: 'KY Lời thoại' },
  verse: { id: 'KyyeuVerse', name: 'KY Thơ' },
  'bullet-item': { id: 'KyyeuBullet', name: 'KY Mục dấu chấm' },
  'numbered-item': { id: 'KyyeuNumber', name: 'KY Mục đánh số' },
  'box-title': { id: 'KyyeuBoxTitle', name: 'KY Tên khung' },
  'box-line': { id: 'KyyeuBoxLine', name: 'KY Dòng trong khung' },
  separator: { id: 'KyyeuSeparator', name: 'KY Dấu ngăn' },
  'table-cell': { id: 'KyyeuCell', name: 'KY Ô bảng' },
  photo: { id: 'KyyeuPhoto', name: 'KY Ảnh' },
  caption: { id: 'KyyeuCaption', name: 'KY Chú thích ảnh' },
  credit: { id: 'KyyeuCredit', name: 'KY Nguồn ảnh' },
  byline: { id: 'KyyeuByline', name: 'KY Tác giả' },
};

const KINDS = new Map(Object.entries(LINE_STYLES).flatMap(([kind, { id, name }]) => [[name.toLowerCase(), kind as LineKind] as const, [id.toLowerCase(), kind as LineKind] as const]));

/** The kind that a style's name (or, in a file that lost its styles, its id) stands for; null: the style is not ours. */
export const kindOf = (style: string): LineKind | null => KINDS.get(style.normalize('NFC').toLowerCase()) ?? null;

/** Bookmark at the head of an article: its name is the article's. Word takes forty characters. */
export const ARTICLE_BOOKMARK = 'kyyeu_';
/** Begins the name of the bookmark on a list that goes on from the one before it and cannot be of it. */
export const GOES_ON_BOOKMARK = 'tiepso_';
export const bookmarkOf = (articleId: string): string => ARTICLE_BOOKMARK + articleId.replaceAll('-', '');

/** Properties of the document, kept by word processors: which book it came from, and of each article "id sha256" under `KyyeuArticle1` … */
export const BOOK_PROPERTY = 'KyyeuBook';
export const ARTICLE_PROPERTY = 'KyyeuArticle';

/** A picture's name in the file leads back to the photo. Of two with one name LibreOffice renames one, so there are no two. */
export const pictureName = (photoId: string, number: string): string => `kyyeu-photo-${photoId}#${number}`;
/** The photo that a picture's name leads to; null: the picture is none of ours. */
export const photoNamed = (name: string): string | null => /^kyyeu-photo-([^#]+)#\d+$/u.exec(name)?.[1] ?? null;
/** Stands where a photo has not come. */
export const MISSING_PICTURE = '[Ảnh chưa có]';
export const ASTERISKS = '* * *';
