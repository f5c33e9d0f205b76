/** `kyyeu order BOOK …`: what is ordered from the printing house. Without options: what the book says now. */
import { JOININGS, LAMINATIONS, MOST_COPIES, ORDER_FIELDS, SECTION_PAGES, type OrderSettings } from '../../common/book/order.ts';
import { bookSettingsPatch, type BookSettingsPatch } from '../../common/book/settings.ts';
import { isIsoDate } from '../../common/text/dates.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

const TEXTS = { printer: 'orderPrinter', 'text-paper': 'orderTextPaper', 'cover-paper': 'orderCoverPaper', finishing: 'orderFinishing', place: 'orderPlace', contact: 'orderContact', phone: 'orderPhone', email: 'orderEmail', note: 'orderNote' } as const;

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['run', 'section', 'joining', 'lamination', 'delivery', ...Object.keys(TEXTS)]);
  const file = positionals[0] ?? '';
  const patch = patchOf(values);
  if (Object.keys(patch).length > 0) {
    const book = await openToWrite(file);
    try {
      book.updateSettings(patch);
    } finally {
      book.close();
    }
  }
  const book = await openToRead(file);
  try {
    const settings = book.settings();
    const order = Object.fromEntries(Object.keys(ORDER_FIELDS).map((key) => [key, settings[key as keyof OrderSettings]]));
    if (json) printJson(io, order);
    else printLines(io, Object.entries(order).map(([key, value]) => `${key} ${String(value ?? '')}`.trimEnd()));
  } finally {
    book.close();
  }
  return EXIT.ok;
};

/** @throws UsageError */
function patchOf(values: Readonly<Record<string, string | undefined>>): BookSettingsPatch {
  const { run: copies, section, joining, lamination, delivery } = values;
  const parsed = bookSettingsPatch.safeParse({
    ...Object.fromEntries(Object.entries(TEXTS).flatMap(([option, key]) => (values[option] === undefined ? [] : [[key, values[option]] as const]))),
    ...(copies === undefined ? {} : { orderRun: copies === 'none' ? null : wholeNumber('run', copies, MOST_COPIES) }),
    ...(section === undefined ? {} : { orderSection: oneOf('section', SECTION_PAGES.map(String), section, Number) }),
    ...(joining === undefined ? {} : { orderJoining: oneOf('joining', JOININGS, unsaid(joining), String) }),
    ...(lamination === undefined ? {} : { orderLamination: oneOf('lamination', LAMINATIONS, unsaid(lamination), String) }),
    ...(delivery === undefined ? {} : { orderDelivery: delivery === 'none' ? null : dayOf(delivery) }),
  });
  if (!parsed.success) throw new UsageError('a text is too long');
  return parsed.data;
}

/** "unsaid" stands for nothing: a shell loses empty words. */
const unsaid = (value: string): string => (value === 'unsaid' ? '' : value);

function oneOf<T>(option: string, known: readonly string[], value: string, as: (value: string) => T): T {
  if (!known.includes(value)) throw new UsageError(`--${option} must be ${known.map((each) => (each === '' ? 'unsaid' : each)).join(', ')}`);
  return as(value);
}

function wholeNumber(option: string, value: string, most: number): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new UsageError(`--${option} must be a whole number from 1 to ${String(most)}, or none`);
  return number;
}

function dayOf(value: string): string {
  if (!isIsoDate(value)) throw new UsageError('--delivery must be a day, yyyy-mm-dd, or none');
  return value;
}
