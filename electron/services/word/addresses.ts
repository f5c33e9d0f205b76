/** Links of a file that came back, as the book writes them: word processors write the same address in another way. */
import type { ArticleDocument } from '../../common/article/document.ts';
import { linesOf } from '../../common/article/lines.ts';

/** `theirs` with each link that leads where one of `base` does written as there: LibreOffice puts a slash behind a bare host. */
export function withOwnAddresses(theirs: ArticleDocument, base: ArticleDocument): ArticleDocument {
  const own = linksOf(base);
  const known = new Set(own);
  const byPlace = new Map(own.map((link) => [placeOf(link), link]));
  const blocks = structuredClone(theirs.blocks);
  for (const node of blocks.flatMap(linesOf).flatMap((line) => line.children)) {
    if (node.link !== undefined && !known.has(node.link)) node.link = byPlace.get(placeOf(node.link)) ?? node.link;
  }
  return { ...theirs, blocks };
}

function linksOf({ blocks }: ArticleDocument): string[] {
  return blocks.flatMap(linesOf).flatMap((line) => line.children.flatMap(({ link }) => (link === undefined ? [] : [link])));
}

/** Where an address leads, however it is written; one that no browser can read leads where it says. */
const placeOf = (link: string): string => (URL.canParse(link) ? new URL(link).href : link);
