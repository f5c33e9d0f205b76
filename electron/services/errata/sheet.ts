/** The list as data: what `resources/errata/errata.typ` and the Word file print. Always Vietnamese: it lies in a Vietnamese book. */
import { pieceKind, placeKind, type Errata, type Erratum, type ErratumRun } from '../../common/errata/shapes.ts';
import { t } from '../../common/i18n/index.ts';
import { TRIM_SIZES, trimOf } from '../../common/book/trim.ts';

export interface ErrataRow {
  readonly page: string;
  /** "dòng 5", or which part of the article it is of. */
  readonly place: string;
  /** Set in small letters in front of the words: "Bỏ đoạn", "Thêm đoạn". Empty: nothing. */
  readonly printedNote: string;
  readonly nowNote: string;
  readonly printed: readonly ErratumRun[];
  readonly now: readonly ErratumRun[];
}

export interface ErrataSheet {
  readonly trim: { readonly width: number; readonly height: number };
  readonly organisation: string;
  readonly title: string;
  readonly book: string;
  readonly intro: string;
  readonly columns: readonly [page: string, place: string, printed: string, now: string];
  readonly groups: readonly { readonly article: string; readonly rows: readonly ErrataRow[] }[];
  readonly sorry: string;
  readonly signed: string;
}

/** Of a paragraph that goes or moves, so many words at its beginning and its end tell which it is. */
const TELLING = 6;
const LONG = 2 * TELLING + 3;

const INTRO = 'Khi đọc sách, xin bạn đọc sửa lại những chỗ in chưa đúng sau đây. Dòng đếm từ trên xuống, kể cả lời dẫn, không kể đầu trang, tên bài và chú thích ảnh.';
const ROWS = 'Hàng của bảng đếm từ trên xuống trong trang, kể cả hàng đầu bảng.';

export function errataSheet({ book, entries }: Errata): ErrataSheet {
  const groups: { id: string; article: string; rows: ErrataRow[] }[] = [];
  for (const entry of entries) {
    const known = groups.at(-1)?.id === entry.articleId ? groups.at(-1) : undefined;
    if (known === undefined) groups.push({ id: entry.articleId, article: entry.article, rows: [rowOf(entry)] });
    else known.rows.push(rowOf(entry));
  }
  const trim = trimOf(book.trimSize) ?? TRIM_SIZES['16x24'];
  return {
    trim: { width: trim.width, height: trim.height },
    organisation: book.organisation,
    title: 'Bản đính chính',
    book: book.period === '' ? book.title : `${book.title}, ${lowerFirst(book.period)}`,
    intro: entries.some(({ row }) => row !== null) ? `${INTRO} ${ROWS}` : INTRO,
    columns: ['Trang', 'Chỗ', 'Đã in', 'Xin đọc là'],
    groups: groups.map(({ article, rows }) => ({ article, rows })),
    sorry: 'Thành thật cáo lỗi cùng bạn đọc.',
    signed: 'Ban Biên tập',
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

function rowOf(entry: Erratum): ErrataRow {
  const { page, line, row, note, kind, where, printed, now } = entry;
  const told = placeKind(entry);
  const part = t('vi', `errata.where.${where}`);
  const place = told === 'where' ? part : t('vi', `errata.${told}`, { line: line ?? 0, row: row ?? 0, note: note ?? 0, where: part });
  const piece = t('vi', `errata.piece.${pieceKind(entry)}`);
  const says = (key: 'added' | 'removed' | 'moved' | 'article' | 'photo'): string => t('vi', `errata.kind.${key}`, { piece });
  switch (kind) {
    case 'words':
      return { page, place, printedNote: printed.length === 0 ? '–' : '', nowNote: now.length === 0 ? t('vi', 'errata.nothing') : '', printed, now };
    case 'added':
      return { page, place, printedNote: t('vi', 'errata.missing', { piece }), nowNote: says('added'), printed: [], now };
    case 'removed':
      return { page, place, printedNote: '', nowNote: now.length > 0 ? '' : says('removed'), printed: telling(printed), now };
    case 'moved':
      return { page, place, printedNote: '', nowNote: now.length > 0 ? '' : says('moved'), printed: telling(printed), now };
    case 'photo':
      return { page, place, printedNote: '', nowNote: says('photo'), printed, now };
    case 'article':
      return { page, place, printedNote: '', nowNote: now.length > 0 ? '' : says('article'), printed, now };
  }
}

function telling(runs: readonly ErratumRun[]): ErratumRun[] {
  const words = runs.map(({ text }) => text).join('').split(/\s+/u);
  return [{ text: words.length <= LONG ? words.join(' ') : `${words.slice(0, TELLING).join(' ')} […] ${words.slice(-TELLING).join(' ')}`, changed: false }];
}
