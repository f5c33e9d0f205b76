/** Findings on their pages: of those who know none, where their articles begin and their photos stand; and the number that is printed there. */
import { pageLabel } from '../../../common/book/page-label.ts';
import type { Finding, Preflight } from '../../../common/contract/shapes.ts';
import { blockKey } from '../blocks.ts';
import { articlePages, madePages } from '../preview.ts';
import type { Typeset } from '../typeset.ts';

export function onPages({ errors, warnings }: Preflight, typeset: Typeset): Preflight {
  if (errors.length === 0 && warnings.length === 0) return { errors, warnings };
  const starts = new Map(articlePages(typeset).map(({ id, start }) => [id, start]));
  const made = new Map(madePages(typeset).map(({ id, start }) => [id, start]));
  const spots = new Map(typeset.places.flatMap(([what, key, page]) => (what === 'spot' ? [[key, page] as const] : [])));
  const on = (finding: Finding): Finding => {
    const { articleId, block, matterId } = finding;
    if (articleId === null) return matterId === undefined ? finding : { ...finding, page: made.get(matterId) ?? finding.page };
    return { ...finding, page: (block === null ? undefined : spots.get(blockKey(articleId, block))) ?? starts.get(articleId) ?? null };
  };
  return { errors: errors.map(on), warnings: warnings.map(on) };
}

/** The same findings, each with the number printed on its page. */
export const withNumbers = (findings: readonly Finding[], { lastRoman }: Pick<Typeset, 'lastRoman'>): Finding[] => findings.map((finding) => (finding.page === null ? finding : { ...finding, printed: pageLabel(finding.page, lastRoman) }));
