import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { realBook } from './support/book.ts';
import { judge, original, type Original, type Verdict } from './support/judge.ts';
import { table } from './support/report.ts';
import { cuts, flips, random, type Spoiled } from './support/spoil.ts';

const count = (name: string, usual: number): number => Number(process.env[name] ?? usual);
const FLIPS = count('KYYEU_DAMAGE_FLIPS', 1000);
const CUTS = count('KYYEU_DAMAGE_CUTS', 200);
const SEED = count('KYYEU_DAMAGE_SEED', 20260526);
/** No case may take longer, ms. */
const LIMIT_MS = 10_000;
const HOUR_MS = 3_600_000;

let folder = '';
let whole: Buffer;
let before: Original;
const verdicts: Verdict[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-damage-'));
  const file = await realBook(folder);
  whole = fs.readFileSync(file);
  before = original(file);
});

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`\n${String(Math.round(whole.length / 1024))} KB, seed ${String(SEED)}\n${table(verdicts, before.contents.get('article')?.size ?? 0, before.contents.get('photo_blob')?.size ?? 0)}`);
});

async function all(cases: Iterable<Spoiled>): Promise<Verdict[]> {
  const judged: Verdict[] = [];
  for (const spoiled of cases) judged.push(await judge(spoiled, folder, before));
  verdicts.push(...judged);
  return judged;
}

describe('a damaged book', () => {
  test.each([
    ['flipped bits', () => flips(whole, FLIPS, random(SEED))],
    ['cut off files', () => cuts(whole, CUTS, random(SEED + 1))],
  ])(
    '%s: no crash, no hang, nothing silently wrong',
    async (_what, cases) => {
      const judged = await all(cases());
      expect(judged.filter(({ outcome, unnamed }) => outcome === 'silent' || unnamed.length > 0)).toEqual([]);
      expect(judged.filter(({ ms }) => ms > LIMIT_MS)).toEqual([]);
    },
    HOUR_MS,
  );
});
