/** The records as figures see them: who was commended, by what form, by whom, when; and the models. Pure. */
import { lazy } from '../../lazy.ts';
import type { AnyRecord } from '../../records/index.ts';
import type { Years } from '../offers/shapes.ts';
import { familyOf } from '../words/award-words.ts';
import { nameKeyOf } from '../words/tokens.ts';

export interface AwardFact {
  readonly exemplarId: string;
  readonly isCollective: boolean;
  /** huân chương, bằng khen, giấy khen … */
  readonly family: string;
  readonly form: string;
  readonly issuer: string;
  readonly level: string;
  /** The years it was given in or for; null: not known. */
  readonly years: Years | null;
}

export interface Facts {
  readonly awards: readonly AwardFact[];
  readonly models: readonly { readonly id: string; readonly name: string; readonly field: string }[];
}

export interface RecordSet {
  readonly exemplars: readonly AnyRecord[];
  readonly awards: readonly AnyRecord[];
  readonly forms: readonly AnyRecord[];
}

export const said = (record: AnyRecord | undefined, field: string): string => {
  const value = record?.fields[field];
  return typeof value === 'string' ? value : '';
};

/** What counts: exemplars that are neither withdrawn nor merged into another, awards that are not cancelled. */
export function factsOf({ exemplars, awards, forms }: RecordSet): Facts {
  const present = new Map(exemplars.filter(({ fields }) => fields['withdrawnAt'] === null && fields['mergedInto'] === null).map((each) => [each.id, each]));
  const catalogue = new Map(forms.map((form) => [form.id, form]));
  return {
    awards: awards.flatMap((award) => {
      const exemplar = present.get(said(award, 'exemplarId'));
      if (exemplar === undefined || award.fields['cancelledAt'] !== null) return [];
      const form = catalogue.get(said(award, 'formId'));
      const name = said(form, 'name') || said(award, 'formText');
      return [
        {
          exemplarId: exemplar.id,
          // A model is commended as the collective that keeps it.
          isCollective: exemplar.fields['kind'] !== 'individual',
          family: familyIn(name) || said(form, 'family').toLowerCase(),
          form: name,
          issuer: said(award, 'issuer'),
          level: said(award, 'level') || said(form, 'level'),
          years: yearsOf(said(award, 'period'), said(award, 'decidedOn')),
        },
      ];
    }),
    models: [...present.values()].filter(({ fields }) => fields['kind'] === 'model').map((model) => ({ id: model.id, name: said(model, 'name'), field: said(model, 'field') })),
  };
}

/** "Bằng khen của Chủ tịch UBND tỉnh" → "bằng khen". */
export function familyIn(form: string): string {
  const words = form.normalize('NFC').trim().split(/\s+/u);
  for (let length = words.length; length > 0; length -= 1) {
    const family = familyOf(words.slice(0, length).join(' '));
    if (family !== '') return family;
  }
  return '';
}

/** The years of a period as it is written, else the year of the decision. */
export function yearsOf(period: string, decidedOn: string): Years | null {
  const years = [...period.matchAll(/(?:19|20)\d{2}/gu)].map(([year]) => Number(year));
  if (years.length > 0) return { from: Math.min(...years), to: Math.max(...years) };
  const year = /^(\d{4})-/u.exec(decidedOn)?.[1];
  return year === undefined ? null : { from: Number(year), to: Number(year) };
}

/** Offices that sign for a body: "Ban Thường vụ Đảng ủy Khối" and "Đảng ủy Khối" give the same. */
const signs = lazy(() => new RegExp(`^(?:${['chủ tịch', 'phó chủ tịch', 'ban thường vụ', 'thường trực', 'bí thư', 'giám đốc', 'bộ trưởng', 'ban chấp hành'].map(nameKeyOf).join('|')}) `, 'u'));
const bodyKey = (issuer: string): string => nameKeyOf(issuer.replace(/uỷ ban nhân dân|ủy ban nhân dân/giu, 'UBND')).replace(signs(), '');

/** True when both may be one body: one name begins with the other ("UBND tỉnh", "UBND tỉnh Lạng Sơn"). Nothing said is anybody. */
export function sameIssuer(one: string, other: string): boolean {
  const [first, second] = [bodyKey(one), bodyKey(other)];
  return first === '' || second === '' || first === second || first.startsWith(`${second} `) || second.startsWith(`${first} `);
}

/** True when years lie in a period, or one of the two is not known. */
export function liesIn(years: Years | null, period: Years | null): boolean {
  if (years === null || period === null) return true;
  return years.from >= period.from && (years.to ?? 9999) <= (period.to ?? 9999);
}
