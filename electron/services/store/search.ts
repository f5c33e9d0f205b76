/** Full-text search over the whole book. */
import type { SearchHit } from '../../common/contract/shapes.ts';
import type { RecordKind } from '../../common/records/index.ts';
import type { Db } from './connection.ts';
import { findTerm, parseQuery, toFts, toTitleFts, type Span, type Term } from './search-query.ts';

const MOST_HITS = 100;
/** Characters of text around the first hit. */
const SNIPPET = 120;
/** Of them in front of it. */
const LEAD = 40;
const CUT = '…';

interface Field {
  readonly plain: string;
  readonly folded: string;
}

interface RecordEntry {
  kind: RecordKind;
  id: string;
  name: string;
  body: string;
  plain_name: string;
  plain_body: string;
}

interface Entry {
  id: string;
  title: string;
  captions: string;
  body: string;
  plain_title: string;
  plain_captions: string;
  plain_body: string;
}

/**
 * Articles that hold every term of the query, in title, text or captions: those with a hit in the title first, each group by
 * relevance; then records (exemplars, units, awards …) that hold them; at most 100 in all. An empty query finds nothing.
 */
export function search(db: Db, query: string): SearchHit[] {
  const terms = parseQuery(query);
  if (terms.length === 0) return [];
  const read = db.prepare<[number], Entry>(
    `SELECT article.id, article_search.title, captions, body, plain_title, plain_captions, plain_body
     FROM article_search JOIN article ON article.number = article_search.rowid WHERE article_search.rowid = ?`,
  );
  const hits: SearchHit[] = [];
  for (const number of candidates(db, terms)) {
    const entry = read.get(number);
    const hit = entry === undefined ? null : toHit(entry, terms);
    if (hit !== null) hits.push(hit);
    if (hits.length === MOST_HITS) break;
  }
  return [...hits, ...searchRecords(db, terms, MOST_HITS - hits.length)];
}

function searchRecords(db: Db, terms: readonly Term[], most: number): SearchHit[] {
  const entries = db
    .prepare<[string], RecordEntry>(
      `SELECT kind, record_id AS id, name, body, plain_name, plain_body FROM record_search WHERE record_search MATCH ?
       ORDER BY bm25(record_search, 0, 0, 10, 1, 10, 1)`,
    )
    .all(terms.map((term) => toFts(term, ['name', 'body'])).join(' AND '));
  const hits = entries.flatMap((entry): SearchHit[] => {
    const fields: Field[] = [
      { plain: entry.plain_body, folded: entry.body },
      { plain: entry.plain_name, folded: entry.name },
    ];
    const found = inFields(fields, terms);
    return found === null ? [] : [{ kind: entry.kind, id: entry.id, title: entry.plain_name, ...found }];
  });
  return hits.slice(0, most);
}

/** Articles that may match, best first; whether a phrase has its tones in the right place is seen in the text. */
function candidates(db: Db, terms: readonly Term[]): number[] {
  const find = db
    .prepare<[string], number>(
      `SELECT article_search.rowid FROM article_search WHERE article_search MATCH ? ORDER BY bm25(article_search, 10, 3, 1, 10, 3, 1)`,
    )
    .pluck();
  const all = find.all(terms.map((term) => toFts(term)).join(' AND '));
  // Which ones, in whatever order: ranking them once more would take as long as the search itself.
  const titled = new Set(db.prepare<[string], number>('SELECT rowid FROM article_search WHERE article_search MATCH ?').pluck().all(toTitleFts(terms)));
  return [...all.filter((number) => titled.has(number)), ...all.filter((number) => !titled.has(number))];
}

function toHit(entry: Entry, terms: readonly Term[]): SearchHit | null {
  const found = inFields(
    [
      { plain: entry.plain_body, folded: entry.body },
      { plain: entry.plain_captions, folded: entry.captions },
      { plain: entry.plain_title, folded: entry.title },
    ],
    terms,
  );
  return found === null ? null : { kind: 'article', id: entry.id, title: entry.plain_title, ...found };
}

/** A snippet of the field that shows most of the query (of two alike the first); null when a term stands in none. */
function inFields(fields: readonly Field[], terms: readonly Term[]): Pick<SearchHit, 'snippet' | 'marks'> | null {
  const found = fields.map((field) => terms.map((term) => findTerm(term, field.plain, field.folded)));
  if (!terms.every((_, index) => found.some((spans) => (spans[index] ?? []).length > 0))) return null;
  const counts = found.map((spans) => spans.filter((list) => list.length > 0).length);
  const shown = counts.indexOf(Math.max(...counts));
  const spans = found[shown] ?? [];
  const inOrder = spans.flat().sort((a, b) => a.start - b.start || b.end - a.end);
  return snippet(fields[shown]?.plain ?? '', inOrder, densest(spans));
}

/** The first span behind which, within a snippet's length, most of the terms stand. */
function densest(spansOfTerms: readonly (readonly Span[])[]): Span | undefined {
  const present = spansOfTerms.filter((spans) => spans.length > 0).length;
  let best: Span | undefined;
  let most = 0;
  for (const span of spansOfTerms.flat().sort((a, b) => a.start - b.start)) {
    const reach = span.start + SNIPPET - LEAD;
    const terms = spansOfTerms.filter((spans) => spans.some(({ start, end }) => start >= span.start && end <= reach)).length;
    if (terms > most) [best, most] = [span, terms];
    if (most === present) break;
  }
  return best;
}

/** About 120 characters of text around one span, cut between words, with the spans that lie inside it. */
export function snippet(text: string, spans: readonly Span[], around: Span | undefined = spans[0]): { snippet: string; marks: Span[] } {
  const first = around ?? { start: 0, end: 0 };
  const start = first.start <= LEAD ? 0 : wordStart(text, first.start - LEAD, first.start);
  const end = wordEnd(text, Math.max(start + SNIPPET, first.end), first.end);
  const head = start > 0 ? CUT : '';
  const body = text.slice(start, end).replace(/\s/gu, ' ');
  const shift = head.length - start;
  const marks: Span[] = [];
  for (const span of spans) {
    const behind = marks.at(-1)?.end ?? 0;
    if (span.start >= start && span.end <= end && span.start + shift >= behind) marks.push({ start: span.start + shift, end: span.end + shift });
  }
  return { snippet: `${head}${body.trimEnd()}${end < text.length ? CUT : ''}`, marks };
}

function wordStart(text: string, from: number, limit: number): number {
  const gap = text.slice(from, limit).search(/\s/u);
  return gap === -1 ? from : from + gap + 1;
}

function wordEnd(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const inside = text.slice(limit, to + 1).search(/\s\S*$/u);
  return inside === -1 ? to : limit + inside;
}
