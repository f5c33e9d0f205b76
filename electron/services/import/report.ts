/** What a source held and what became of it, for the review and the saved report. */
import { articleText } from '../../common/article/read.ts';
import type { Conversion, ImportedArticle, SourceReport } from '../../common/contract/shapes.ts';
import { labelOf, type MediaKind } from './media.ts';
import type { RawDocument } from './raw.ts';

/** @param read reads loose text of the file (comments, hidden text) as the document is read */
export function reportOf(
  name: string,
  kind: MediaKind,
  document: RawDocument,
  conversions: readonly Conversion[],
  gaps: readonly string[],
  read: (text: string) => string,
): SourceReport {
  const converted: Record<string, number> = {};
  for (const { encoding } of conversions) converted[encoding] = (converted[encoding] ?? 0) + 1;
  const found = document.found ?? {};
  return {
    file: name,
    format: labelOf(kind),
    encoding: document.encoding,
    converted,
    trackedChanges: found.trackedChanges ?? { added: 0, removed: 0, moved: 0 },
    comments: (found.comments ?? []).map(read),
    textBoxes: found.textBoxes ?? 0,
    notes: found.notes ?? 0,
    equations: found.equations ?? 0,
    mergedCells: found.mergedCells ?? 0,
    tables: found.tables ?? 0,
    symbols: found.symbols ?? 0,
    pictures: document.pictures.length,
    lostPictures: [...(found.lostPictures ?? [])],
    hiddenTexts: (found.hiddenTexts ?? []).map(read),
    gaps: [...gaps],
  };
}

/** Each article carries the conversions of its own text; one that is in none of them (a line left out) goes with the first. */
export function shareConversions(articles: readonly ImportedArticle[], conversions: readonly Conversion[]): ImportedArticle[] {
  if (conversions.length === 0) return [...articles];
  if (articles.length < 2) return articles.map((article) => ({ ...article, conversions: [...conversions] }));
  const texts = articles.map((article) => bare([articleText(article.document), ...article.leftOut].join('')));
  const shares = articles.map((): Conversion[] => []);
  for (const conversion of conversions) {
    const key = bare(conversion.text);
    const at = Math.max(0, texts.findIndex((text) => text.includes(key)));
    shares[at]?.push(conversion);
  }
  return articles.map((article, index) => ({ ...article, conversions: shares[index] ?? [] }));
}

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
