/** Exemplars, units and awards as their lists show them: each list is one query. */
import type { KnowAward, KnowDetail, KnowExemplar, KnowForm, KnowLink, KnowPhoto, KnowStanding, KnowUnit } from '../../common/know/shapes.ts';
import type { Db } from './connection.ts';
import { earlierCounts } from './earlier-counts.ts';
import { readRecord } from './records.ts';

type Flagged<T, K extends keyof T> = Omit<T, K> & Readonly<Record<K, number>>;

/** Awards that count: in the book, not cancelled. */
const COUNTED = 'award.removed_at IS NULL AND award.cancelled_at IS NULL';

const EXEMPLARS = `
  SELECT exemplar.id, exemplar.kind, exemplar.name, honorific, role, unit_id AS unitId, field, gender, birth_year AS birthYear, sort_key AS sortKey,
    portrait_id AS portraitId, withdrawn_at IS NOT NULL AS withdrawn, coalesce(won.awards, 0) AS awards, coalesce(won.unnumbered, 0) AS unnumbered,
    coalesce(told.articles, 0) AS articles, coalesce(seen.photos, 0) AS photos, coalesce(best.best, '') AS best
  FROM exemplar
  LEFT JOIN (SELECT exemplar_id, count(*) AS awards, sum(decision_number = '') AS unnumbered FROM award WHERE ${COUNTED} GROUP BY exemplar_id) AS won
    ON won.exemplar_id = exemplar.id
  LEFT JOIN (SELECT exemplar_id, count(DISTINCT article_id) AS articles FROM exemplar_article JOIN article ON article.id = article_id
      WHERE exemplar_article.removed_at IS NULL AND article.removed_at IS NULL AND part_played = 'subject' GROUP BY exemplar_id) AS told
    ON told.exemplar_id = exemplar.id
  LEFT JOIN (SELECT exemplar_id, count(DISTINCT photo_id) AS photos FROM photo_person JOIN photo ON photo.id = photo_id
      WHERE photo_person.removed_at IS NULL AND photo.removed_at IS NULL AND exemplar_id IS NOT NULL GROUP BY exemplar_id) AS seen
    ON seen.exemplar_id = exemplar.id
  LEFT JOIN (SELECT exemplar_id, trim(coalesce(award_form.name, award.form_text) || ' ' || coalesce(substr(decided_on, 1, 4), '')) AS best,
      row_number() OVER (PARTITION BY exemplar_id ORDER BY coalesce(award_form.rank, 1000000), decided_on DESC, award.created_at) AS place
      FROM award LEFT JOIN award_form ON award_form.id = form_id AND award_form.removed_at IS NULL WHERE ${COUNTED}) AS best
    ON best.exemplar_id = exemplar.id AND best.place = 1
  WHERE exemplar.removed_at IS NULL AND exemplar.merged_into IS NULL
  ORDER BY exemplar.created_at, exemplar.rowid`;

/** Oldest first. */
export function listExemplars(db: Db): KnowExemplar[] {
  const rows = db.prepare<[], Flagged<Omit<KnowExemplar, 'earlier'>, 'withdrawn'>>(EXEMPLARS).all();
  const earlier = earlierCounts(db);
  return rows.map((row) => ({ ...row, withdrawn: row.withdrawn === 1, earlier: earlier.get(row.id) ?? 0 }));
}

const UNITS = `
  SELECT unit.id, parent_id AS parentId, unit.name, short_name AS shortName, unit.other_names AS otherNames, unit.sort_key AS sortKey, unit.contact, contact_name AS contactName, phone, unit.note,
    coalesce(held.exemplars, 0) AS exemplars, coalesce(won.awards, 0) AS awards
  FROM unit
  LEFT JOIN (SELECT unit_id, count(*) AS exemplars FROM exemplar WHERE removed_at IS NULL AND merged_into IS NULL GROUP BY unit_id) AS held ON held.unit_id = unit.id
  LEFT JOIN (SELECT unit_id, count(*) AS awards FROM award JOIN exemplar ON exemplar.id = exemplar_id
      WHERE ${COUNTED} AND exemplar.removed_at IS NULL AND exemplar.merged_into IS NULL GROUP BY unit_id) AS won ON won.unit_id = unit.id
  WHERE unit.removed_at IS NULL AND unit.merged_into IS NULL
  ORDER BY unit.created_at, unit.rowid`;

/** Oldest first. */
export function listUnits(db: Db): KnowUnit[] {
  return db.prepare<[], KnowUnit>(UNITS).all();
}

const AWARDS = `
  SELECT award.id, exemplar_id AS exemplarId, form_id AS formId, form_text AS formText, issuer, award.level, decision_number AS decisionNumber,
    decided_on AS decidedOn, reason, period, cancelled_at IS NOT NULL AS cancelled, cancelled_reason AS cancelledReason, award.note,
    coalesce(award_form.name, '') AS formName, coalesce(award_form.level, '') AS formLevel, award_form.rank,
    exemplar.name AS exemplarName, exemplar.kind AS exemplarKind, exemplar.unit_id AS unitId
  FROM award JOIN exemplar ON exemplar.id = exemplar_id LEFT JOIN award_form ON award_form.id = form_id AND award_form.removed_at IS NULL
  WHERE award.removed_at IS NULL AND exemplar.removed_at IS NULL`;
