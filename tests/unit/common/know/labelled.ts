/** The labelled articles of tests/fixtures/know, as the finders read them. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { offersOf } from '@common/know/offers/offers.ts';
import type { PlainText } from '@common/know/offers/lines.ts';
import { OFFER_KINDS, type Offer, type OfferKind } from '@common/know/offers/shapes.ts';

const FOLDER = path.join(import.meta.dirname, '../../../fixtures/know/offers');
const labelled = z.strictObject({
  lines: z.array(z.strictObject({ kind: z.string(), text: z.string() })),
  named: z.strictObject(Object.fromEntries(OFFER_KINDS.map((kind) => [kind, z.array(z.string()).default([])]))),
});

export const plainOf = (lines: readonly { readonly kind: string; readonly text: string }[]): PlainText => {
  let at = 0;
  const placed = lines.map(({ kind, text }) => {
    const start = at;
    at += text.length + 2;
    return { start, text, kind, path: null };
  });
  return { text: lines.map(({ text }) => text).join('\n\n'), lines: placed };
};

/** What is found in one paragraph. */
export const inParagraph = (text: string): Offer[] => offersOf(plainOf([{ kind: 'paragraph', text }]));

export interface Score {
  readonly named: number;
  readonly found: number;
  readonly right: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

/** Offers of these kinds against the labels; of one text at one place only the same words count as found. */
export function scoreOf(name: string, kinds: readonly OfferKind[]): Score {
  const { lines, named } = labelled.parse(JSON.parse(readFileSync(path.join(FOLDER, `${name}.json`), 'utf8')));
  const offers = offersOf(plainOf(lines));
  const scores = kinds.map((kind) => {
    const wanted = named[kind] ?? [];
    const got = offers.filter((offer) => offer.kind === kind).map(({ text }) => text);
    const missed = wanted.filter((text) => !got.includes(text)).map((text) => `${kind} ${text}`);
    const wrong = got.filter((text) => !wanted.includes(text)).map((text) => `${kind} ${text}`);
    return { named: wanted.length, found: got.length, right: wanted.length - missed.length, missed, wrong };
  });
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return { named: sum((s) => s.named), found: sum((s) => s.found), right: sum((s) => s.right), missed: scores.flatMap(({ missed }) => missed), wrong: scores.flatMap(({ wrong }) => wrong) };
}

export const LABELLED = readdirSync(FOLDER).filter((file) => file.endsWith('.json')).map((file) => path.basename(file, '.json'));
