/** Opening an article whose row may go meanwhile: a click opens it at once, and Delete may follow before it is there. */
import type { Outline } from '@common/book/outline.ts';
import { toErrorShape } from '@common/errors.ts';
import { findArticle } from '../outline/model.ts';

interface Opening {
  readonly article: { readonly open: (id: string) => Promise<void> };
  /** As it is on the screen: what was removed is gone from it at once. */
  readonly outline: { readonly get: () => Outline };
}

/** False: it was removed while it was being opened; who removed it misses nothing. @throws AppError like opening, for everything else */
export async function openUnlessGone({ article, outline }: Opening, id: string): Promise<boolean> {
  try {
    await article.open(id);
    return true;
  } catch (thrown) {
    if (toErrorShape(thrown).code === 'book/no-article' && findArticle(outline.get(), id) === undefined) return false;
    throw thrown;
  }
}
