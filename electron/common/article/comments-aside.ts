/** A text without the marks of its comments: they are about the words, and no part of them. Pure. */
import type { ArticleDocument } from './document.ts';
import { normalizeDocument } from './normalize.ts';
import { isText, rewrite } from './passages.ts';

/** The same words; runs that a comment alone parted are one again. Of no blocks at all (an article that was not there) none are made. */
export function withoutComments(document: ArticleDocument): ArticleDocument {
  if (document.blocks.length === 0) return document;
  const blocks = rewrite(document.blocks, [], (_path, children) =>
    children.map((node) => {
      if (!isText(node)) return node;
      const { comments: _comments, ...rest } = node;
      return rest;
    }),
  );
  return normalizeDocument({ ...document, blocks: blocks as ArticleDocument['blocks'] });
}
