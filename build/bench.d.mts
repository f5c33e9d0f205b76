/** What a benchmark (tests/bench/NAME.bench.ts, `run(): Promise<Row[]>`) gives back. */
export interface Row {
  /** What was measured, in a few words. */
  readonly name: string;
  /** null where it could not be measured; `name` then says why. */
  readonly value: number | null;
  /** Of value and peer: s, ms, MB, … */
  readonly unit: string;
  /** The same figure of what it is compared with, named in `name`; null where the peer is not on this machine. */
  readonly peer: number | null;
  /** value / peer; null without a peer. */
  readonly ratio: number | null;
}
