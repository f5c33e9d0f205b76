/** Figures and how they become rows. */
import { performance } from 'node:perf_hooks';
import type { Row } from '../../../build/bench.d.mts';

export type { Row };

/** A peer's figure, or why there is none. */
export type Peer = { readonly name: string; readonly value: number } | { readonly name: string; readonly missing: string };

/** `name` in the table says beside what it stands; a peer that is missing says why. */
export function row(name: string, value: number, unit: string, peer?: Peer): Row {
  if (peer === undefined) return { name, value, unit, peer: null, ratio: null };
  if ('missing' in peer) return { name: `${name} | ${peer.name}: ${peer.missing}`, value, unit, peer: null, ratio: null };
  return { name: `${name} | ${peer.name}`, value, unit, peer: peer.value, ratio: value / peer.value };
}

/** A figure that cannot be measured here. */
export function unmeasured(name: string, why: string): Row {
  return { name: `${name}: ${why}`, value: null, unit: '', peer: null, ratio: null };
}

/** What comes out of `work`, and how long it took, s. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ readonly result: T; readonly seconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, seconds: (performance.now() - began) / 1000 };
}

/** Least value that at least `share` (0 to 1) of the values do not exceed. @throws Error without values */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (found === undefined) throw new Error('there are no values');
  return found;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const p95 = (values: readonly number[]): number => quantile(values, 0.95);
