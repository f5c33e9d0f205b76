/** Two states of one book → what has to be inserted and changed in ours, and what a person has to decide. Pure. */
import type { ArticleDocument } from '../../../common/article/document.ts';
import { placesBetween, withDecision } from '../../../common/article/merge.ts';
import type { ArticleOutcome } from '../../../common/contract/merge-shapes.ts';
import type { ArticleLine, MergePlan, NewRow, RowChange, TextChange } from '../../store/merge/plan.ts';
import { MERGED_TABLES, type MergeRow, type MergeState, type MergedTable, type PresentText } from '../../store/merge/state.ts';
import { copiedAfter, forkedAt, settingsAtFork } from './fork.ts';
import { inOurNames, otherNames } from './identity.ts';
import type { Placed } from '../../store/ranks.ts';
import { spread, standingAlike } from './places.ts';
import { withoutAbsence } from './references.ts';
import { differs, isRemoved, mergeRows, mergeSettings, PLACE, type Untouched } from './rows.ts';
import { mergeStage, movedIn, type StageMerge } from './stages.ts';
import { commonText, mergeTexts, withPhotos, type Naming } from './texts.ts';

/** Reads the texts themselves. */
export interface TextSource {
  /** An article's present text. */
  head(articleId: string): ArticleDocument;
  /** A former text. */
  former(articleId: string, sha256: string): ArticleDocument;
}

export function planMerge(ours: MergeState, theirs: MergeState, ourTexts: TextSource, theirTexts: TextSource): MergePlan {
  const forked = forkedAt(ours, theirs);
  const names = otherNames(ours, theirs);
  const inserted: NewRow[] = [];
  const changed: RowChange[] = [];
  const texts: TextChange[] = [];
  const lines: ArticleLine[] = [];
  const photos = photoNames(ours, theirs);
  const moved = { ours: movedIn(ours, theirs, forked), theirs: movedIn(theirs, ours, forked) };

  for (const table of MERGED_TABLES) {
    const alike = PLACE[table] === undefined ? new Set<string>() : standingAlike([...ours.rows[table].values()], [...theirs.rows[table].values()].map((row) => inOurNames(table, row, names)));
    for (const [theirId, theirRow] of theirs.rows[table]) {
      const given = inOurNames(table, theirRow, names);
      const id = String(given['id']);
      const known = ours.rows[table].get(id);
      const row = known === undefined ? given : withoutAbsence(table, given, known, theirs);
      const our = known === undefined ? undefined : withoutAbsence(table, known, given, ours);
      if (our === undefined) {
        inserted.push({ table, theirId, row });
        if (table === 'article' && !isRemoved(row)) lines.push(lineOf(row, 'new', false));
        continue;
      }
      const change = differs(table, our, row) ? { table, id, ...mergeRows(table, our, row, { untouched: untouchedOf(our, row, forked), forked, alike: alike.has(id) }) } : null;
      if (table !== 'article') {
        if (change !== null && isAny(change)) changed.push(change);
        continue;
      }
      const context = { ours, theirs, ourTexts, theirTexts, photos, copied: copiedAfter(ours, theirs) };
      const found = our['content_sha256'] === row['content_sha256'] ? null : planText(id, our, row, context);
      const staged = mergeStage(our, row, { ours: moved.ours.has(id), theirs: moved.theirs.has(id) }, found?.outcome ?? null);
      const text = found !== null && staged.keepText && found.outcome !== 'ours' ? keepText(found.change, context) : found;
      const whole = withStage(change ?? { table, id, values: {}, conflicts: [] }, staged);
      if (isAny(whole)) changed.push(whole);
      if (text !== null) texts.push(text.change);
      lines.push(...articleLine(our, row, { change: change === null && !isAny(whole) ? null : whole, text: text?.outcome ?? null, forked }));
    }
  }
  const settled = mergeSettings(settingsAtFork(ours, theirs), ours.settings, theirs.settings);
  const before = { ours, inserted, changed };
  const kept = keepParts(before);
  return {
    inserted: kept.inserted,
    changed: breakCycles({ ...before, ...kept }),
    texts,
    places: placesAfter({ ...before, ...kept }),
    settings: JSON.stringify(settled.settings) === JSON.stringify(ours.settings) ? null : settled.settings,
    settingsConflicts: settled.conflicts,
    articles: lines,
  };
}

const isAny = ({ values, conflicts }: RowChange): boolean => Object.keys(values).length > 0 || conflicts.length > 0;

