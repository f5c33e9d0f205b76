/** Is everything there? The source's text, gathered by another way, against what came in. */
import { articleText } from '../../common/article/read.ts';
import type { ImportedArticle } from '../../common/contract/shapes.ts';
import { paragraphsOf, type RawDocument } from './raw.ts';

/** Most missing paragraphs named, and most text searched for them, so that a hostile file cannot make this slow. */
const MOST_NAMED = 20;
const MOST_SEARCHED = 40_000_000;

/** Letters and digits only, small: white space and marks may change places when lines become structure, case when a font draws capitals. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/**
 * Paragraphs of the source that its reader did not hand on. Both sides as the file holds them, before any encoding is changed.
 * Hidden text and other things set aside count as handed on.
 */
export function findUnread(raw: RawDocument): string[] {
  return findGaps(raw.rawText, [...textsOf(raw), ...raw.aside, ...(raw.found?.hiddenTexts ?? []), ...(raw.found?.removedTexts ?? [])]);
}

/**
 * Paragraphs that were read and whose letters and digits are not all in the articles, in what was left out or in `marks`
 * (numbers that became structure).
 */
export function findDropped(raw: RawDocument, articles: readonly ImportedArticle[], marks: readonly string[]): string[] {
  return findGaps(textsOf(raw), [...articles.flatMap((article) => [articleText(article.document), ...article.leftOut]), ...marks]);
}

const textsOf = (raw: RawDocument): string[] => paragraphsOf(raw.items).flatMap((item) => [item.runs.map((run) => run.text).join(''), ...item.runs.flatMap((run) => run.footnote?.text ?? [])]);

/** Paragraphs of `source` whose letters and digits are not all in `arrived`. Empty when nothing is missing. */
function findGaps(source: readonly string[], arrived: readonly string[]): string[] {
  const came = arrived.map(bare).join('');
  const left = countCharacters(came);
  let missing = 0;
  for (const paragraph of source) {
    for (const char of bare(paragraph)) {
      const count = left.get(char) ?? 0;
      if (count === 0) missing += 1;
      else left.set(char, count - 1);
    }
  }
  if (missing === 0) return [];
  const gaps: string[] = [];
  let searched = 0;
  for (const paragraph of source) {
    const text = bare(paragraph);
    searched += came.length;
    if (gaps.length >= MOST_NAMED || searched > MOST_SEARCHED) break;
    if (text !== '' && !came.includes(text)) gaps.push(paragraph.trim());
  }
  return gaps.length > 0 ? gaps : [`${String(missing)} chữ cái`];
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}
