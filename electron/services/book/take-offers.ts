/** Makes the records of offers that a person said yes to. Call it in the transaction of a change. */
import type { KnownRecord, TakenOffer } from '../../common/contract/offer-channels.ts';
import { said } from '../../common/know/figures/facts.ts';
import type { Offer, OfferOf, Years } from '../../common/know/offers/shapes.ts';
import type { AnyRecord } from '../../common/records/index.ts';
import type { Db } from '../store/connection.ts';
import { insertRecord, readRecord } from '../store/records.ts';
import { KnownRecords } from './known-records.ts';

export class OfferTaker {
  readonly records: KnownRecord[] = [];
  readonly #db: Db;
  readonly #articleId: string;
  readonly #now: number;
  readonly #known: KnownRecords;
  readonly #tied = new Set<string>();

  constructor(db: Db, articleId: string, now: number) {
    this.#db = db;
    this.#articleId = articleId;
    this.#now = now;
    this.#known = new KnownRecords(db, articleId);
  }

  /** False: it cannot be taken so (an award whose receiver no record is; a kind that the offer is not). @throws AppError book/no-record */
  take(choice: TakenOffer, offer: Offer): boolean {
    switch (choice.as) {
      case 'unit':
        return offer.kind === 'unit' && this.#unit(choice, offer);
      case 'collective':
        return offer.kind === 'unit' && this.#exemplar(choice, { kind: 'collective', name: offer.details.name, unitId: this.#known.unit(offer.details.name)?.id ?? null }, 'subject');
      case 'individual':
        return offer.kind === 'individual' && this.#individual(choice, offer);
      case 'model': {
        if (offer.kind !== 'model') return false;
        const { name, field, unit } = offer.details;
        return this.#exemplar(choice, { kind: 'model', name, field: choice.field ?? field, unitId: this.#known.unit(unit)?.id ?? null }, 'subject');
      }
      case 'award':
        return offer.kind === 'award' && this.#award(choice, offer);
    }
  }

  #unit({ is, name }: TakenOffer, { details }: OfferOf<'unit'>): boolean {
    const known = is === null ? this.#known.unit(name ?? details.name) : readRecord(this.#db, 'unit', is);
    const unit = known ?? insertRecord(this.#db, 'unit', { name: name ?? details.name }, this.#now);
    if (known === null) this.#known.addUnit(unit);
    this.records.push({ kind: 'unit', id: unit.id, name: said(unit, 'name') });
    return true;
  }

  #individual(choice: TakenOffer, { details }: OfferOf<'individual'>): boolean {
    const { name, honorific, role, unit, birthYear, gender, part } = details;
    return this.#exemplar(choice, { kind: 'individual', name, honorific: choice.honorific ?? honorific, role: choice.role ?? role, unitId: this.#known.unit(unit)?.id ?? null, birthYear, gender }, part);
  }

  /** A new exemplar, or the one it is said to be; of several with the name a person has to say which. */
  #exemplar({ is, name }: TakenOffer, fields: Readonly<Record<string, unknown>> & { readonly kind: string; readonly name: string }, part: string): boolean {
    const known = is === null ? null : readRecord(this.#db, 'exemplar', is);
    const exemplar = known ?? insertRecord(this.#db, 'exemplar', { ...fields, name: name ?? fields.name, otherNames: name === undefined || name === fields.name ? '' : fields.name }, this.#now);
    if (known === null) this.#known.addExemplar(exemplar);
    this.#known.isHere(fields.name, exemplar);
    this.#tie(exemplar, part);
    this.records.push({ kind: 'exemplar', id: exemplar.id, name: said(exemplar, 'name') });
    return true;
  }

  #tie({ id }: AnyRecord, partPlayed: string): void {
    if (this.#tied.has(id) || this.#known.isTied(id, this.#articleId)) return;
    this.#tied.add(id);
    insertRecord(this.#db, 'exemplarArticle', { exemplarId: id, articleId: this.#articleId, partPlayed }, this.#now);
  }

  #award({ is, exemplarId }: TakenOffer, { details }: OfferOf<'award'>): boolean {
    const receiver = exemplarId === undefined ? this.#known.exemplar(details.receiver, ['individual', 'collective']) : readRecord(this.#db, 'exemplar', exemplarId);
    if (receiver === null) return false;
    const { form, issuer, level, decisionNumber, decidedOn, reason, period } = details;
    const award =
      is === null
        ? insertRecord(
            this.#db,
            'award',
            { exemplarId: receiver.id, formId: this.#known.form(form, issuer, decidedOn)?.id ?? null, formText: form, issuer, level, decisionNumber, decidedOn, reason, period: yearsText(period) },
            this.#now,
          )
        : readRecord(this.#db, 'award', is);
    this.#tie(receiver, 'subject');
    this.records.push({ kind: 'award', id: award.id, name: this.#known.formName(award) });
    return true;
  }
}

/** "2016–2021", "2020"; until now: "từ 2019". */
function yearsText(years: Years | null): string {
  if (years === null) return '';
  if (years.to === null) return `từ ${String(years.from)}`;
  return years.from === years.to ? String(years.from) : `${String(years.from)}–${String(years.to)}`;
}
