/** What an article offers to be recorded, held against the records there are; nothing is taken without a yes, a no is not asked again. */
import { titleOf } from '../../common/article/read.ts';
import type { Input, Output } from '../../common/contract/channels.ts';
import type { ArticleOffer, KnownRecord, TakenOffer } from '../../common/contract/offer-channels.ts';
import { offerKey } from '../../common/know/offers/key.ts';
import { plainTextOf, type PlainText } from '../../common/know/offers/lines.ts';
import { offersOf } from '../../common/know/offers/offers.ts';
import type { Offer } from '../../common/know/offers/shapes.ts';
import { readArticle } from '../store/articles.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';
import { KnownRecords } from './known-records.ts';
import { OfferTaker } from './take-offers.ts';
import { decide, decisionsOn, undecide } from './verdicts.ts';

/** In the order of the text. @throws AppError book/no-article */
export function articleOffers(book: BookReader, articleId: string): ArticleOffer[] {
  const plain = plainTextOf(book.article(articleId).document);
  const decided = decisionsOn(book.records('verdict'), 'offer', articleId);
  const known = book.readAs((db) => new KnownRecords(db, articleId));
  return offersOf(plain).map((offer) => {
    const key = offerKey(offer);
    const record = known.of(offer);
    return { key, offer, places: placesOf(plain, offer), known: record, near: record === null ? known.near(offer) : [], state: STATES[decided.get(key) ?? ''] ?? stateOf(known, record, articleId) };
  });
}

/** By what was decided. "taken": recorded under another name than the text has. */
const STATES: Readonly<Record<string, ArticleOffer['state']>> = { no: 'refused', taken: 'recorded' };

function stateOf(known: KnownRecords, record: KnownRecord | null, articleId: string): ArticleOffer['state'] {
  if (record === null) return 'new';
  return record.kind === 'exemplar' && !known.isTied(record.id, articleId) ? 'known' : 'recorded';
}

/** Offsets in the plain text → in the elements that hold the words. */
function placesOf({ lines }: PlainText, { places }: Offer): ArticleOffer['places'] {
  return places.flatMap(({ start, end }) => {
    const line = lines.find((each) => start >= each.start && end <= each.start + each.text.length);
    return line?.path === null || line === undefined ? [] : [{ path: [...line.path], start: start - line.start, end: end - line.start }];
  });
}

/**
 * Makes the records of what a person said yes to and ties them to the article, as one step. Units come first, then who belongs to
 * them, then their awards, whatever the order in which they were chosen.
 * @throws AppError book/no-article, book/no-record
 */
export function takeOffers(book: BookWriter, { articleId, offers }: Input<'offers.take'>): Output<'offers.take'> {
  const { document } = book.article(articleId);
  const first = offers.length === 1 ? (offers[0]?.name ?? '') : '';
  return book.changeAs({ kind: 'take-offers', subject: first === '' ? titleOf(document) : first, count: offers.length }, (db, { author }, now) => {
    const offered = new Map(offersOf(plainTextOf(readArticle(db, articleId).document)).map((offer) => [offerKey(offer), offer]));
    const taker = new OfferTaker(db, articleId, now);
    const left: string[] = [];
    const otherwise: string[] = [];
    const exemplars = new Map<string, string>();
    for (const choice of offers.toSorted((one, other) => ORDER[one.as] - ORDER[other.as])) {
      const offer = offered.get(choice.key);
      if (offer === undefined || !taker.take(choice, offer)) left.push(choice.key);
      else if (choice.name !== undefined || choice.is !== null) {
        otherwise.push(choice.key);
        // Whoever the text means by this name here is that exemplar: its awards find it so.
        const made = taker.records.at(-1);
        if (made?.kind === 'exemplar') exemplars.set(choice.key, made.id);
      }
    }
    // By its name alone such an offer would not be known again.
    decide(db, { about: 'offer', articleId, keys: otherwise, decision: 'taken', exemplars, author }, now);
    return { records: taker.records, left };
  });
}

const ORDER: Readonly<Record<TakenOffer['as'], number>> = { unit: 0, collective: 1, individual: 2, model: 3, award: 4 };

/** @throws AppError book/no-article */
export function refuseOffers(book: BookWriter, { articleId, keys, refused }: Input<'offers.refuse'>): void {
  const { document } = book.article(articleId);
  book.changeAs({ kind: refused ? 'refuse-offers' : 'ask-offers', subject: titleOf(document), count: keys.length }, (db, { author }, now) => {
    if (refused) decide(db, { about: 'offer', articleId, keys, decision: 'no', author }, now);
    else undecide(db, { about: 'offer', articleId, keys }, now);
  });
}

/** @throws AppError book/no-article */
export function holdFigure(book: BookWriter, { key, articleId, right }: Input<'figures.hold'>): void {
  const { document } = book.article(articleId);
  book.changeAs({ kind: right ? 'hold-figure' : 'ask-figure', subject: titleOf(document), count: 1 }, (db, { author }, now) => {
    if (right) decide(db, { about: 'figure', articleId, keys: [key], decision: 'right', author }, now);
    else undecide(db, { about: 'figure', articleId, keys: [key] }, now);
  });
}
