/** The catalogue of award forms in a book: a copy that its editors change; what a later catalogue has more is offered, never forced. */
import type { CatalogueOffer } from '../../../common/contract/people-channels.ts';
import { CATALOGUE, CATALOGUE_DATE, type CatalogueForm } from '../../../common/know/catalogue/catalogue.ts';
import { catalogueId, matchAward, matchForm } from '../../../common/know/catalogue/match.ts';
import type { Db } from '../../store/connection.ts';
import type { BookReader } from '../../store/reader.ts';
import { everyId, insertRecord, restoreRecord, updateRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { recordsOf, rowsOf } from './present.ts';

/** Forms of the catalogue that the book never had. One that an editor took out is not offered again. */
export function catalogueOffer(book: BookReader): CatalogueOffer {
  const known = book.readAs((db) => everyId(db, 'awardForm'));
  const has = recordsOf(book, 'awardForm').some(({ id }) => id.startsWith(catalogueId('')));
  // With none of it in the book (never taken, or the taking was taken back) all of it is on offer.
  const forms = CATALOGUE.filter(({ key }) => !has || !known.has(catalogueId(key)));
  return { date: CATALOGUE_DATE, seeded: has, forms: forms.map(({ key, name, family, level, law }) => ({ key, name, family, level, law })) };
}

/**
 * Takes forms of the catalogue into the book: one step to take back. Forms that are there stay as the editors have them. Awards that came
 * in before and mean one of the new forms are of it from now on; the words of their source stay beside it.
 * @param keys null: all that is on offer
 * @returns how many are new
 */
export function seedCatalogue(book: BookWriter, keys: readonly string[] | null = null): { added: number } {
  const offered = new Set(catalogueOffer(book).forms.map(({ key }) => key));
  const chosen = CATALOGUE.filter(({ key }) => offered.has(key) && (keys === null || keys.includes(key)));
  const [first] = chosen;
  if (first === undefined) return { added: 0 };
  book.changeAs({ kind: 'seed-awards', subject: chosen.length === 1 ? first.name : '', count: chosen.length }, (db, _hand, now) => {
    const known = everyId(db, 'awardForm');
    for (const form of chosen) {
      const id = catalogueId(form.key);
      if (known.has(id)) restoreRecord(db, 'awardForm', id, now);
      else insertRecord(db, 'awardForm', fieldsOf(form), now, id);
    }
    const forms = rowsOf(db, 'awardForm');
    const taken = new Set(chosen.map(({ key }) => catalogueId(key)));
    for (const { id, formId, formText, issuer, decidedOn } of rowsOf(db, 'award')) {
      const meant = formId === null ? matchAward({ form: formText, issuer, on: decidedOn }, forms) : null;
      if (meant !== null && taken.has(meant)) updateRecord(db, 'award', id, { formId: meant }, now);
    }
  });
  return { added: chosen.length };
}

/** Puts the whole catalogue into a book that is being made. */
export function layInCatalogue(db: Db, now: number): void {
  for (const form of CATALOGUE) insertRecord(db, 'awardForm', fieldsOf(form), now, catalogueId(form.key));
}

function fieldsOf({ key: _key, ...fields }: CatalogueForm): Readonly<Record<string, unknown>> {
  return fields;
}

/** The form that written ones mean; null where the book has none. @param texts with the day of the decision, or null */
export function matchForms(book: BookReader, texts: readonly { readonly text: string; readonly on: string | null }[]): (string | null)[] {
  const forms = recordsOf(book, 'awardForm');
  return texts.map(({ text, on }) => matchForm(text, forms, on));
}
