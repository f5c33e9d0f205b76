/** What an article is set with beside its words, so that its pages come out well: its photos' sizes and places, its slack. */
import type { PhotoBlock } from '../../common/article/document.ts';
import { inlineText } from '../../common/article/read.ts';
import type { Fit } from './flow.ts';
import { blockKey } from './names.ts';
import { bearableWidth, isLandscape, leadIndex, leadSize, leastHeight, naturalSize, printedLead } from './photo-size.ts';
import type { EssayPhoto } from './compose.ts';
import { SMALLEST_PORTRAIT } from './opener.ts';
import { MM, type DesignData, type TextBlock } from './design.ts';
import type { FitInput, Place } from './fit.ts';
import { groupOf, picturesOf, shapeOf } from './group.ts';
import type { PrintArticle, PrintPhoto } from './source.ts';
import { NO_SLACK, type Setting } from './tail.ts';

export type Settings = Map<string, Setting>;
export const AS_DRAWN: Setting = { photos: new Map<number, Fit>(), slack: NO_SLACK };

/** Of the least height the design has, where a smaller photo spares a page. */
const TIGHT_SHARE = 0.8;

export interface PlacedPhoto {
  readonly articleId: string;
  /** Index in the document. */
  readonly block: number;
  readonly photoId: string;
  readonly photo: PrintPhoto;
  /** pt, as it is printed at its largest. */
  readonly width: number;
  readonly height: number;
}

/** An article as now set, as its pages are judged. `bleed` in mm. */
export function asSet(
  article: PrintArticle,
  { photos: fits, tight, slack }: Setting,
  { design, page, bleed, places, photo: find }: { design: DesignData; page: TextBlock; bleed: number; places: ReadonlyMap<string, Place>; photo: (id: string) => PrintPhoto | null },
): FitInput {
  const natural = new Map<number, number>();
  const least = new Map<number, number>();
  const essay = new Map<number, EssayPhoto>();
  const lead = leadIndex(article, design, find);
  article.document.blocks.forEach((block, index) => {
    if (block.type !== 'photo' || index === lead) return;
    const shape = shapeOf(block, find);
    const size = naturalSize(shape, design, page);
    natural.set(index, size.height);
    if (article.kind === 'essay') essay.set(index, { ...size, bearable: shape === null ? size.width : bearableWidth(shape), alone: block.more !== undefined, ...lettersOf(block) });
    least.set(index, leastHeight(shape, block.more !== undefined, design, page) * (tight === true ? TIGHT_SHARE : 1));
  });
  return { articleId: article.id, blocks: article.document.blocks, fits, tight: tight === true, lead, essay: article.kind === 'essay' ? essay : null, ...openerOf(article, lead, slack.lead, { design, page, photo: find }), natural, least, page, bleed: bleed * MM, places };
}

function lettersOf({ children: [caption, credit] }: PhotoBlock): { caption: number; credit: number } {
  return { caption: inlineText(caption.children).trim().length, credit: inlineText(credit.children).trim().length };
}

function openerOf(article: PrintArticle, lead: number | null, share: number | undefined, { design, page, photo: find }: { design: DesignData; page: TextBlock; photo: (id: string) => PrintPhoto | null }): Pick<FitInput, 'openerHeight' | 'portrait'> {
  const block = article.document.blocks[lead ?? -1];
  const shape = block?.type === 'photo' ? shapeOf(block, find) : null;
  if (shape === null) return { openerHeight: null };
  const { height } = leadSize(shape, design, page, share);
  return isLandscape(shape) ? { openerHeight: height } : { openerHeight: null, portrait: { height, least: SMALLEST_PORTRAIT * leadSize(shape, design, page).height } };
}

/** Every photo of the articles at the size at which it is printed. @param bleed pt, of the printed book, whether these pages have it or not */
export function placedPhotos(
  articles: readonly PrintArticle[],
  photo: (id: string) => PrintPhoto | null,
  set: Settings,
  design: DesignData,
  page: TextBlock,
  bleed: number,
): PlacedPhoto[] {
  return articles.flatMap((article) => {
    const lead = leadIndex(article, design, photo);
    return article.document.blocks.flatMap((block, index) => {
      if (block.type !== 'photo') return [];
      const shape = shapeOf(block, photo);
      if (shape === null) return [];
      const natural = index === lead ? leadSize(shape, design, page, set.get(article.id)?.slack.lead) : naturalSize(shape, design, page);
      const height = set.get(article.id)?.photos.get(index)?.height ?? natural.height;
      // A landscape in an opener is cut, never narrower than the page.
      const width = Math.max((natural.width * height) / natural.height, index === lead && isLandscape(shape) ? natural.width : 0);
      const at = { articleId: article.id, block: index };
      const found = picturesOf(block, photo);
      if (found.length === 1) return found.map((one) => ({ ...at, ...one, ...(index === lead ? printedLead(one.photo, { width, height }, design, page, bleed) : { width, height }) }));
      return groupOf(found, width).rows.flat().map((one) => ({ ...at, ...one }));
    });
  });
}

/** A photo that an opener is given is not in the text: a design that leaves it out would lose it without a word. @throws Error then: the design is wrong */
export function refuseLostLeads(articles: readonly PrintArticle[], photo: (id: string) => PrintPhoto | null, design: DesignData, places: readonly Place[]): void {
  const taken = new Set(places.flatMap(([what, key]) => (what === 'lead' ? [key] : [])));
  for (const article of articles) {
    const lead = leadIndex(article, design, photo);
    if (lead !== null && !taken.has(blockKey(article.id, lead))) throw new Error(`the design ${design.id} leaves out the photo of its opener (${article.kind})`);
  }
}
