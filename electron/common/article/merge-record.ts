/**
 * Three-way merge of a record with columns (a part, the settings, an award): column by column, on the same terms as a text. The
 * record does not depend on whose state is called "ours".
 */

/** What a column can hold: what SQLite and JSON have in common. */
export type ColumnValue = string | number | boolean | null;
export type RecordValues = Readonly<Record<string, ColumnValue>>;

export interface ColumnConflict {
  readonly column: string;
  /** Undefined: the common past is not known. */
  readonly base: ColumnValue | undefined;
  readonly ours: ColumnValue;
  readonly theirs: ColumnValue;
}

export interface RecordMerge {
  /** Until a conflict is decided, the side that `preferredValue` names stands there. */
  readonly record: RecordValues;
  /** In the order of the columns' names. */
  readonly conflicts: readonly ColumnConflict[];
}

/**
 * @param base null: what both began from is not known. Then a value beside an empty one (null, '') is taken, since an absence
 *   is never a deletion, and two different values are a conflict.
 */
export function mergeRecord(base: RecordValues | null, ours: RecordValues, theirs: RecordValues): RecordMerge {
  const record: Record<string, ColumnValue> = {};
  const conflicts: ColumnConflict[] = [];
  for (const column of [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].sort()) {
    const [our, their] = [ours[column] ?? null, theirs[column] ?? null];
    const old = base === null ? undefined : (base[column] ?? null);
    const value = mergeColumn(old, our, their);
    record[column] = value ?? null;
    if (value === undefined) {
      record[column] = preferredValue(our, their);
      conflicts.push({ column, base: old, ours: our, theirs: their });
    }
  }
  return { record, conflicts };
}

/** Undefined: a person has to decide. */
function mergeColumn(base: ColumnValue | undefined, ours: ColumnValue, theirs: ColumnValue): ColumnValue | undefined {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  if (base !== undefined) return undefined;
  if (isEmpty(ours)) return isEmpty(theirs) ? preferredValue(ours, theirs) : theirs;
  return isEmpty(theirs) ? ours : undefined;
}

const isEmpty = (value: ColumnValue): boolean => value === null || value === '';

/** The longer one as it is written in JSON, then the greater by its code units: no matter whose it is. */
export function preferredValue(one: ColumnValue, other: ColumnValue): ColumnValue {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left.length !== right.length) return left.length > right.length ? one : other;
  return left >= right ? one : other;
}
