/** The book that is damaged: the sample with photos, documents, former texts, a snapshot and records; and everything in a book as values. */
import fs from 'node:fs';
import path from 'node:path';
import { titleOf } from '../../../electron/common/article/read.ts';
import { paragraph } from '../../../electron/common/article/build.ts';
import { makeSample } from '../../../electron/services/book/sample.ts';
import { openBook } from '../../../electron/services/store/book-file.ts';
import { openDatabase } from '../../../electron/services/store/connection.ts';
import { sha256 } from '../../../electron/services/store/content.ts';

/** Makes it in `folder`, closed. */
export async function realBook(folder: string): Promise<string> {
  const file = path.join(folder, 'sach.kyyeu');
  await makeSample(file);
  const book = openBook(file);
  try {
    const unit = book.addRecord('unit', { name: 'Đảng bộ Khối các cơ quan tỉnh' });
    book.takeSnapshot('Bản gửi thẩm định');
    for (const article of book.articles()) {
      const { blocks } = article.document;
      const { revision } = book.saveArticle(article.id, article.revision, { ...article.document, blocks: [...blocks, paragraph('Câu thêm khi biên tập.')] });
      book.renameArticle(article.id, `${titleOf(article.document)} *`);
      if (revision % 2 === 0) book.restoreVersion(article.id, book.versions(article.id)[0]?.id ?? '');
      const exemplar = book.addRecord('exemplar', { kind: 'individual', name: `Nhân vật của ${titleOf(article.document)}`, unitId: unit.id });
      book.addRecord('exemplarArticle', { exemplarId: exemplar.id, articleId: article.id });
      book.addRecord('award', { exemplarId: exemplar.id, formText: 'Bằng khen', decidedOn: '2021-05-19' });
      book.addRecord('comment', { articleId: article.id, body: 'Xem lại tên người' });
    }
    // A removed article: what is taken out of the book is still in the file.
    const removed = book.addArticle(book.outline().parts[1]?.id ?? '', 'Bài bỏ ra ngoài');
    book.removeArticle(removed.id);
    if (book.check().length > 0) throw new Error('the book to damage is not whole');
  } finally {
    book.close();
  }
  return file;
}

/** Rows by table and key; long values by their hash. Left out: what is made again from them. */
export type Contents = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Made again from the others: search, small pictures, digests. */
const DERIVED: ReadonlySet<string> = new Set(['photo_proxy', 'row_digest']);
/** The number ties an article to the search only. */
const NUMBER = 'number';

export function contentsOf(file: string): Contents {
  const db = openDatabase(file, { readonly: true });
  try {
    const tables = db.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`).pluck().all();
    return new Map(tables.filter((name) => !DERIVED.has(name)).map((name) => [name, rowsOf(db, name)]));
  } finally {
    db.close();
  }
}

function rowsOf(db: ReturnType<typeof openDatabase>, table: string): Map<string, string> {
  const keys = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table).filter((name) => name !== NUMBER);
  const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all();
  return new Map(
    rows.map((row) => {
      const key = (keys.length > 0 ? keys : ['id']).map((name) => String(row[name])).join(' ');
      const values = Object.entries(row).filter(([name]) => name !== NUMBER).map(([name, value]) => [name, Buffer.isBuffer(value) ? sha256(value) : value]);
      return [key, JSON.stringify(values)];
    }),
  );
}

/** What finding words gives, so that a damaged search is seen: ids for some queries. */
export function foundIn(search: (query: string) => readonly { readonly id: string }[]): string {
  return ['nguoi', 'lua', 'Đảng', 'dang bo', 'cau them'].map((query) => search(query).map(({ id }) => id).sort().join(',')).join(' | ');
}

export function sizeOf(file: string): number {
  return fs.statSync(file).size;
}
