/** Articles → a .docx that a colleague can work in. Pure: data in, bytes out. */
import { blocksXml } from './blocks.ts';
import { CommentSheet } from './comments.ts';
import { ARTICLE_PROPERTY, BOOK_PROPERTY, bookmarkOf } from './kinds.ts';
import { WordPackage } from './package.ts';
import { field, PAGE } from './parts.ts';
import type { WordFile } from './shapes.ts';
import { escapeXml } from './xml.ts';

/**
 * The bytes of the file. Every kind of block has a style of its own, comments are comments with their answers, suggestions tracked
 * changes; the file says which book and which state of each article it was made from.
 */
export function writeWord(file: WordFile): Uint8Array<ArrayBuffer> {
  const into = new WordPackage();
  const comments = new CommentSheet();
  const body = file.articles.map((article, index) => {
    comments.open(article);
    const bookmark = String(into.next());
    const open = `<w:bookmarkStart w:id="${bookmark}" w:name="${escapeXml(bookmarkOf(article.id))}"/>`;
    return blocksXml(article.document, { into, comments, pictures: file.pictures }, { open, close: `<w:bookmarkEnd w:id="${bookmark}"/>${comments.loose()}`, newPage: index > 0 });
  });
  comments.finish(into);
  const footer = into.footer(`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(file.title)}</w:t></w:r><w:r><w:tab/></w:r>${field('PAGE')}</w:p>`);
  return into.bytes(body.join(''), `<w:footerReference w:type="default" r:id="${footer}"/>${PAGE}`, {
    title: file.articles.length === 1 ? '' : file.title,
    author: file.author,
    at: file.madeAt,
    properties: [[BOOK_PROPERTY, file.bookId], ...file.articles.map(({ id, sha256 }, index) => [`${ARTICLE_PROPERTY}${String(index + 1)}`, `${id} ${sha256}`] as const)],
  });
}
