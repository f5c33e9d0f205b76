/** Findings on their pages: of those who know none, where their blocks stand, or their articles begin; and the number that is printed there. */
import { pageLabel } from '../../../common/book/page-label.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { blockKey } from '../names.ts';
import { articlePages, madePages, type PageSpan } from '../preview.ts';
import type { Typeset } from '../typeset.ts';
import type { ArticlePages, FindPages } from './article-pages.ts';

/** A finding and all pages on which it stands, where its article says it more than once. */
interface Found {
  readonly finding: Finding;
  readonly pages: readonly number[];
}

/** Findings without pages get theirs, and the numbers printed there. @param find asked only for articles of which certain words are told */
export function onPages({ errors, warnings }: Preflight, typeset: Pick<Typeset, 'places' | 'lastRoman'>, find: FindPages): Preflight {
  if (errors.length === 0 && warnings.length === 0) return { errors, warnings };
  const spans = new Map(articlePages(typeset).map((span) => [span.id, span]));
  const made = new Map(madePages(typeset).map(({ id, start }) => [id, start]));
  const spots = new Map(typeset.places.flatMap(([what, key, page]) => (what === 'spot' ? [[key, page] as const] : [])));
  const found = new Map<string, ArticlePages>();
  const pageOf = (articleId: string, block: number, words: string | undefined): number | null => {
    const span = spans.get(articleId);
    const spot = spots.get(blockKey(articleId, block));
    if (span === undefined || spot !== undefined) return spot ?? null;
    if (words === undefined || span.pages === 1) return span.start;
    const pages = found.get(articleId) ?? find(articleId, span.start);
    found.set(articleId, pages);
    return pageOfWords(pages, span, { block, words });
  };
  const on = (finding: Finding): Found => {
    const { articleId, block, matterId, words } = finding;
    if (articleId === null) {
      const page = matterId === undefined ? finding.page : (made.get(matterId) ?? finding.page);
      return { finding: { ...finding, page }, pages: page === null ? [] : [page] };
    }
    if (block === null) {
      const page = spans.get(articleId)?.start ?? null;
      return { finding: { ...finding, page }, pages: page === null ? [] : [page] };
    }
    const pages = [...new Set((finding.blocks ?? [block]).flatMap((each) => pageOf(articleId, each, words) ?? []))].sort((one, other) => one - other);
    return { finding: { ...finding, page: pages[0] ?? null }, pages };
  };
  const numbered = ({ finding, pages }: Found): Finding => (pages.length === 0 ? finding : { ...finding, printed: pages.map((page) => pageLabel(page, typeset.lastRoman)).join(', ') });
  return { errors: errors.map((each) => numbered(on(each))), warnings: warnings.map((each) => numbered(on(each))) };
}

/** A block's words may stand on any page from the one where it begins to the one where the next begins. */
function pageOfWords({ blocks, texts }: ArticlePages, span: PageSpan, { block, words }: { readonly block: number; readonly words: string }): number {
  const begins = blocks.get(block) ?? span.start;
  const last = Math.min(span.start + span.pages - 1, ...[...blocks].flatMap(([index, page]) => (index > block && page >= begins ? [page] : [])));
  if (last === begins) return begins;
  const at = texts().slice(begins - span.start, last - span.start + 1).findIndex((text) => bare(text).includes(bare(words)));
  return at === -1 ? begins : begins + at;
}

/** Without what a line's end changes: spaces of any kind, places where a word may be broken. */
const bare = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2060]+/gu, '');

/** The same findings, each with the number printed on its page. */
export const withNumbers = (findings: readonly Finding[], { lastRoman }: Pick<Typeset, 'lastRoman'>): Finding[] =>
  findings.map((finding) => (finding.page === null || finding.printed !== undefined ? finding : { ...finding, printed: pageLabel(finding.page, lastRoman) }));
