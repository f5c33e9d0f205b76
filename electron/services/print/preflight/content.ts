/** What can be said of the book before it is printed: places whose picture has not come, bare captions, photos too small, characters without a shape. */
import { inlineText, isUnwritten, titleOf } from '../../../common/article/read.ts';
import { remarksIn } from '../../../common/article/remarks.ts';
import type { ArticleDocument } from '../../../common/article/document.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { articleCalled, say } from '../../../common/print/say.ts';
import { articlePages } from '../preview.ts';
import { blockKey } from '../names.ts';
import { leastPpi, LOW_PPI, POOR_PPI, PRINT_PPI } from '../../../common/photo/hints.ts';
import { photoDoubts, type BondFacts } from '../../../common/photo/bonds.ts';
import type { Placing } from '../typeset.ts';
import { photoCalled } from './photo-called.ts';
import { effectivePpi } from './photo-sizes.ts';
import { standsIn } from '../../../common/photo/stands.ts';
import { missingGlyphs, nameOf } from './glyphs.ts';
import { twiceFindings } from './twice.ts';

/** So many characters of an article are told, each by itself; the last says how many more there are. */
const MOST_NAMED = 8;

/** @param bonds what the records say of who is on which photo; absent: nothing */
export function preflightContent(articles: readonly { id: string; document: ArticleDocument }[], typeset: Placing & { readonly lastRoman?: number }, bonds?: Omit<BondFacts, 'stands'>): Preflight {
  const pages = new Map(articlePages(typeset).map(({ id, start }) => [id, start]));
  const spots = new Map(typeset.places.flatMap(([what, key, page]) => (what === 'spot' ? [[key, page] as const] : [])));
  const errors: Finding[] = [];
  const warnings: Finding[] = [];
  for (const article of articles) {
    const at = { articleId: article.id, block: null, page: pages.get(article.id) ?? null };
    const title = titleOf(article.document);
    const called = articleCalled(title);
    if (title === '') warnings.push({ code: 'no-title', said: say('findings.noTitle'), ...at });
    if (isUnwritten(article.document)) {
      warnings.push({ code: 'empty-article', said: say('findings.articleEmpty', { article: called }), ...at });
      continue;
    }
    const { suggestions } = remarksIn(article.document.blocks);
    const [suggested] = suggestions;
    if (suggested !== undefined) warnings.push({ code: 'suggestions-open', said: say('findings.suggestions', { article: called, count: suggestions.length }), ...at, block: suggested.place.path[0] ?? null, suggestionId: suggested.id });
    // Each leads to its own place.
    const missing = missingGlyphs(article.document);
    for (const [index, { character, block }] of missing.slice(0, MOST_NAMED).entries()) {
      const more = index === MOST_NAMED - 1 ? missing.length - MOST_NAMED : 0;
      const characters = more === 0 ? [nameOf(character)] : say('findings.glyphsMore', { characters: [nameOf(character)], count: more });
      warnings.push({ code: 'glyph-missing', said: say('findings.glyphs', { article: called, characters }), ...at, block, words: character });
    }
    for (const [index, block] of article.document.blocks.entries()) {
      if (block.type !== 'photo') continue;
      // A photo of the opener is no block of the text: it stands where the article begins.
      const there = { articleId: article.id, block: index, page: spots.get(blockKey(article.id, index)) ?? at.page };
      const caption = inlineText(block.children[0].children).trim();
      if (block.photoId === null) {
        errors.push({ code: 'photo-missing', said: caption === '' ? say('findings.photoMissingBare', { article: called }) : say('findings.photoMissing', { article: called, caption: caption.replace(/[.]$/u, '') }), ...there });
      } else if (caption === '') {
        warnings.push({ code: 'caption-empty', said: say('findings.captionEmpty', { article: called }), ...there, photoId: block.photoId });
      }
    }
  }
  const documents = new Map(articles.map(({ id, document }) => [id, document]));
  const titles = new Map(articles.map(({ id, document }) => [id, titleOf(document)]));
  for (const placed of typeset.photos) {
    const ppi = Math.round(effectivePpi(placed));
    const widest = Math.floor((placed.photo.width / PRINT_PPI) * 25.4);
    const at = { articleId: placed.articleId, block: placed.block, page: spots.get(blockKey(placed.articleId, placed.block)) ?? pages.get(placed.articleId) ?? null, photoId: placed.photoId };
    const said = say('findings.photoSmall', { least: leastPpi(ppi), wanted: PRINT_PPI,  photo: photoCalled(placed, documents.get(placed.articleId)), article: articleCalled(titles.get(placed.articleId) ?? ''), ppi, widest });
    if (ppi < POOR_PPI) errors.push({ code: 'photo-poor', said, ...at });
    else if (ppi < LOW_PPI) warnings.push({ code: 'photo-low', said, ...at });
  }
  warnings.push(...titlePageFindings(typeset.places));
  warnings.push(...twiceFindings(articles, pages, typeset.lastRoman ?? 0));
  if (bonds !== undefined) warnings.push(...photosOfOthers(articles, (articleId, block) => spots.get(blockKey(articleId, block)) ?? pages.get(articleId) ?? null, bonds));
  return { errors, warnings };
}

/** Half-title and title page say themselves when what is to stand on them does not hold (`title-fit.typ`); once for both. */
function titlePageFindings(places: Placing['places']): Finding[] {
  const overset = places.find(([what]) => what === 'overset');
  return overset === undefined ? [] : [{ code: 'text-overset', said: say('findings.titlePageLong'), articleId: null, block: null, page: overset[2], inSettings: true }];
}

/** Photos of one person in the article of another, and captions that name other people than are on the photo. */
function photosOfOthers(articles: readonly { id: string; document: ArticleDocument }[], pageOf: (articleId: string, block: number) => number | null, bonds: Omit<BondFacts, 'stands'>): Finding[] {
  const stands = articles.flatMap(({ id, document }) => standsIn(id, document));
  const titles = new Map(articles.map(({ id, document }) => [id, titleOf(document)]));
  return photoDoubts({ ...bonds, stands }).map((doubt): Finding => {
    const { articleId, block } = doubt;
    const at = { articleId, block, page: pageOf(articleId, block) };
    const article = articleCalled(titles.get(articleId) ?? '');
    if (doubt.kind === 'stray') return { code: 'photo-other-person', said: say('findings.photoOther', { shown: doubt.shown, article, about: doubt.about }), ...at, whom: [doubt.shown, doubt.about] };
    const { name, person } = doubt;
    if (doubt.kind === 'spelled') return { code: 'caption-name', said: say('findings.captionSpelled', { article, name, person }), ...at, whom: [person] };
    if (doubt.kind === 'other') return { code: 'caption-name', said: say('findings.captionOther', { article, name, person }), ...at, whom: [person] };
    return { code: 'caption-name', said: say('findings.captionSilent', { article, person }), ...at, whom: [doubt.person] };
  });
}
