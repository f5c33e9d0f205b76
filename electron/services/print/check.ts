/** The checks of a book without making its files: typeset once for its pages and with its cover, everything asked that can be asked of the content. */
import { performance } from 'node:perf_hooks';
import { NOTHING_MADE } from '../../common/book/made.ts';
import { AppError } from '../../common/errors.ts';
import type { BookCheckResult } from '../../common/contract/check-shapes.ts';
import type { Preflight, Progress } from '../../common/contract/shapes.ts';
import { ShownPhotos } from '../photo/shown.ts';
import { coverFindings } from './cover/findings.ts';
import { designOf, marginsOf } from './design.ts';
import { KeptSettings } from './found.ts';
import { madePhotoIds } from './made/data.ts';
import { findPages } from './preflight/article-pages.ts';
import { preflightContent } from './preflight/content.ts';
import { preflightMade } from './preflight/made.ts';
import { onPages, withNumbers } from './preflight/on-pages.ts';
import { paperFindings } from './preflight/paper.ts';
import { oversetFindings } from './preflight/overset.ts';
import { preflightPlan } from './preflight/plan.ts';
import { articlePages, contentsPages, madePages } from './preview.ts';
import type { PrintSource } from './source.ts';
import { Typesetter } from './typeset.ts';

export interface CheckOptions {
  readonly reader: PrintSource;
  /** What was found of articles' pages is kept here between runs; may be emptied at any time. */
  readonly cache: string;
  /** What the records say, pages still unknown. */
  readonly records: () => Promise<Preflight>;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Gets the pages as they are typeset, as a PDF with dots for photos: to hold a finished file against. */
  readonly onPages?: ((pdf: Uint8Array) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** ms since 1970 */
  readonly now: number;
}

/** @throws AppError print/empty-book, print/typeset, photo/damaged, job/cancelled */
export async function checkBook(options: CheckOptions): Promise<BookCheckResult> {
  const began = performance.now();
  const { signal } = options;
  const check = (): void => {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
  };
  const say = (phase: string): void => {
    check();
    options.onProgress?.({ phase, done: 0, total: 0, label: '' });
  };
  say('records');
  const records = await options.records();
  say('typeset');
  const articles = options.reader.articles();
  const reader = await new ShownPhotos(options.reader).ready(articles.map(({ document }) => document), madePhotoIds(options.reader));
  const kept = new KeptSettings(options.cache);
  const typesetter = new Typesetter(reader, 'screen', { pictures: 'held', fitted: kept.found });
  try {
    check();
    const typeset = typesetter.book();
    kept.keep();
    options.onPages?.(typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: options.now }));
    say('check');
    const pages = typeset.document.numOfPages;
    const spans = articlePages(typeset);
    const content = preflightContent(articles, typeset, options.reader.bondFacts?.());
    const made = preflightMade(options.reader.made?.() ?? NOTHING_MADE, typeset);
    const placed = onPages(records, typeset, findPages(typesetter, options.reader));
    const settings = options.reader.settings();
    const { title, period, organisation, trimSize, orderSection, ...binding } = settings;
    const plan = preflightPlan({ outline: options.reader.outline(), pages, articles: spans, matter: madePages(typeset), contents: contentsPages(typeset), lastRoman: typeset.lastRoman, cover: binding, section: orderSection });
    const paper = [...typeset.photos, ...typeset.madePhotos].length === 0 ? [] : paperFindings(binding);
    const margins = marginsOf(designOf(settings).data, trimSize);
    const overset = oversetFindings({ typesetter, margins, starts: new Map(spans.map(({ id, start }) => [id, start])) }, articles, check);
    const cover = await coverFindings(options.reader, pages);
    return {
      book: { title, period, organisation, trimSize, trim: { width: typeset.trim.width, height: typeset.trim.height }, pages, articles: spans.length },
      checkedAt: options.now,
      findings: withNumbers([...content.errors, ...made.errors, ...placed.errors, ...cover.errors, ...content.warnings, ...made.warnings, ...placed.warnings, ...overset, ...plan, ...paper, ...cover.warnings], typeset),
      seconds: Math.round(performance.now() - began) / 1000,
    };
  } finally {
    typesetter.close();
  }
}
