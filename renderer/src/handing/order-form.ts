/** The order and its licence as they are typed, and what is stored of them. Pure. */
import { dayFrom } from '@common/collect/words.ts';
import type { Output } from '@common/contract/channels.ts';
import { MOST_COPIES } from '@common/book/order.ts';
import type { BookSettings } from '@common/book/settings.ts';

export interface OrderDraft {
  /** With the lists' choices; run and day are in the texts beside it. */
  readonly settings: BookSettings;
  readonly copies: string;
  readonly day: string;
}

export type OrderField = 'copies' | 'day';

/** What the book's imprint says of printing. */
export type Imprint = NonNullable<Output<'press.imprint'>>;

/** The licence or the publisher's decision, as it is typed. */
export interface LicenceDraft {
  readonly number: string;
  readonly day: string;
  /** Of a licence. */
  readonly issuer: string;
}

/** "20/12/2026" of a stored day; empty: none. */
export const dayText = (day: string | null): string => (day === null ? '' : day.split('-').reverse().map(Number).join('/'));

export const draftOf = (settings: BookSettings): OrderDraft => ({ settings, copies: settings.orderRun === null ? '' : String(settings.orderRun), day: dayText(settings.orderDelivery) });

/** "1.500", "1 500 bản" → 1500. Null: nothing was typed; undefined: it is no count of copies. */
export function copiesFrom(text: string): number | null | undefined {
  const plain = text.trim().replace(/\s*(?:bản|cuốn|copies)$/iu, '');
  if (plain === '') return null;
  if (!/^\d{1,3}(?:[ .,]?\d{3}){0,2}$|^\d{1,8}$/u.test(plain)) return undefined;
  const copies = Number(plain.replace(/\D/gu, ''));
  return copies >= 1 && copies <= MOST_COPIES ? copies : undefined;
}

/** The settings as they are typed; what is typed wrong stays as it was and is named. @param today yyyy-mm-dd */
export function orderOf({ settings, copies, day }: OrderDraft, today: string): { readonly settings: BookSettings; readonly wrong: readonly OrderField[]; /** The day of delivery is before today: it is told, and taken all the same. */ readonly late: boolean } {
  const run = copiesFrom(copies);
  const delivery = day.trim() === '' ? null : dayFrom(day, today);
  const dayWrong = day.trim() !== '' && delivery === null;
  return {
    settings: { ...settings, orderRun: run === undefined ? settings.orderRun : run, orderDelivery: dayWrong ? settings.orderDelivery : delivery },
    late: delivery !== null && delivery < today,
    wrong: [...(run === undefined ? ['copies' as const] : []), ...(dayWrong ? ['day' as const] : [])],
  };
}

export const licenceDraftOf = ({ licence, date, issuer }: Imprint): LicenceDraft => ({ number: licence, day: dayText(date), issuer });

/** Options of the imprint that are typed otherwise than they are stored; null: the day is none. @param today yyyy-mm-dd */
export function licenceOptions(imprint: Imprint, { number, day, issuer }: LicenceDraft, today: string): Readonly<Record<string, string | null>> | null {
  const date = day.trim() === '' ? null : dayFrom(day, today);
  if (day.trim() !== '' && date === null) return null;
  const licence = imprint.issued === 'licence';
  return {
    ...(number.trim() === imprint.licence ? {} : { [licence ? 'licenceNumber' : 'decisionNumber']: number.trim() }),
    ...(date === imprint.date ? {} : { [licence ? 'licenceDate' : 'decisionDate']: date }),
    ...(issuer.trim() === imprint.issuer ? {} : { licenceIssuer: issuer.trim() }),
  };
}
