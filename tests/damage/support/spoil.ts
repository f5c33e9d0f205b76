/** Damage at places that a seed chooses, so that a failure can be had again. */

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Spoiled {
  readonly what: 'flip' | 'cut';
  /** Bit number from the file's start, or the length that is left. */
  readonly at: number;
  readonly bytes: Buffer;
}

export function* flips(whole: Buffer, count: number, next: () => number): Generator<Spoiled> {
  for (let index = 0; index < count; index += 1) {
    const at = Math.floor(next() * whole.length * 8);
    const bytes = Buffer.from(whole);
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
    yield { what: 'flip', at, bytes };
  }
}

export function* cuts(whole: Buffer, count: number, next: () => number): Generator<Spoiled> {
  for (let index = 0; index < count; index += 1) {
    const at = Math.floor(next() * whole.length);
    yield { what: 'cut', at, bytes: whole.subarray(0, at) };
  }
}
