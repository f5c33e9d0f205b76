/** Where photos stand in texts. */
import { pictureIds, type ArticleDocument } from '../article/document.ts';
import { inlineText, titleOf } from '../article/read.ts';

export interface Stand {
  readonly photoId: string;
  readonly articleId: string;
  /** Of the article. */
  readonly title: string;
  /** Index of the block in the document. */
  readonly block: number;
  /** What is printed under it there. */
  readonly caption: string;
  readonly credit: string;
}

/** Each picture of an article, those of groups one by one. */
export function standsIn(articleId: string, document: ArticleDocument): Stand[] {
  const title = titleOf(document);
  return document.blocks.flatMap((block, index) => {
    if (block.type !== 'photo') return [];
    const [caption, credit] = block.children;
    const at = { articleId, title, block: index, caption: inlineText(caption.children).trim(), credit: inlineText(credit.children).trim() };
    return pictureIds(block).map((photoId) => ({ ...at, photoId }));
  });
}

/** Lists of what has the same key, in the order of the first. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
