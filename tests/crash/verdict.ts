/** What was found after one kill. */

export interface Verdict {
  /** How the moment was chosen. */
  readonly moment: string;
  /** Changes of which the application had said that they are in the file; each was looked for. */
  readonly acknowledged: number;
  /** Age of the oldest key that is not in the file when the kill came, ms; 0 = every key is there. */
  readonly lostMs: number;
  /** Keys pressed. */
  readonly typed: number;
  /** The kill came inside a transaction: its journal was there, and was rolled back. */
  readonly rolledBack: boolean;
  /** Files opened after the kill (the book, copies of it), and how many of them did not open. */
  readonly files: number;
  readonly unopened: number;
  /** A copy of the file without its journal, made while there was one: what became of it. */
  readonly copyAlone: 'whole' | 'refused' | 'older or newer' | null;
  /** Everything that is not as promised, a line each. */
  readonly problems: readonly string[];
}

/** Text typed up to this long before the kill has to be there, ms. */
export const MOST_LOST_MS = 2000;
