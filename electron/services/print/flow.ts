/** Where photos stand in the order of what is printed. */
import type { Block } from '../../common/article/document.ts';

/** How a photo deviates from its natural place and size so that no page is left half empty. */
export interface Fit {
  /** pt */
  readonly height?: number;
  /** Number of following blocks it lets pass; -1: it stands ahead of the block of text before it. */
  readonly shift: number;
  /** Set smaller to pull a short tail back onto the page before; done once per article. */
  readonly pulled?: true;
  /**
   * Of a photo essay (`compose.ts`): the photo that its row begins with, the page of its run, 0 being the one on which the text before
   * them ends, whether it begins that page, and how often the row was set anew.
   */
  readonly row?: { readonly first: number; readonly page: number; readonly fresh: boolean; readonly times: number };
}
/** By block index in the document. */
export type Fits = ReadonlyMap<number, Fit>;

/** Block indices in printed order: a shifted photo lets `shift` text blocks pass, or stands ahead of the one before it. */
export function flowOrder(blocks: readonly Block[], fits: Fits): number[] {
  const order: number[] = [];
  const waiting: { index: number; left: number }[] = [];
  const release = (): void => {
    while (waiting[0] !== undefined && waiting[0].left <= 0) order.push(waiting.shift()?.index ?? 0);
  };
  blocks.forEach((block, index) => {
    if (block.type === 'photo') {
      const left = fits.get(index)?.shift ?? 0;
      if (left < 0 && waiting.length === 0) {
        order.splice(-1, 0, index);
        return;
      }
      // Photos keep their order: one behind a waiting photo waits too.
      if (left > 0 || waiting.length > 0) waiting.push({ index, left });
      else order.push(index);
      return;
    }
    if (block.type === 'byline') {
      for (const photo of waiting.splice(0)) order.push(photo.index);
    }
    order.push(index);
    for (const photo of waiting) photo.left -= 1;
    release();
  });
  return [...order, ...waiting.map((photo) => photo.index)];
}
