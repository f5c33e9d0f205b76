/** The short run of tests/damage: the same book, judged the same way. */
import fs from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { realBook } from '../../../damage/support/book.ts';
import { judge, original, type Original } from '../../../damage/support/judge.ts';
import { cuts, flips, random, type Spoiled } from '../../../damage/support/spoil.ts';
import os from 'node:os';
import path from 'node:path';

const SEED = 11;
const MINUTES_MS = 300_000;

let folder = '';
let whole: Buffer;
let before: Original;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-damage-'));
  const file = await realBook(folder);
  whole = fs.readFileSync(file);
  before = original(file);
  return () => { fs.rmSync(folder, { recursive: true, force: true }); };
}, MINUTES_MS);

async function wrong(cases: Iterable<Spoiled>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const spoiled of cases) {
    const verdict = await judge(spoiled, folder, before);
    if (verdict.outcome === 'silent' || verdict.unnamed.length > 0) found.push(verdict);
  }
  return found;
}

describe('nothing is silently wrong', () => {
  test('in a book with flipped bits', async () => {
    expect(await wrong(flips(whole, 60, random(SEED)))).toEqual([]);
  }, MINUTES_MS);

  test('in a book that was cut off', async () => {
    expect(await wrong(cuts(whole, 20, random(SEED)))).toEqual([]);
  }, MINUTES_MS);

  test('in a book whose header, or first page, is gone', async () => {
    const headless = Buffer.from(whole).fill(0, 0, 100);
    const pageless = Buffer.from(whole).fill(0, 0, 4096);
    expect(await wrong([{ what: 'flip', at: 0, bytes: headless }, { what: 'flip', at: 0, bytes: pageless }])).toEqual([]);
  }, MINUTES_MS);
});
