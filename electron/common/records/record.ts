/** What a kind of record is: declared once, from which validation, SQL, the contract and search derive. */
import * as z from '../schema.ts';
import { isIsoDate } from '../text/dates.ts';

/** A line or a note that a person typed. */
export const text = z.string().max(20_000);
/** The name of another record, of an article or of a photo. */
export const reference = z.string().min(1).max(100).nullable();
/** yyyy-mm-dd, or null when it is not known. */
export const day = z.string().refine(isIsoDate).nullable();
/** Milliseconds since 1970, UTC, or null: it has not happened. */
export const moment = z.int().nonnegative().nullable();

export interface RecordType<N extends string, S extends z.ZodRawShape> {
  readonly name: N;
  /** The table that holds it. */
  readonly table: string;
  readonly fields: S;
  /** Fields kept as JSON text in the file. */
  readonly json: readonly string[];
  /** Fields kept as 0 and 1. */
  readonly flags: readonly string[];
  /** A new record's values; what is missing has to be given. */
  readonly initial: Readonly<Record<string, unknown>>;
  /** Fields under which search finds it: the first is its name, the others its text. Empty: search does not know it. */
  readonly search: readonly string[];
}

interface Declared<N extends string, S extends z.ZodRawShape> {
  readonly name: N;
  readonly table: string;
  readonly fields: S;
  readonly json?: readonly (keyof S & string)[];
  readonly flags?: readonly (keyof S & string)[];
  readonly initial: Readonly<Record<string, unknown>>;
  readonly search?: readonly (keyof S & string)[];
}

export function recordType<const N extends string, S extends z.ZodRawShape>(type: Declared<N, S>): RecordType<N, S> {
  return { json: [], flags: [], search: [], ...type };
}
