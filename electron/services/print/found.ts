/**
 * Settings that articles were found to need so that their pages come out well, kept in the cache between runs: finding them means
 * to set an article again and again, and an article that is what it was needs what it needed.
 */
import { join } from 'node:path';
import * as z from 'zod';
import { keepJson, readKept } from '../kept-json.ts';
import type { Setting, Slack } from './tail.ts';

/** By hash of what they depend on: the article, its photos' shapes, the design, the geometry. */
export type FoundSettings = Map<string, Setting>;

/** Raise when articles are settled in another way: what was found before is then forgotten. */
const RECIPE = 7;
/** Some dozens of books; about 150 bytes each. */
const MOST_KEPT = 10_000;

const row = z.object({ first: z.number().int(), page: z.number().int(), fresh: z.boolean(), times: z.number().int() });
const fit = z.object({ height: z.number().positive().optional(), shift: z.number().int(), pulled: z.literal(true).optional(), row: row.optional() });
const slack = z.object({ lines: z.union([z.literal(-1), z.literal(0), z.literal(1)]), head: z.union([z.literal(-1), z.literal(0)]), tracking: z.number(), air: z.number().optional(), lead: z.number().optional() });
const kept = z.array(z.tuple([z.string(), z.array(z.tuple([z.number().int(), fit])), slack]));

/** `cache`: a folder that may be emptied at any time; absent: nothing is kept. */
export class KeptSettings {
  readonly found: FoundSettings;
  readonly #path: string | null;
  /** Keys as of the last reading or writing. */
  readonly #written: Set<string>;

  constructor(cache: string | null) {
    this.#path = cache === null ? null : join(cache, 'settings', `${String(RECIPE)}.json`);
    this.found = this.#read();
    this.#written = new Set(this.found.keys());
  }

  /** Writes what is new. */
  keep(): void {
    if (this.#path === null || [...this.found.keys()].every((key) => this.#written.has(key))) return;
    // Another program may have kept something meanwhile; what was found last stands last and stays longest.
    const all = new Map([...this.#read(), ...this.found]);
    const entries = [...all].slice(-MOST_KEPT).map(([key, { photos, slack: given }]) => [key, [...photos], given]);
    if (keepJson(this.#path, entries)) for (const key of this.found.keys()) this.#written.add(key);
  }

  /** What cannot be read was never kept: it is found again. */
  #read(): FoundSettings {
    const entries = this.#path === null ? null : readKept(this.#path, kept);
    if (entries === null) return new Map();
    return new Map(entries.map(([key, photos, given]) => [key, { photos: new Map(photos.map(([index, { height, shift, pulled, row: composed }]) => [index, { shift, ...(composed === undefined ? {} : { row: composed }), ...(height === undefined ? {} : { height }), ...(pulled === undefined ? {} : { pulled }) }])), slack: slackOf(given) }]));
  }
}

/** Without what is absent. */
function slackOf({ air, lead, ...given }: z.infer<typeof slack>): Slack {
  return { ...given, ...(air === undefined ? {} : { air }), ...(lead === undefined ? {} : { lead }) };
}
