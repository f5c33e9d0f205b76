/** People, units, models, awards and figures found in labelled articles and in sentences. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OFFER_KINDS, type Offer, type OfferKind, type OfferOf } from '@common/know/offers/shapes.ts';
import { inParagraph, LABELLED, scoreOf } from './labelled.ts';

const of = <K extends OfferKind>(offers: readonly Offer[], kind: K): OfferOf<K>[] => offers.filter((offer): offer is OfferOf<K> => offer.kind === kind);
const texts = (text: string, kind: OfferKind): string[] => of(inParagraph(text), kind).map((offer) => offer.text);

describe('the labelled articles', () => {
  it('finds nine of ten models, units, awards and figures of the first article, one of ten wrong at most', () => {
    const score = scoreOf('lang-son-2021-04-26', ['model', 'unit', 'award', 'figure']);
    expect(score.named).toBe(41);
    expect({ missed: score.missed, wrong: score.wrong }).toEqual({ missed: [], wrong: [] });
  });

  it.each(LABELLED)('finds what %s names', (name) => {
    const { named, found, right, missed, wrong } = scoreOf(name, OFFER_KINDS);
    expect(right / named, missed.join('; ')).toBeGreaterThanOrEqual(0.8);
    expect((found - right) / found, wrong.join('; ')).toBeLessThanOrEqual(0.1);
  });

  it('holds over all of them', () => {
    const scores = LABELLED.map((name) => scoreOf(name, OFFER_KINDS));
    const sum = (key: 'named' | 'found' | 'right'): number => scores.reduce((total, score) => total + score[key], 0);
    expect(sum('right') / sum('named'), scores.flatMap(({ missed }) => missed).join('; ')).toBeGreaterThanOrEqual(0.95);
    expect(sum('right') / sum('found'), scores.flatMap(({ wrong }) => wrong).join('; ')).toBeGreaterThanOrEqual(0.95);
  });
});
