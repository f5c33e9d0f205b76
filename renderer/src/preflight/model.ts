/** What of a check is listed, and where a finding leads. Pure. */
import type { WindowCheck } from '@common/contract/check-shapes.ts';
import type { Finding } from '@common/contract/shapes.ts';
import type { Meant } from '../editor/go-to.ts';
import { CHECK_CODES, CHECKS, grouped, isCheckCode, isContentCode, type CheckCode, type Looked, type Severity } from '@common/print/checks.ts';
import type { SettingsGroup } from '../settings/wanted.ts';

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

/** What was found in the book, and in the finished interior: the one that was exported last, or the one that was handed in. */
export const findingsOf = ({ findings, exported, given }: WindowCheck): readonly Finding[] => [...findings, ...(exported?.findings ?? []), ...(given?.findings ?? [])];

/** Checks that this one made. */
export function checksMade({ exported, given }: WindowCheck): number {
  const looked: readonly Looked[] = ['content', 'cover', ...(exported === null && given === null ? [] : ['file' as const]), ...(given === null ? [] : ['given' as const])];
  return CHECK_CODES.filter((code) => looked.includes(CHECKS[code].looked)).length;
}

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
  /** `group`: which of the details; null: the first. */
  | { readonly kind: 'settings'; readonly group: SettingsGroup | null }
  /** What the printing house is told, the licence among it. */
  | { readonly kind: 'order' };

/** What a finding is about in its block. */
export const meantBy = ({ words, commentId, suggestionId }: Pick<Finding, 'words' | 'commentId' | 'suggestionId'>): Meant => ({ words, remark: commentId ?? suggestionId });

/**
 * Where a finding is settled: its block in the text before all else; what stands on no piece of the book in its order of pages.
 * @param given it is of a file that was handed in, whose pages are the book's
 */
export function placeOf({ code, articleId, matterId, exemplarId, photoId, page, block, markId, inSettings, spot, ...meant }: Finding, given = false): Place {
  if (articleId !== null) return { kind: 'article', id: articleId, page, block, meant: meantBy(meant), mark: markId ?? null };
  if (matterId !== undefined) return { kind: 'matter', id: matterId, spot: spot ?? null };
  if (photoId !== undefined) return { kind: 'photo', id: photoId };
  if (exemplarId !== undefined) return { kind: 'exemplar', id: exemplarId };
  // What is not there has no place: it is made where it is asked for.
  if (code === 'imprint-absent') return { kind: 'order' };
  if (given && page !== null) return { kind: 'pages', page };
  return inSettings === true || !isContentCode(code) ? { kind: 'settings', group: groupOf(code) } : { kind: 'pages', page };
}

/** Findings of content that are settled in the details of the cover: how it is bound, the photo in front. */
const OF_COVER: readonly string[] = ['saddle-thick', 'photo-poor', 'photo-low', 'cover-pages-differ'] satisfies readonly CheckCode[];

function groupOf(code: string): SettingsGroup | null {
  if (OF_COVER.includes(code)) return 'cover';
  if (code === 'paper-profile') return 'press';
  if (!isCheckCode(code)) return null;
  const { looked } = CHECKS[code];
  if (looked === 'cover') return 'cover';
  return looked === 'file' || looked === 'given' ? 'press' : null;
}
