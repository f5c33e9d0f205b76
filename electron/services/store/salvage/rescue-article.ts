/** One article's row: its text read as a document, and what of it can be kept when it is none any more. */
import { document, paragraph, title as titleBlock } from '../../../common/article/build.ts';
import type { ArticleDocument } from '../../../common/article/document.ts';
import { photosOf, titleOf, wordsOf } from '../../../common/article/read.ts';
import { AppError } from '../../../common/errors.ts';
import { stage } from '../../../common/book/outline.ts';
import { isIsoDate } from '../../../common/text/dates.ts';
import { contentOf, parseContent, sha256 } from '../content.ts';
import type { Fields } from './collect.ts';
import type { Losses } from './report.ts';

/** Strings of a text's runs, in the order in which they stand. */
const RUN = /"text":"((?:[^"\\]|\\.)*)/g;

/**
 * The row as the new file takes it, or null when nothing of its text is left.
 * @param whole its text is the one that was stored
 */
export function rescueArticle(fields: Fields, whole: boolean, losses: Losses): Fields | null {
  const stored = String(fields['content'] ?? '');
  const read = readDocument(stored);
  const kept = read ?? fromRuns(stored, String(fields['title'] ?? ''));
  if (kept === null) return null;
  const name = titleOf(kept);
  if (read === null) losses.doubt({ kind: 'article', name, reason: 'text-only' });
  else if (!whole) losses.doubt({ kind: 'article', name, reason: 'changed' });
  const content = read === null ? contentOf(kept) : stored;
  const fixed: Fields = { ...fields, content, content_sha256: sha256(content), title: name, words: wordsOf(kept), photos: photosOf(kept).length };
  const doubt = (column: string, value: Fields[string]): void => {
    if (fixed[column] === value) return;
    fixed[column] = value;
    losses.doubt({ kind: 'article', name, reason: 'changed' });
  };
  doubt('stage', stage.safeParse(fields['stage']).success ? (fields['stage'] ?? null) : 'draft');
  doubt('written_on', typeof fields['written_on'] === 'string' && isIsoDate(fields['written_on']) ? fields['written_on'] : null);
  doubt('revision', typeof fields['revision'] === 'number' && fields['revision'] >= 1 ? fields['revision'] : 1);
  return fixed;
}

function readDocument(content: string): ArticleDocument | null {
  try {
    return parseContent('', content);
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}

/** The words alone, one paragraph for each run of letters that can still be told. */
function fromRuns(content: string, title: string): ArticleDocument | null {
  const runs = [...content.matchAll(RUN)].map(([, text]) => words(text ?? '')).filter((text) => text.trim() !== '');
  return runs.length === 0 ? null : fromLines(title === '' ? (runs[0] ?? '') : title, title === '' || runs[0] === title ? runs.slice(1) : runs);
}

/** A document of a title and plain paragraphs. */
export function fromLines(title: string, lines: readonly string[]): ArticleDocument {
  const clean = (text: string): string => text.normalize('NFC');
  return document([titleBlock(clean(title)), ...lines.map((line) => paragraph(clean(line)))]);
}

function words(escaped: string): string {
  try {
    return String(JSON.parse(`"${escaped}"`));
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return escaped;
    throw thrown;
  }
}
