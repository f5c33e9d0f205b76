/** What of a check is listed, and where a finding leads. Pure. */
import type { WindowCheck } from '@common/contract/check-shapes.ts';
import type { Finding } from '@common/contract/shapes.ts';
import type { Meant } from '../editor/go-to.ts';
import { grouped, isContentCode, type CheckCode, type Severity } from '@common/print/checks.ts';

export type Shown = Severity | 'all';

export interface Row {
  readonly id: string;
  readonly finding: Finding;
  readonly code: CheckCode;
  readonly severity: Severity;
  /** The first of its check: the check's name stands over it, with how many it found. */
  readonly count: number | null;
  /** The first of its severity. */
  readonly opens: boolean;
}

/** What was found in the book, and in the interior that was exported last. */
export const findingsOf = ({ findings, exported }: WindowCheck): readonly Finding[] => [...findings, ...(exported?.findings ?? [])];

/** By severity, then by check; ids stay the same while other severities are shown. */
export function rowsOf(findings: readonly Finding[], shown: Shown): Row[] {
  let before: Severity | null = null;
  return grouped(findings)
    .filter(({ severity }) => shown === 'all' || severity === shown)
    .flatMap(({ code, severity, findings: found }) =>
      found.map((finding, index): Row => {
        const opens = before !== severity;
        before = severity;
        return { id: `${code}-${String(index)}`, finding, code, severity, count: index === 0 ? found.length : null, opens };
      }),
    );
}

export type Place =
  | { readonly kind: 'article'; readonly id: string; readonly page: number | null; readonly block: number | null; readonly meant: Meant; readonly mark: string | null }
  | { readonly kind: 'exemplar' | 'photo'; readonly id: string }
  /** `spot`: the field of its form that is meant. */
  | { readonly kind: 'matter'; readonly id: string; readonly spot: string | null }
  /** `page`: its place in the book, from 1. */
  | { readonly kind: 'pages'; readonly page: number | null }
  /** `order`: what the printing house is told, the licence among it. */
  | { readonly kind: 'settings' | 'order' };

/** What a finding is about in its block. */
export const meantBy = ({ words, commentId, suggestionId }: Pick<Finding, 'words' | 'commentId' | 'suggestionId'>): Meant => ({ words, remark: commentId ?? suggestionId });

/** Where a finding is settled: its block in the text before all else; what stands on no piece of the book in its order of pages. */
export function placeOf({ code, articleId, matterId, exemplarId, photoId, page, block, markId, inSettings, spot, ...meant }: Finding): Place {
  if (articleId !== null) return { kind: 'article', id: articleId, page, block, meant: meantBy(meant), mark: markId ?? null };
  if (matterId !== undefined) return { kind: 'matter', id: matterId, spot: spot ?? null };
  if (photoId !== undefined) return { kind: 'photo', id: photoId };
  if (exemplarId !== undefined) return { kind: 'exemplar', id: exemplarId };
  // What is not there has no place: it is made where it is asked for.
  if (code === 'imprint-absent') return { kind: 'order' };
  return inSettings === true || !isContentCode(code) ? { kind: 'settings' } : { kind: 'pages', page };
}