const withStage = (change: RowChange, { stage, conflict }: StageMerge): RowChange => ({
  ...change,
  values: stage === null ? change.values : { ...change.values, stage },
  conflicts: conflict === null ? change.conflicts : [...change.conflicts, conflict],
});

/** An approved text: theirs does not come into it, and is kept beside it as what is to be decided; what they left alone is not in question. */
function keepText({ id, theirs, document: merged, conflicts }: TextChange, { ourTexts }: TextContext): { change: TextChange; outcome: ArticleOutcome } {
  const document = ourTexts.head(id);
  // From the last place to the first: those in front stay where they are.
  const wanted = merged === null ? document : conflicts.toReversed().reduce((text, conflict) => withDecision(text, conflict, 'theirs'), merged);
  const places = placesBetween(document, wanted);
  return { change: { id, document, stays: true, conflicts: places, theirs }, outcome: places.length === 0 ? 'ours' : 'conflict' };
}

/** A row that was not touched since the copy was made is the row that both had. */
function untouchedOf(ours: MergeRow, theirs: MergeRow, forked: number): Untouched {
  const [our, their] = [ours['updated_at'], theirs['updated_at']];
  if (typeof our !== 'number' || typeof their !== 'number') return null;
  if (our <= forked && their > forked) return 'ours';
  return their <= forked && our > forked ? 'theirs' : null;
}

interface Photos {
  readonly ourHash: Naming;
  readonly theirHash: Naming;
  readonly ourId: Naming;
}

function photoNames(ours: MergeState, theirs: MergeState): Photos {
  const hash = (state: MergeState): Naming => (id) => String(state.rows.photo.get(id)?.['sha256'] ?? id);
  const ids = new Map<string, string>();
  for (const state of [theirs, ours]) for (const [id, row] of state.rows.photo) ids.set(String(row['sha256']), id);
  return { ourHash: hash(ours), theirHash: hash(theirs), ourId: (sha256) => ids.get(sha256) ?? sha256 };
}

interface TextContext {
  readonly ours: MergeState;
  readonly theirs: MergeState;
  readonly ourTexts: TextSource;
  readonly theirTexts: TextSource;
  readonly photos: Photos;
  /** Texts written up to then (ms since 1970) both had. */
  readonly copied: number;
}

function planText(id: string, our: MergeRow, their: MergeRow, context: TextContext): { change: TextChange; outcome: ArticleOutcome } {
  const { ours, theirs, ourTexts, theirTexts, photos, copied } = context;
  const [head, theirHead] = [headOf(our), headOf(their)];
  const common = commonText([head, ...(ours.former.get(id) ?? [])], [theirHead, ...(theirs.former.get(id) ?? [])], copied);
  if (common?.sha256 === theirHead.sha256) return { change: { id, document: null, conflicts: [], theirs: theirHead }, outcome: 'ours' };
  const theirText = theirTexts.head(id);
  if (common?.sha256 === head.sha256) {
    return { change: { id, document: withPhotos(theirText, (photo) => photos.ourId(photos.theirHash(photo))), conflicts: [], theirs: theirHead, whole: true }, outcome: 'theirs' };
  }
  const base = common === null ? null : (common.keptBy === 'ours' ? ourTexts : theirTexts).former(id, common.sha256);
  const { document, conflicts } = mergeTexts({ base, ours: ourTexts.head(id), theirs: theirText }, photos.ourHash, photos.theirHash, photos.ourId);
  return { change: { id, document, conflicts, theirs: theirHead }, outcome: conflicts.length > 0 ? 'conflict' : 'merged' };
}

const headOf = (row: MergeRow): PresentText => ({ revision: Number(row['revision']), sha256: String(row['content_sha256']), writtenAt: Number(row['updated_at']), author: typeof row['text_author'] === 'string' ? row['text_author'] : null });

const lineOf = (row: MergeRow, outcome: ArticleOutcome, moved: boolean): ArticleLine => ({ id: String(row['id']), title: String(row['title']), outcome, moved });

/** What becomes of the article as a whole; nothing for one that both took out. */
function articleLine(our: MergeRow, their: MergeRow, found: { change: RowChange | null; text: ArticleOutcome | null; forked: number }): ArticleLine[] {
  const { change, text, forked } = found;
  if (isRemoved(our) && (isRemoved(their) || change?.values['removed_at'] === undefined)) return [];
  const moved = change !== null && ('rank' in change.values || 'part_id' in change.values);
  const outcome = ((): ArticleOutcome => {
    if (text === 'conflict' || (change !== null && change.conflicts.length > 0)) return 'conflict';
    if ((change?.values['removed_at'] ?? null) !== null) return 'removed';
    if (text !== null && text !== 'ours') return text;
    if (change !== null && Object.keys(change.values).length > 0) return 'theirs';
    if (text === 'ours' || differs('article', our, their)) return 'ours';
    return Number(our['updated_at']) > forked && Number(their['updated_at']) > forked ? 'alike' : 'unchanged';
  })();
  return [lineOf(text === null || text === 'ours' ? our : their, outcome, moved)];
}

