/** The books that came before this one, and what they knew of the exemplars. Written once, when this book is begun from the last of them. */
import { randomUUID } from 'node:crypto';
import { exemplarState, type EarlierAward, type EarlierBook, type ExemplarState } from '../../common/know/earlier.ts';
import { AppError } from '../../common/errors.ts';
import { readBookRecord } from './book-record.ts';
import type { Db } from './connection.ts';
import { recordsOfToday } from './earlier-counts.ts';
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
  const today = recordsOfToday(db);
  const found = new Map<string, EarlierBook[]>();
  const rows = db
    .prepare<[], Row>(
      `SELECT edition.id, title, period, ended_at AS endedAt, exemplar_id AS exemplarId, state FROM edition JOIN edition_exemplar ON edition_id = edition.id
       ORDER BY ended_at DESC, edition.rowid DESC, edition_exemplar.rowid`,
    )
    .all();
  for (const { exemplarId, state, ...book } of rows) {
    const own = today(exemplarId);
    const books = found.get(own) ?? [];
    const known = books.find(({ id }) => id === book.id);
    const read = stateOf(state);
    // Two records of one book that are one person today: the one that stayed speaks, with the awards of both.
    if (known === undefined) books.push({ ...book, state: read });
    else books[books.indexOf(known)] = { ...known, state: joined(exemplarId === own ? read : known.state, exemplarId === own ? known.state : read) };
    found.set(own, books);
  }
  return found;
}

const joined = (one: ExemplarState, other: ExemplarState): ExemplarState => ({ ...one, awards: [...one.awards, ...other.awards], articles: [...new Set([...one.articles, ...other.articles])] });

function stateOf(text: string): ExemplarState {
  const parsed = exemplarState.safeParse(JSON.parse(text));
  if (!parsed.success) throw new AppError('file/damaged', { where: 'edition_exemplar.state' });
  return parsed.data;
}
