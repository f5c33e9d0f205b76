/** The records of a book by their names: which one an offer is, and which it may be. */
import type { KnownRecord } from '../../common/contract/offer-channels.ts';
import { familyIn, sameIssuer, said } from '../../common/know/figures/facts.ts';
import type { Offer } from '../../common/know/offers/shapes.ts';
import { nameOfKey } from '../../common/know/offers/key.ts';
import { nameKeyOf } from '../../common/know/words/tokens.ts';
import { matchAward } from '../../common/know/catalogue/match.ts';
import type { AnyRecord } from '../../common/records/index.ts';
import { fold } from '../../common/text/fold.ts';
import { keysOf, mayBeSame } from '../../common/text/names.ts';
import type { Db } from '../store/connection.ts';
import { listRecords } from '../store/records.ts';
import { exemplarsSaid } from './verdicts.ts';

/** So many near names are shown at most. */
const MOST_NEAR = 3;

export class KnownRecords {
  readonly #units = new Map<string, AnyRecord>();
  readonly #exemplars = new Map<string, AnyRecord[]>();
  /** Whom a person said that the article means, by the key of the written name. */
  readonly #here = new Map<string, AnyRecord>();
  readonly #near = new Map<string, Set<AnyRecord>>();
  readonly #awards: readonly AnyRecord[];
  readonly #forms: ReadonlyMap<string, AnyRecord>;
  readonly #ties: ReadonlySet<string>;

  /** @param articleId the article whose names are looked up: what was said of them counts there. @throws AppError file/damaged */
  constructor(db: Db, articleId: string) {
    for (const unit of listRecords(db, 'unit')) if (unit.fields['mergedInto'] === null) this.addUnit(unit);
    const exemplars = new Map(listRecords(db, 'exemplar').map((exemplar) => [exemplar.id, exemplar]));
    for (const exemplar of exemplars.values()) if (exemplar.fields['mergedInto'] === null) this.addExemplar(exemplar);
    for (const [key, id] of exemplarsSaid(listRecords(db, 'verdict'), 'offer', articleId)) {
      const said = merged(exemplars, id);
      const name = nameOfKey(key);
      if (said !== null && name !== null) this.#here.set(name, said);
    }
    this.#awards = listRecords(db, 'award');
    this.#forms = new Map(listRecords(db, 'awardForm').map((form) => [form.id, form]));
    this.#ties = new Set(listRecords(db, 'exemplarArticle').map(({ fields }) => `${String(fields['exemplarId'])} ${String(fields['articleId'])}`));
  }

  addUnit(unit: AnyRecord): void {
    for (const name of namesOf(unit)) this.#units.set(nameKeyOf(name), unit);
    this.#addNear(unit);
  }

  addExemplar(exemplar: AnyRecord): void {
    for (const name of namesOf(exemplar)) {
      const key = nameKeyOf(name);
      this.#exemplars.set(key, [...(this.#exemplars.get(key) ?? []), exemplar]);
    }
    this.#addNear(exemplar);
  }

  /** From now on the name, as the article writes it, means this exemplar. */
  isHere(name: string, exemplar: AnyRecord): void {
    this.#here.set(nameKeyOf(name), exemplar);
  }

