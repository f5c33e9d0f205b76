/** Merging of one record that is in both copies, column by column. */
import { mergeRecord, preferredValue, type ColumnConflict, type ColumnValue } from '../../../common/article/merge-record.ts';
import { designOfText, designText, type OwnDesign } from '../../../common/book/own-design.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { MergeRow, MergedTable, RowValue } from '../../store/merge/state.ts';

/** Columns that keep books about a row, or follow from its text. */
const KEPT_BY_ITSELF: ReadonlySet<string> = new Set(['id', 'number', 'created_at', 'updated_at', 'added_at']);
const FOLLOWS_TEXT: ReadonlySet<string> = new Set(['title', 'words', 'photos', 'content', 'content_sha256', 'revision', 'text_author', 'text_at']);
/** Decided by itself, see stages.ts. */
const STAGE = 'stage';
const REMOVED = 'removed_at';
const EDITED = 'edited_at';
/** Part and rank are one thing: where it stands. */
export const PLACE: Readonly<Partial<Record<MergedTable, readonly string[]>>> = { article: ['part_id', 'rank'], matter: ['part_id', 'rank'], part: ['rank'] };

/** Which copy still has the row as both had it; null: not known, or neither. */
export type Untouched = 'ours' | 'theirs' | null;

export interface RowMerge {
  /** Columns that are to be another in our book. */
  readonly values: Readonly<Record<string, RowValue>>;
  readonly conflicts: readonly ColumnConflict[];
}

/** Columns of a row that a merge looks at, its place as one. */
export function columnsOf(table: MergedTable, row: MergeRow): Record<string, RowValue> {
  const place = PLACE[table] ?? [];
  const columns: Record<string, RowValue> = {};
  for (const [column, value] of Object.entries(row)) {
    if (KEPT_BY_ITSELF.has(column) || column === REMOVED || place.includes(column) || (table === 'article' && (FOLLOWS_TEXT.has(column) || column === STAGE))) continue;
    columns[column] = value;
  }
  if (place.length > 0) columns['place'] = JSON.stringify(place.map((column) => row[column]));
  return columns;
}

export function differs(table: MergedTable, ours: MergeRow, theirs: MergeRow): boolean {
  const [one, other] = [columnsOf(table, ours), columnsOf(table, theirs)];
  return isRemoved(ours) !== isRemoved(theirs) || Object.keys(one).some((column) => one[column] !== other[column]);
}

export const isRemoved = (row: MergeRow): boolean => (row[REMOVED] ?? null) !== null;

/**
 * @param theirs in our names; `untouched` as the times of the two say; `forked` ms since 1970. A row that was made since then and is in both
 *   came over by an earlier merge, which gave it its rank in our order: that is no difference. `alike`: it stands between the same neighbours
 *   in both, so that two ranks are no difference either.
 */
export function mergeRows(table: MergedTable, ours: MergeRow, theirs: MergeRow, { untouched, forked, alike }: { untouched: Untouched; forked: number; alike: boolean }): RowMerge {
  const now = columnsOf(table, ours);
  const one = { ...now, ...lastEdit(ours, theirs, untouched) };
  const cameOver = untouched === null && Number(ours['created_at']) > forked && ours['part_id'] === theirs['part_id'];
  const other = { ...columnsOf(table, theirs), ...lastEdit(ours, theirs, untouched), ...(cameOver && one['place'] !== undefined ? { place: one['place'] } : {}) };
  const base = untouched === null ? null : untouched === 'ours' ? one : other;
  const place = untouched === null && alike ? preferredValue(one['place'] ?? null, other['place'] ?? null) : null;
  const { record, conflicts } = place === null ? mergeRecord(base, one, other) : mergeRecord(base, { ...one, place }, { ...other, place });
  const removal = mergeRemoval(ours, theirs, untouched);
  const values = Object.fromEntries(Object.keys(now).filter((column) => record[column] !== now[column]).map((column) => [column, plain(record[column])]));
  return {
    values: { ...unfoldPlace(table, values), ...removal.values },
    conflicts: [...conflicts, ...removal.conflicts],
  };
}

/** When words were changed goes with the words, about which a person decides: of two times it is the later, and nobody is asked. */
function lastEdit({ [EDITED]: our }: MergeRow, { [EDITED]: their }: MergeRow, untouched: Untouched): Record<string, RowValue> {
  if (untouched !== null || (our ?? null) === (their ?? null)) return {};
  return { [EDITED]: Math.max(Number(our ?? 0), Number(their ?? 0)) };
}

const plain = (value: ColumnValue | undefined): RowValue => (typeof value === 'boolean' ? Number(value) : (value ?? null));

function unfoldPlace(table: MergedTable, { place, ...values }: Record<string, RowValue>): Record<string, RowValue> {
  if (typeof place !== 'string') return values;
  const parts = JSON.parse(place) as RowValue[];
  return { ...values, ...Object.fromEntries((PLACE[table] ?? []).map((column, index) => [column, parts[index] ?? null])) };
}

/** Removed on one side: taken when the other left the row alone, else a person decides, and it stays until then. */
function mergeRemoval(ours: MergeRow, theirs: MergeRow, untouched: Untouched): RowMerge {
  const [our, their] = [ours[REMOVED] ?? null, theirs[REMOVED] ?? null];
  const to = (value: RowValue): RowMerge => ({ values: value === our ? {} : { [REMOVED]: value }, conflicts: [] });
  if (our === their) return to(our);
  if (our !== null && their !== null) return to(Math.min(Number(our), Number(their)));
  if (untouched !== null) return to(untouched === 'ours' ? their : our);
  return { values: our === null ? {} : { [REMOVED]: null }, conflicts: [{ column: REMOVED, base: undefined, ours: our, theirs: their }] };
}

/** The one setting that is no plain value. */
const OWN = 'ownDesign' satisfies keyof BookSettings;

/** The book's settings. `base`: settings that both copies had, or null. */
export function mergeSettings<T extends object>(base: T | null, ours: T, theirs: T): { settings: T; conflicts: readonly ColumnConflict[] } {
  const values = (settings: T): Record<string, ColumnValue> => Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, key === OWN && value !== null ? designText(value as OwnDesign) : (value as ColumnValue)]));
  const { record, conflicts } = mergeRecord(base === null ? null : values(base), values(ours), values(theirs));
  return { settings: { ...ours, ...record, ...(OWN in record ? { [OWN]: designOfText(record[OWN]) } : {}) }, conflicts };
}

/** Of two values without a common past, the one that stands until a person decides. */
export const standing = preferredValue;
