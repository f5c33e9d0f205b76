/** One copy of a manuscript as data: what both formats print. */
import type { ArticleDocument } from '../../common/article/document.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { grouped, type ManuscriptPlan } from './plan.ts';
import { clock, WORDS } from './words.ts';

export interface ManuscriptSheet {
  readonly book: { readonly title: string; readonly period: string; readonly organisation: string };
  readonly copy: number;
  readonly copies: number;
  /** ms since 1970 */
  readonly madeAt: number;
  readonly madeBy: string;
  readonly words: {
    readonly name: string;
    readonly copy: string;
    readonly made: string;
    readonly digest: string;
    readonly unapproved: string;
    readonly page: string;
    readonly listTitle: string;
    readonly list: typeof WORDS.list;
    readonly by: string;
    readonly count: string;
    readonly how: string;
    readonly signTitle: string;
    readonly signFor: string;
    readonly choices: readonly string[];
    readonly levels: readonly string[];
    readonly fields: typeof WORDS.fields;
  };
  readonly articles: readonly {
    readonly id: string;
    readonly part: string;
    readonly title: string;
    readonly author: string;
    /** Eight figures of the text's hash in two groups. */
    readonly digest: string;
    readonly approvedBy: string;
    /** In words; empty: not approved. */
    readonly approvedAt: string;
    readonly document: ArticleDocument;
  }[];
}

export function sheetOf(plan: ManuscriptPlan, { title, period, organisation }: Pick<BookSettings, 'title' | 'period' | 'organisation'>, how: { copy: number; copies: number; madeAt: number; madeBy: string }): ManuscriptSheet {
  const open = plan.articles.filter(({ approval }) => approval === null).length;
  return {
    book: { title, period, organisation },
    ...how,
    words: {
      ...WORDS,
      copy: WORDS.copy(how.copy, how.copies),
      made: WORDS.made(how.madeAt),
      digest: WORDS.digest(plan.digest),
      how: WORDS.how(how.copies),
      count: WORDS.count(plan.articles.length, open),
    },
    articles: plan.articles.map(({ id, part, title: name, author, sha256, approval, document }) => ({
      id,
      part,
      title: name,
      author,
      digest: grouped(sha256.slice(0, 8)),
      approvedBy: approval?.by ?? '',
      approvedAt: approval === null ? '' : clock(approval.at),
      document,
    })),
  };
}