  #addNear(record: AnyRecord): void {
    for (const key of keysOf(said(record, 'name'))) this.#near.set(key, (this.#near.get(key) ?? new Set()).add(record));
  }

  /** The unit of this name, case and the place of tones aside. */
  unit(name: string): AnyRecord | null {
    return name === '' ? null : (this.#units.get(nameKeyOf(name)) ?? null);
  }

  /** The exemplar that the name was said to be in this article, or the one of this name and kind; null when there is none, or more than one. */
  exemplar(name: string, kinds: readonly string[]): AnyRecord | null {
    const here = this.#here.get(nameKeyOf(name));
    if (here !== undefined && kinds.includes(String(here.fields['kind']))) return here;
    const [first, ...more] = (this.#exemplars.get(nameKeyOf(name)) ?? []).filter(({ fields }) => kinds.includes(String(fields['kind'])));
    return first === undefined || more.length > 0 ? null : first;
  }

  isTied(exemplarId: string, articleId: string): boolean {
    return this.#ties.has(`${exemplarId} ${articleId}`);
  }

  /** The record that an offer is. */
  of(offer: Offer): KnownRecord | null {
    switch (offer.kind) {
      case 'individual':
        return shown(this.exemplar(offer.details.name, ['individual']));
      case 'model':
        return shown(this.exemplar(offer.details.name, ['model']));
      case 'unit':
        return shown(this.exemplar(offer.details.name, ['collective'])) ?? shown(this.unit(offer.details.name));
      case 'award':
        return this.#award(offer.details);
      case 'figure':
        return null;
    }
  }

  #award({ receiver, form, issuer, decisionNumber }: Extract<Offer, { kind: 'award' }>['details']): KnownRecord | null {
    const exemplar = receiver === '' ? null : this.exemplar(receiver, ['individual', 'collective']);
    if (exemplar === null) return null;
    const own = this.#awards.find(
      (award) =>
        said(award, 'exemplarId') === exemplar.id &&
        (decisionNumber === '' || said(award, 'decisionNumber') === '' || said(award, 'decisionNumber') === decisionNumber) &&
        sameIssuer(said(award, 'issuer'), issuer) &&
        sameForm(this.formName(award), form),
    );
    return own === undefined ? null : { kind: 'award', id: own.id, name: this.formName(own) };
  }

  /** The form of an award, by the catalogue or as the source wrote it. */
  formName(award: AnyRecord): string {
    return said(this.#forms.get(said(award, 'formId')), 'name') || said(award, 'formText');
  }

  /** The form of the catalogue with this name, or with this and its giver. */
  form(form: string, issuer: string, on: string | null): AnyRecord | null {
    const wanted = [nameKeyOf(form), nameKeyOf(`${form} của ${issuer}`), nameKeyOf(`${form} ${issuer}`)];
    const forms = [...this.#forms.values()];
    const named = forms.find((each) => wanted.includes(nameKeyOf(said(each, 'name'))));
    if (named !== undefined) return named;
    const day = (each: AnyRecord, field: string): string | null => said(each, field) || null;
    const meant = matchAward({ form, issuer, on }, forms.map((each) => ({ id: each.id, name: said(each, 'name'), validFrom: day(each, 'validFrom'), validTo: day(each, 'validTo') })));
    return this.#forms.get(meant ?? '') ?? null;
  }

  /** Records whose names differ from the offer's in signs or in one letter. */
  near(offer: Offer): KnownRecord[] {
    if (offer.kind === 'award' || offer.kind === 'figure') return [];
    const { name } = offer.details;
    const kinds = offer.kind === 'unit' ? ['unit', 'exemplar'] : ['exemplar'];
    const found = new Set(keysOf(name).flatMap((key) => [...(this.#near.get(key) ?? [])]));
    return [...found]
      .filter((record) => kinds.includes(record.kind) && isKind(record, offer.kind) && (mayBeSame(name, said(record, 'name')) || fold(name) === fold(said(record, 'name'))))
      .slice(0, MOST_NEAR)
      .flatMap((record) => shown(record) ?? []);
  }
}

/** The record into which this one was merged, however often; null: there is none any more. */
function merged(exemplars: ReadonlyMap<string, AnyRecord>, id: string): AnyRecord | null {
  let exemplar = exemplars.get(id);
  for (const seen = new Set<string>(); exemplar !== undefined && typeof exemplar.fields['mergedInto'] === 'string' && !seen.has(exemplar.id); ) {
    seen.add(exemplar.id);
    exemplar = exemplars.get(exemplar.fields['mergedInto']);
  }
  return exemplar ?? null;
}

function isKind({ kind, fields }: AnyRecord, offered: Offer['kind']): boolean {
  return kind === 'unit' || fields['kind'] === (offered === 'unit' ? 'collective' : offered);
}

/** The name, the short name, and other spellings (one a line). */
const namesOf = (record: AnyRecord): string[] => [said(record, 'name'), said(record, 'shortName'), ...said(record, 'otherNames').split('\n')].map((name) => name.trim()).filter((name) => name !== '');

function shown(record: AnyRecord | null): KnownRecord | null {
  if (record === null || (record.kind !== 'unit' && record.kind !== 'exemplar')) return null;
  return { kind: record.kind, id: record.id, name: said(record, 'name') };
}

/** "Bằng khen của Chủ tịch UBND tỉnh" and "Bằng khen" are one form: who gives it is held apart. */
function sameForm(one: string, other: string): boolean {
  const [first, second] = [nameKeyOf(one), nameKeyOf(other)];
  return first === second || (first.startsWith(`${second} `) && familyIn(one) === familyIn(other)) || (second.startsWith(`${first} `) && familyIn(one) === familyIn(other));
}
