/** Answers of the store process about matter, kinds of articles, budgets and orders of parts. */
import type { assembling } from '../common/contract/matter-channels.ts';
import * as assemble from '../services/book/assemble.ts';
import type { BookReader } from '../services/store/reader.ts';
import type { BookWriter } from '../services/store/writer.ts';
import { done, type CallContext, type Handlers } from './handlers.ts';

/** @param reader, writer the book that a call is about */
export function matterHandlers(reader: (call: CallContext) => BookReader, writer: (call: CallContext) => BookWriter): Handlers<keyof typeof assembling> {
  return {
    'matter.get': ({ id }, call) => assemble.matterNamed(reader(call), id),
    'matter.add': (input, call) => assemble.addMatter(writer(call), input),
    'matter.change': (input, call) => done(() => { assemble.changeMatter(writer(call), input); }),
    'matter.place': (input, call) => done(() => { assemble.placeMatter(writer(call), input); }),
    'matter.remove': ({ id }, call) => done(() => { assemble.removeMatter(writer(call), id); }),
    'article.kind': ({ id }, call) => ({ kind: assemble.kindOf(reader(call), id) }),
    'article.setKind': (input, call) => done(() => { assemble.setArticleKind(writer(call), input); }),
    'part.budget': (input, call) => done(() => { assemble.setPartBudget(writer(call), input); }),
    'part.orderBy': (input, call) => assemble.orderPart(writer(call), input),
  };
}
