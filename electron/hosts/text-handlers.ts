/** Answers of the store process about what the texts say: names spelt otherwise elsewhere, offers, figures, house style, find and replace. */
import type { finding } from '../common/contract/find-channels.ts';
import type { offering } from '../common/contract/offer-channels.ts';
import type { spelling } from '../common/contract/spelling-channels.ts';
import type { tidying } from '../common/contract/tidy-channels.ts';
import { bookCoverage } from '../services/book/coverage.ts';
import { figureDisagreements } from '../services/book/figures.ts';
import { findInBook, replaceInBook } from '../services/book/find.ts';
import { nameDoubts } from '../services/book/names.ts';
import { articleOffers, holdFigure, refuseOffers, takeOffers } from '../services/book/offers.ts';
import { applyTidy, tidyArticle, tidyBook } from '../services/book/tidy.ts';
import type { BookReader } from '../services/store/reader.ts';
import type { BookWriter } from '../services/store/writer.ts';
import { done, type CallContext, type Handlers } from './handlers.ts';

type TextChannel = keyof typeof spelling | keyof typeof offering | keyof typeof tidying | keyof typeof finding;

/** @param reader, writer the book that a call is about */
export function textHandlers(reader: (call: CallContext) => BookReader, writer: (call: CallContext) => BookWriter): Handlers<TextChannel> {
  return {
    'spelling.names': ({ articleId, names }, call) => nameDoubts(reader(call), articleId, names, call.signal),
    'offers.list': ({ articleId }, call) => articleOffers(reader(call), articleId),
    'offers.take': (choice, call) => takeOffers(writer(call), choice),
    'offers.refuse': (choice, call) => done(() => refuseOffers(writer(call), choice)),
    'figures.list': (_input, call) => figureDisagreements(reader(call), call.signal),
    'figures.hold': (choice, call) => done(() => holdFigure(writer(call), choice)),
    'coverage.get': (_input, call) => bookCoverage(reader(call)),
    'tidy.article': ({ id }, call) => tidyArticle(reader(call), id),
    'tidy.book': (_input, call) => tidyBook(reader(call), call.signal),
    'tidy.apply': (choice, call) => applyTidy(writer(call), choice, call.signal),
    'find.list': (input, call) => findInBook(reader(call), input, call.signal),
    'find.replace': (choice, call) => replaceInBook(writer(call), choice, call.signal),
  };
}
