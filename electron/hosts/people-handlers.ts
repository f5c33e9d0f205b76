/** Answers of the store process about people, units and awards. */
import { callTwo, twinsOf } from '../services/book/people/alike.ts';
import { catalogueOffer, matchForms, seedCatalogue } from '../services/book/people/award-catalogue.ts';
import { mergeExemplars, mergePreviewOf } from '../services/book/people/merge.ts';
import { splitExemplar, unmergeExemplar } from '../services/book/people/split.ts';
import { settleName, tracedNames } from '../services/book/people/traced-names.ts';
import { mergeUnits, moveUnit, renameUnit } from '../services/book/people/units.ts';
import { decideWithdrawn, withdraw, withdrawnPlaces } from '../services/book/people/withdrawn.ts';
import type { people } from '../common/contract/people-channels.ts';
import type { BookReader } from '../services/store/reader.ts';
import type { BookWriter } from '../services/store/writer.ts';
import { done, type CallContext, type Handlers } from './handlers.ts';

/** @param reader, writer the book that a call is about */
export function peopleHandlers(reader: (call: CallContext) => BookReader, writer: (call: CallContext) => BookWriter): Handlers<keyof typeof people> {
  return {
    'people.twins': (_input, call) => twinsOf(reader(call)),
    'people.callTwo': ({ one, other }, call) => done(() => { callTwo(writer(call), one, other); }),
    'people.mergePreview': ({ into, from }, call) => mergePreviewOf(reader(call), into, from),
    'people.merge': ({ into, from }, call) => done(() => { mergeExemplars(writer(call), into, from); }),
    'people.unmerge': ({ id }, call) => done(() => { unmergeExemplar(writer(call), id); }),
    'people.split': (choice, call) => splitExemplar(writer(call), choice),
    'people.names': ({ all }, call) => tracedNames(reader(call), all, call.signal),
    'people.settleName': ({ key, articleId }, call) => done(() => { settleName(writer(call), key, articleId); }),
    'people.withdraw': ({ id, reason }, call) => done(() => { withdraw(writer(call), id, reason); }),
    'people.withdrawn': (_input, call) => withdrawnPlaces(reader(call), call.signal),
    'people.decideWithdrawn': async ({ keys, decision, note }, call) => {
      await decideWithdrawn(writer(call), keys, decision, note);
      return {};
    },
    'unit.rename': ({ id, name }, call) => done(() => { renameUnit(writer(call), id, name); }),
    'unit.move': ({ id, parentId }, call) => done(() => { moveUnit(writer(call), id, parentId); }),
    'unit.merge': ({ into, from }, call) => done(() => { mergeUnits(writer(call), into, from); }),
    'award.catalogue': (_input, call) => catalogueOffer(reader(call)),
    'award.seed': ({ keys }, call) => seedCatalogue(writer(call), keys),
    'award.match': ({ texts }, call) => matchForms(reader(call), texts),
  };
}
