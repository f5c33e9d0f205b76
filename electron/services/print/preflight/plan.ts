/** What the order of the typeset pages says: blank pages inside, and whether the count folds into signatures. */
import { tooThickForStaples, type CoverSettings, type TooThick } from '../../../common/book/cover.ts';
import { FOLDED, sectionsOf, type SectionPages } from '../../../common/book/order.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { pageLabel } from '../../../common/book/page-label.ts';
import type { Outline } from '../../../common/book/outline.ts';
import { blanksAtEnd, SIGNATURES } from '../../../common/print/checks.ts';
import { say } from '../../../common/print/say.ts';
import type { PageSpan } from '../preview.ts';

export interface PagePlan {
  readonly outline: Outline;
  readonly pages: number;
  readonly articles: readonly PageSpan[];
  readonly matter: readonly PageSpan[];
  /** Null: there are none. */
  readonly contents: PageSpan | null;
  /** See `common/book/page-label.ts`. */
  readonly lastRoman: number;
  /** Binding and paper. */
  readonly cover: Pick<CoverSettings, 'coverBinding' | 'coverPaper' | 'coverCaliper'>;
  /** Pages of a section, as ordered; 0: nobody has said. */
  readonly section: SectionPages;
}

/** A blank page between two pieces of one part is told, with the piece behind it; the blank back of a part's opener belongs there. */
export function preflightPlan(plan: PagePlan): Finding[] {
  return [...blankPages(plan), ...foldFindings(plan), ...stapleFindings(tooThickForStaples(plan.cover, plan.pages), plan.pages)];
}

function blankPages({ outline, articles, matter, contents, lastRoman }: PagePlan): Finding[] {
  const isArticle = new Set(articles.map(({ id }) => id));
  const spans = [...articles, ...matter];
  const groups = [...outline.parts.map(({ articles, matter }) => new Set([...articles, ...matter].map(({ id }) => id))), new Set(outline.back.map(({ id }) => id))];
  return groups.flatMap((ids) => {
    const own = spans.filter(({ id }) => ids.has(id)).sort((one, other) => one.start - other.start);
    return own.slice(1).flatMap(({ id, start }, index): Finding[] => {
      const before = own[index];
      const behind = before === undefined ? start : before.start + before.pages;
      // Contents at the end stand in front of the imprint, right behind what the book has before it.
      const from = contents !== null && contents.start === behind ? contents.start + contents.pages : behind;
      if (from >= start) return [];
      const first = pageLabel(from, lastRoman);
      const said = from === start - 1 ? say('findings.pageBlank', { page: first }) : say('findings.pagesBlank', { from: first, to: pageLabel(start - 1, lastRoman) });
      return [{ code: 'page-blank', said, articleId: isArticle.has(id) ? id : null, block: null, page: from, ...(isArticle.has(id) ? {} : { matterId: id }) }];
    });
  });
}

/**
 * A stapled book is one section: what it lacks to the last folded sheet is blank at its end, and there is no section to ask about. Where
 * one is ordered, the printing house makes a thinner one of what is left over, or leaves pages blank.
 */
function foldFindings({ pages, cover: { coverBinding: binding }, section }: PagePlan): Finding[] {
  const at = { articleId: null, block: null, page: pages } as const;
  const sections = sectionsOf(pages, section, binding);
  if (section !== 0 && sections !== null && sections.rest > 0) {
    const whole = sections.full === 0 ? say('findings.sectionRestOnly', { rest: sections.rest }) : say('findings.sectionRestFull', { full: sections.full, section, rest: sections.rest });
    const made = sections.blanks === 0 ? whole : say('findings.sectionBlanks', { made: whole, count: sections.blanks });
    return [{ code: 'pages-section', said: say('findings.sectionRest', { pages, section, made, count: blanksAtEnd(pages, section) }), ...at }];
  }
  const odd = blanksAtEnd(pages, FOLDED);
  if (odd > 0) return [{ code: 'pages-odd', said: say(binding === 'saddle' ? 'findings.pagesOddSaddle' : 'findings.pagesOdd', { pages, count: odd }), ...at }];
  if (binding === 'saddle' || section !== 0) return [];
  const [largest] = SIGNATURES;
  if (blanksAtEnd(pages, largest) === 0) return [];
  const ways = SIGNATURES.map((signature) => {
    const blanks = blanksAtEnd(pages, signature);
    return blanks === 0 ? say('findings.signatureEven', { signature }) : say('findings.signatureBlanks', { signature, count: blanks });
  });
  return [{ code: 'pages-signature', said: say('findings.signatures', { pages, ways }), ...at }];
}

/** Staples hold a thin book: a thick one does not close, and loses its leaves. */
export const stapleFindings = (thick: TooThick | null, pages: number): Finding[] =>
  thick === null ? [] : [{ code: 'saddle-thick', said: say('findings.saddleThick', { pages, ...thick }), articleId: null, block: null, page: null, inSettings: true }];
