/** A list that is given out: columns with their headers, and rows of plain values. */

/** yyyy-mm-dd as a real date. */
export interface DayValue {
  readonly day: string;
}

export type Value = string | number | DayValue | null;

export interface ListColumn {
  readonly header: string;
  /** Letters of a usual width. */
  readonly width: number;
}

export interface ListTable {
  /** Name of its sheet, 31 letters at most. */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly (readonly Value[])[];
}

export const isDay = (value: Value): value is DayValue => typeof value === 'object' && value !== null;
export const day = (iso: unknown): Value => (typeof iso === 'string' && iso !== '' ? { day: iso } : null);
