/** What the design reads of the book beside its articles: /setup.json and /book.json. */
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import type { Made } from '../../common/book/made.ts';
import { periodLine } from '../../common/book/period.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import type { TrimSize } from '../../common/book/trim.ts';
import { LEADING_WORDS_INSIDE } from '../../common/text/ties.ts';
import { authorOf } from './blocks.ts';
import { themeOf, type Design, type TextBlock } from './design.ts';
import { listedMade } from './made/plan.ts';
import type { PartPlan } from './parts.ts';
import { breakable, displayed } from './runs.ts';
import type { PrintArticle } from './source.ts';
import type { Target } from './typeset.ts';
import { typstJson } from './typst.ts';

/** What a line of a title should not end with, as a pattern. */
const LEADING = `(?i)^(?:${LEADING_WORDS_INSIDE.join('|')})$`;

/** Printed over the titles of articles that are no features, in designs that tell kinds apart. */
const KIND_NAMES: Readonly<Partial<Record<ArticleKind, string>>> = { profile: 'Gương mặt', interview: 'Phỏng vấn', practice: 'Cách làm hay', essay: 'Phóng sự ảnh' };

export function setupJson(
  settings: BookSettings,
  design: Design,
  page: TextBlock,
  how: { mode: 'book' | 'article'; firstPage: number; target: Target; bleed: number; trim: TrimSize },
): string {
  const { data } = design;
  const { title, subtitle, organisation, publisher, place, contentsAt } = settings;
  return typstJson({
    mode: how.mode,
    target: how.target,
    bleed: how.bleed,
    trim: { width: how.trim.width, height: how.trim.height },
    firstPage: how.firstPage,
    // A blank page in front puts an article that starts on a verso on a verso.
    leadPages: how.mode === 'article' && how.firstPage % 2 === 0 ? 1 : 0,
    theme: themeOf(data, settings.trimSize, page, { palette: settings.palette, fonts: settings.fonts, grey: settings.pressColours === 'one' }),
    ornaments: settings.ornaments,
    leading: LEADING,
    labels: { contents: 'Mục lục', kind: 'Kỷ yếu', kinds: KIND_NAMES },
    book: { title, displayTitle: displayed(title), subtitle: displayed(subtitle), period: periodLine(settings), organisation, publisher, place, contentsAt },
  });
}

export function bookJson(parts: readonly PartPlan[], { back, last }: { readonly back: readonly Made[]; readonly last: readonly Made[] }): string {
  const line = ({ id, kind, document }: PrintArticle): Record<string, unknown> => ({ id, kind, title: displayed(articleTitle(document)), author: breakable(authorOf(document)) });
  const frames = parts.map(({ articles, items, ...part }) => ({ part: { ...part, kicker: displayed(part.kicker), displayTitle: displayed(part.title) }, articles, items }));
  const standing = ({ id }: Made): Record<string, unknown> => ({ made: true, id });
  return typstJson({
    parts: frames.map(({ part, articles, items }) => ({
      ...part,
      articles: articles.map(line),
      items: items.map((item) => ('made' in item ? standing(item.made) : { made: false, id: item.article.id, kind: item.article.kind, kicker: part.kicker })),
    })),
    back: back.map(standing),
    last: last.map(standing),
    // As mục lục lists them: made pages are lines like articles; what stands behind the last part has no heading.
    listed: [
      ...frames.map(({ part, items }) => ({ ...part, articles: items.flatMap((item) => ('made' in item ? listedMade(item.made) : [line(item.article)])) })),
      { kind: 'back', number: '', displayTitle: '', articles: [...back, ...last].flatMap(listedMade) },
    ],
  });
}

const articleTitle = (document: ArticleDocument): string =>
  document.blocks[0]?.type === 'title' ? document.blocks[0].children.map((node) => node.text).join('').trim() : '';
