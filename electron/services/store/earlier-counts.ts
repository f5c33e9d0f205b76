/** In how many earlier books each exemplar was: as much of `editions.ts` as a list of exemplars needs. */
import type { Db } from './connection.ts';

/** The id of the record that a record is today: itself, or the one that it was merged into. */
export function recordsOfToday(db: Db): (id: string) => string {
  const into = new Map(db.prepare<[], { id: string; into: string }>('SELECT id, merged_into AS "into" FROM exemplar WHERE merged_into IS NOT NULL').all().map((row) => [row.id, row.into]));
  return (id) => {
    const seen = new Set<string>();
    let today = id;
    for (let next = into.get(today); next !== undefined && !seen.has(next); next = into.get(today)) {
      seen.add(next);
      today = next;
    }
    return today;
  };
}

/** By the id of the record of today; one that was in none is not in it. */
export function earlierCounts(db: Db): Map<string, number> {
  const today = recordsOfToday(db);
  const editions = new Map<string, Set<string>>();
  for (const { exemplar, edition } of db.prepare<[], { exemplar: string; edition: string }>('SELECT exemplar_id AS exemplar, edition_id AS edition FROM edition_exemplar').all()) {
    const id = today(exemplar);
    editions.set(id, (editions.get(id) ?? new Set()).add(edition));
  }
  return new Map(Array.from(editions, ([id, known]) => [id, known.size]));
}
