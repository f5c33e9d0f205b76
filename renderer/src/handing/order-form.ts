/** The order as it is typed, and what is stored of it. Pure. */
import { dayFrom } from '@common/collect/words.ts';
import { MOST_COPIES } from '@common/book/order.ts';
import type { BookSettings } from '@common/book/settings.ts';

export interface OrderDraft {
  /** With the lists' choices; run and day are in the texts beside it. */
  readonly settings: BookSettings;
  readonly copies: string;
  readonly day: string;
}

export type OrderField = 'copies' | 'day';

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
export function orderOf({ settings, copies, day }: OrderDraft, today: string): { readonly settings: BookSettings; readonly wrong: readonly OrderField[] } {
  const run = copiesFrom(copies);
  const delivery = day.trim() === '' ? null : dayFrom(day, today);
  const dayWrong = day.trim() !== '' && delivery === null;
  return {
    settings: { ...settings, orderRun: run === undefined ? settings.orderRun : run, orderDelivery: dayWrong ? settings.orderDelivery : delivery },
    wrong: [...(run === undefined ? ['copies' as const] : []), ...(dayWrong ? ['day' as const] : [])],
  };
}

/** What stays a line for a pen on the sheet. */
export type Blank = 'copies' | 'textPaper' | 'section' | 'coverPaper' | 'lamination' | 'joining' | 'delivery' | 'place' | 'contact' | 'phone' | 'printer';

export function blanksOf(settings: BookSettings, imprint: { readonly printRun: number | null; readonly printer: string } | null): Blank[] {
  const saddle = settings.coverBinding === 'saddle';
  const empty: readonly (readonly [Blank, boolean])[] = [
    ['copies', settings.orderRun === null && (imprint?.printRun ?? null) === null],
    ['textPaper', settings.coverPaper === 'own' && settings.orderTextPaper.trim() === ''],
    ['section', !saddle && settings.orderSection === 0],
    ['joining', !saddle && settings.orderJoining === ''],
    ['coverPaper', settings.orderCoverPaper.trim() === ''],
    ['lamination', settings.orderLamination === ''],
    ['delivery', settings.orderDelivery === null],
    ['place', settings.orderPlace.trim() === ''],
    ['contact', settings.orderContact.trim() === ''],
    ['phone', settings.orderPhone.trim() === ''],
    ['printer', settings.orderPrinter.trim() === '' && (imprint?.printer ?? '') === ''],
  ];
  return empty.flatMap(([blank, is]) => (is ? [blank] : []));
}
