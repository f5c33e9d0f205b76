/** From the photo desk into the texts: words of a photo where it stands, photos into an article. One step each. */
import { photo, photoGroup } from '../../common/article/build.ts';
import { MOST_PICTURES, pictureIds, type ArticleDocument, type Block } from '../../common/article/document.ts';
import { isLocked } from '../../common/article/stage.ts';
import { titleOf } from '../../common/article/read.ts';
import type { Input, Output } from '../../common/contract/channels.ts';
import { AppError } from '../../common/errors.ts';
import { saveArticle } from '../store/articles.ts';
import { photoRows } from '../store/photo-desk.ts';
import { readPhoto } from '../store/photos.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';
import { photoStands } from './photo-stands.ts';

export interface Chosen {
  readonly id: string;
  readonly caption: string;
  readonly credit: string;
}

/** Photos in the order of their ids, with their own words. @throws AppError book/no-photo */
export function chosenOf(book: BookReader, ids: readonly string[]): Chosen[] {
  const rows = new Map(book.readAs(photoRows).map((row) => [row.id, row]));
  return book.readAs((db) => ids.map((id) => ({ id: readPhoto(db, id).id, caption: rows.get(id)?.caption.trim() ?? '', credit: rows.get(id)?.credit.trim() ?? '' })));
}

/** Each photo with its caption; those without one that follow each other stand together as groups. */
export function blocksOf(photos: readonly Chosen[]): Block[] {
  const blocks: Block[] = [];
  let group: Chosen[] = [];
  const close = (): void => {
    const [first, ...others] = group;
    if (first !== undefined) blocks.push(photoGroup(first.id, others.map(({ id }) => id), '', [...new Set(group.map(({ credit }) => credit).filter((credit) => credit !== ''))].join(', ')));
    group = [];
  };
  for (const each of photos) {
    if (each.caption === '') {
      if (group.length === MOST_PICTURES) close();
      group.push(each);
      continue;
    }
    close();
    blocks.push(photo(each.id, each.caption, each.credit));
  }
  close();
  return blocks;
}

/**
 * The photo's own caption and credit under it wherever it stands alone; what it has none of is left as it is there. Groups, which have
 * one caption for all, and approved articles are left.
 * @throws AppError book/no-photo
 */
export async function putWords(book: BookWriter, id: string): Promise<Output<'photo.putWords'>> {
  const [words] = chosenOf(book, [id]);
  const articles = [...new Set((await photoStands(book)).filter(({ photoId }) => photoId === id).map(({ articleId }) => articleId))];
  const views = articles.map((articleId) => book.article(articleId));
  const open = views.filter(({ stage }) => !isLocked(stage));
  const planned = open.flatMap((view) => {
    const document = withWords(view.document, words);
    return document === null ? [] : [{ view, document }];
  });
  if (planned.length > 0) {
    book.changeAs({ kind: 'photo', subject: book.photo(id).name, count: 1 }, (db, hand, now) => {
      for (const { view, document } of planned) saveArticle(db, view.id, view.revision, { document, as: 'replace', hand, now });
    });
  }
  return { articles: planned.map(({ view }) => view.id), locked: views.length - open.length };
}

/** Null: nothing would be another. */
function withWords(document: ArticleDocument, words: Chosen | undefined): ArticleDocument | null {
  if (words === undefined) return null;
  let changed = false;
  const blocks = document.blocks.map((block): Block => {
    if (block.type !== 'photo' || block.more !== undefined || !pictureIds(block).includes(words.id)) return block;
    const [caption, credit] = block.children;
    const text = (children: typeof caption.children): string => children.map((node) => node.text).join('');
    const next = photo(block.photoId, words.caption === '' ? caption.children : words.caption, words.credit === '' ? credit.children : words.credit);
    if (text(next.children[0].children) === text(caption.children) && text(next.children[1].children) === text(credit.children)) return block;
    changed = true;
    return next;
  });
  return changed ? { ...document, blocks } : null;
}

/** Photos at the end of an article, in front of its byline. @throws AppError book/no-article, book/no-photo, article/locked */
export function putInto(book: BookWriter, { ids, articleId }: Input<'photo.putInto'>): void {
  const view = book.article(articleId);
  if (isLocked(view.stage)) throw new AppError('article/locked', { id: articleId, title: titleOf(view.document) });
  const { blocks } = view.document;
  const byline = blocks.findLastIndex(({ type }) => type === 'byline');
  const at = byline === -1 ? blocks.length : byline;
  const document = { ...view.document, blocks: [...blocks.slice(0, at), ...blocksOf(chosenOf(book, ids)), ...blocks.slice(at)] };
  book.changeAs({ kind: 'photo-into', subject: titleOf(view.document), count: ids.length }, (db, hand, now) => {
    saveArticle(db, view.id, view.revision, { document, as: 'replace', hand, now });
  });
}