const IN_ORDER = 'ORDER BY award.created_at, award.rowid';

type AwardRow = Flagged<KnowAward, 'cancelled'>;
const toAward = (row: AwardRow): KnowAward => ({ ...row, cancelled: row.cancelled === 1 });

/** Oldest first; awards of exemplars that were taken out are left out. */
export function listAwards(db: Db): KnowAward[] {
  return db.prepare<[], AwardRow>(`${AWARDS} AND exemplar.merged_into IS NULL ${IN_ORDER}`).all().map(toAward);
}

/** From the highest down. */
export function listForms(db: Db): KnowForm[] {
  return db
    .prepare<[], KnowForm>(
      `SELECT award_form.id, name, family, award_form.level, given_to AS givenTo, rank, valid_from AS validFrom, valid_to AS validTo, law, count(award.id) AS awards
       FROM award_form LEFT JOIN award ON form_id = award_form.id AND ${COUNTED}
       WHERE award_form.removed_at IS NULL GROUP BY award_form.id ORDER BY rank, award_form.created_at, award_form.rowid`,
    )
    .all();
}

/** One exemplar with its awards (the catalogue's order), its articles, the photos it stands on and what was merged into it. @throws AppError book/no-record */
export function readDetail(db: Db, id: string): KnowDetail {
  const { fields } = readRecord(db, 'exemplar', id);
  const awards = db.prepare<[string], AwardRow>(`${AWARDS} AND exemplar_id = ? ORDER BY coalesce(award_form.rank, 1000000), decided_on DESC, award.created_at`).all(id).map(toAward);
  const articles = db
    .prepare<[string], KnowLink>(
      `SELECT exemplar_article.id, article_id AS articleId, part_played AS partPlayed, article.title FROM exemplar_article JOIN article ON article.id = article_id
       WHERE exemplar_id = ? AND exemplar_article.removed_at IS NULL AND article.removed_at IS NULL ORDER BY exemplar_article.created_at, exemplar_article.rowid`,
    )
    .all(id);
  const photos = db
    .prepare<[string], KnowStanding>(
      `SELECT photo_person.id, photo_id AS photoId, photo_person.place, caption FROM photo_person JOIN photo ON photo.id = photo_id
       WHERE exemplar_id = ? AND photo_person.removed_at IS NULL AND photo.removed_at IS NULL ORDER BY photo_person.created_at, photo_person.rowid`,
    )
    .all(id);
  const merged = db.prepare<[string], { id: string; name: string }>('SELECT id, name FROM exemplar WHERE merged_into = ? AND removed_at IS NULL ORDER BY created_at, rowid').all(id);
  // `readRecord` has looked at the fields.
  return { id, fields: fields as KnowDetail['fields'], awards, articles, photos, merged };
}

/** Photos to choose a portrait from, the last added first. */
export function listPhotos(db: Db): KnowPhoto[] {
  return db.prepare<[], KnowPhoto>('SELECT id, name, caption FROM photo WHERE removed_at IS NULL ORDER BY added_at DESC, rowid DESC').all();
}

const HANGING = {
  award: 'SELECT id FROM award WHERE exemplar_id = ? AND removed_at IS NULL',
  exemplarArticle: 'SELECT id FROM exemplar_article WHERE exemplar_id = ? AND removed_at IS NULL',
  photoPerson: 'SELECT id FROM photo_person WHERE exemplar_id = ? AND removed_at IS NULL',
  taskOfExemplar: 'SELECT id FROM task WHERE exemplar_id = ? AND removed_at IS NULL',
  task: 'SELECT id FROM task WHERE unit_id = ? AND removed_at IS NULL',
  exemplar: 'SELECT id FROM exemplar WHERE unit_id = ? AND removed_at IS NULL',
  unit: 'SELECT id FROM unit WHERE parent_id = ? AND removed_at IS NULL',
  awardOfForm: 'SELECT id FROM award WHERE form_id = ? AND removed_at IS NULL',
} as const;

/** Ids of the records in the book that hang on record `id`. */
export function hangingOn(db: Db, what: keyof typeof HANGING, id: string): string[] {
  return db.prepare<[string], string>(HANGING[what]).pluck().all(id);
}

/** True when unit `id` is `under` or stands somewhere beneath it. */
export function isBeneath(db: Db, id: string, under: string): boolean {
  return (
    db
      .prepare<[string, string], number>(
        'WITH RECURSIVE above(id) AS (SELECT ? UNION SELECT parent_id FROM unit JOIN above ON unit.id = above.id WHERE parent_id IS NOT NULL) SELECT 1 FROM above WHERE id = ?',
      )
      .pluck()
      .get(id, under) !== undefined
  );
}