interface Rows {
  readonly ours: MergeState;
  readonly inserted: readonly NewRow[];
  readonly changed: readonly RowChange[];
}

/** Rows of a table as they will be. */
function rowsAfter({ ours, inserted, changed }: Rows, table: MergedTable): Map<string, MergeRow> {
  const rows = new Map(ours.rows[table]);
  for (const { row } of inserted.filter((each) => each.table === table)) rows.set(String(row['id']), row);
  for (const { id, values } of changed.filter((each) => each.table === table)) rows.set(id, { ...rows.get(id), ...values });
  return rows;
}

/** A part that one removed while the other put an article or matter into it stays. */
function keepParts(rows: Rows): Pick<Rows, 'inserted' | 'changed'> {
  const standing = [...rowsAfter(rows, 'article').values(), ...rowsAfter(rows, 'matter').values()].filter((row) => !isRemoved(row));
  const needed = new Set(standing.map((row) => String(row['part_id'])));
  const back = new Set([...rowsAfter(rows, 'part')].filter(([id, row]) => isRemoved(row) && needed.has(id)).map(([id]) => id));
  const inserted = rows.inserted.map((each) => (each.table === 'part' && back.has(String(each.row['id'])) ? { ...each, row: { ...each.row, removed_at: null } } : each));
  const ids = new Set(rows.inserted.map((each) => String(each.row['id'])));
  return { inserted, changed: [...back].filter((id) => !ids.has(id)).reduce((changed, id) => withValues(changed, 'part', id, { removed_at: null }), rows.changed) };
}

/** Two units that became each other's parents: the one with the first id becomes a top one. */
function breakCycles(rows: Rows): readonly RowChange[] {
  const units = rowsAfter(rows, 'unit');
  const parents = new Map([...units].map(([id, row]) => [id, typeof row['parent_id'] === 'string' ? row['parent_id'] : null]));
  let { changed } = rows;
  for (const start of [...parents.keys()].sort()) {
    const path = new Set<string>();
    let at: string | null = start;
    while (at !== null && !path.has(at)) {
      path.add(at);
      at = parents.get(at) ?? null;
    }
    if (at !== start) continue;
    parents.set(start, null);
    changed = withValues(changed, 'unit', start, { parent_id: null });
  }
  return changed;
}

function withValues(changed: readonly RowChange[], table: MergedTable, id: string, values: RowChange['values']): readonly RowChange[] {
  const known = changed.find((each) => each.table === table && each.id === id);
  if (known === undefined) return [...changed, { table, id, values, conflicts: [] }];
  return changed.map((each) => (each === known ? { ...each, values: { ...each.values, ...values } } : each));
}

function placesAfter(rows: Rows): MergePlan['places'] {
  const placed = (row: MergeRow): Placed => ({ id: String(row['id']), rank: String(row['rank']) });
  const byPart = (table: 'article' | 'matter'): Map<string, MergeRow[]> => {
    const parts = new Map<string, MergeRow[]>();
    for (const row of rowsAfter(rows, table).values()) parts.set(String(row['part_id']), [...(parts.get(String(row['part_id'])) ?? []), row]);
    return parts;
  };
  const articles = new Map([...byPart('article')].map(([part, own]) => [part, own.map(placed)]));
  const article = [...articles.values()].flatMap(spread);
  const ranks = new Map(article.map(({ id, rank }) => [id, rank]));
  // The articles' places are settled; of what shares one with them the articles stand first, and the matter makes way.
  const matter = [...byPart('matter')].flatMap(([part, own]) =>
    spread([...(articles.get(part) ?? []).map(({ id, rank }) => ({ id: `0 ${id}`, rank: ranks.get(id) ?? rank })), ...own.map(placed).map(({ id, rank }) => ({ id: `1 ${id}`, rank }))]),
  );
  return {
    part: spread([...rowsAfter(rows, 'part').values()].map(placed)),
    article,
    matter: matter.map(({ id, rank }) => ({ id: id.slice(2), rank })),
  };
}
