/** The books that came before this one, and what they knew of the exemplars. Written once, when this book is begun from the last of them. */
import { randomUUID } from 'node:crypto';
import { exemplarState, type EarlierAward, type EarlierBook, type ExemplarState } from '../../common/know/earlier.ts';
import { AppError } from '../../common/errors.ts';
import { readBookRecord } from './book-record.ts';
import type { Db } from './connection.ts';
import { listAwards, listExemplars, listUnits } from './know.ts';

/** Every exemplar as the book has it now, by id. */
export function presentStates(db: Db): Map<string, ExemplarState> {
  const units = new Map(listUnits(db).map(({ id, name }) => [id, name]));
  const awards = new Map<string, EarlierAward[]>();
  for (const award of listAwards(db)) {
    if (award.cancelled) continue;
    const known = awards.get(award.exemplarId) ?? [];
    known.push({ id: award.id, name: award.formName === '' ? award.formText : award.formName, year: award.decidedOn?.slice(0, 4) ?? '', number: award.decisionNumber });
    awards.set(award.exemplarId, known);
  }
  const articles = new Map<string, string[]>();
  const links = db
    .prepare<[], { id: string; title: string }>(
      `SELECT exemplar_id AS id, article.title FROM exemplar_article JOIN article ON article.id = article_id
       WHERE exemplar_article.removed_at IS NULL AND article.removed_at IS NULL AND part_played = 'subject' ORDER BY exemplar_article.created_at, exemplar_article.rowid`,
    )
    .all();
  for (const { id, title } of links) articles.set(id, [...(articles.get(id) ?? []), title]);
  return new Map(
    listExemplars(db).map(({ id, name, honorific, role, unitId, field, birthYear }) => [
      id,
      { name, honorific, role, unit: (unitId === null ? undefined : units.get(unitId)) ?? '', field, birthYear, awards: awards.get(id) ?? [], articles: articles.get(id) ?? [] },
    ]),
  );
}

/** Notes the book as it is as one that came before; what it knew of older ones stays. */
export function rememberEdition(db: Db, now: number): void {
  const { uuid, settings } = readBookRecord(db);
  const edition = randomUUID();
  db.prepare('INSERT INTO edition (id, book_uuid, title, period, ended_at) VALUES (?, ?, ?, ?, ?)').run(edition, uuid, settings.title, settings.period, now);
  const put = db.prepare('INSERT INTO edition_exemplar (id, edition_id, exemplar_id, state) VALUES (?, ?, ?, ?)');
  for (const [id, state] of presentStates(db)) put.run(randomUUID(), edition, id, JSON.stringify(state));
}

interface Row {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly endedAt: number;
  readonly exemplarId: string;
  readonly state: string;
}

/**
 * The earlier books of every exemplar that was in one, the last first, by the id of its record of today: a record that was merged into
 * another since counts for that one.
 * @throws AppError file/damaged
 */
export function earlierBooks(db: Db): Map<string, EarlierBook[]> {
  const into = new Map(db.prepare<[], { id: string; into: string }>('SELECT id, merged_into AS "into" FROM exemplar WHERE merged_into IS NOT NULL').all().map((row) => [row.id, row.into]));
  const found = new Map<string, EarlierBook[]>();
  const rows = db
    .prepare<[], Row>(
      `SELECT edition.id, title, period, ended_at AS endedAt, exemplar_id AS exemplarId, state FROM edition JOIN edition_exemplar ON edition_id = edition.id
       ORDER BY ended_at DESC, edition.rowid DESC, edition_exemplar.rowid`,
    )
    .all();
  for (const { exemplarId, state, ...book } of rows) {
    const today = standing(exemplarId, into);
    const books = found.get(today) ?? [];
    const known = books.find(({ id }) => id === book.id);
    const read = stateOf(state);
    // Two records of one book that are one person today: the one that stayed speaks, with the awards of both.
    if (known === undefined) books.push({ ...book, state: read });
    else books[books.indexOf(known)] = { ...known, state: joined(exemplarId === today ? read : known.state, exemplarId === today ? known.state : read) };
    found.set(today, books);
  }
  return found;
}

function standing(id: string, into: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let today = id;
  for (let next = into.get(today); next !== undefined && !seen.has(next); next = into.get(today)) {
    seen.add(next);
    today = next;
  }
  return today;
}

const joined = (one: ExemplarState, other: ExemplarState): ExemplarState => ({ ...one, awards: [...one.awards, ...other.awards], articles: [...new Set([...one.articles, ...other.articles])] });

function stateOf(text: string): ExemplarState {
  const parsed = exemplarState.safeParse(JSON.parse(text));
  if (!parsed.success) throw new AppError('file/damaged', { where: 'edition_exemplar.state' });
  return parsed.data;
}
