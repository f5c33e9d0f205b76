/**
 * Settings that articles were found to need so that their pages come out well, kept in the cache between runs: finding them means
 * to set an article again and again, and an article that is what it was needs what it needed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Setting, Slack } from './tail.ts';
import { writeWhole } from './write-whole.ts';

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

  /** Writes what is new. A cache that cannot be written (a full disk) holds up no page: it is told on stderr, and found again the next time. */
  keep(): void {
    if (this.#path === null || [...this.found.keys()].every((key) => this.#written.has(key))) return;
    // Another program may have kept something meanwhile; what was found last stands last and stays longest.
    const all = new Map([...this.#read(), ...this.found]);
    const entries = [...all].slice(-MOST_KEPT).map(([key, { photos, slack: given }]) => [key, [...photos], given]);
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeWhole(this.#path, Buffer.from(JSON.stringify(entries)));
    } catch (thrown) {
      process.stderr.write(`settings not kept: ${String(thrown)}\n`);
      return;
    }
    for (const key of this.found.keys()) this.#written.add(key);
  }

  /** What cannot be read was never kept: it is found again. */
  #read(): FoundSettings {
    if (this.#path === null) return new Map();
    let text: string;
    try {
      text = readFileSync(this.#path, 'utf8');
    } catch (thrown) {
      if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') process.stderr.write(`settings not read: ${String(thrown)}\n`);
      return new Map();
    }
    const entries = kept.safeParse(parsed(text));
    if (!entries.success) return new Map();
    return new Map(entries.data.map(([key, photos, given]) => [key, { photos: new Map(photos.map(([index, { height, shift, pulled, row: composed }]) => [index, { shift, ...(composed === undefined ? {} : { row: composed }), ...(height === undefined ? {} : { height }), ...(pulled === undefined ? {} : { pulled }) }])), slack: slackOf(given) }]));
  }
}

/** Without what is absent. */
function slackOf({ air, lead, ...given }: z.infer<typeof slack>): Slack {
  return { ...given, ...(air === undefined ? {} : { air }), ...(lead === undefined ? {} : { lead }) };
}

/** Null for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return null;
    throw thrown;
  }
}
