/**
 * What is ordered from the printing house beside the files: validators and defaults in one place; the values lie among the book's settings
 * (`settings.ts`), each under its own name. Trim size, inks, binding and the text's paper are said elsewhere (`trim.ts`, `press.ts`,
 * `cover.ts`) and are not asked for twice. What is empty is not known: the order sheet has a line for a pen there.
 */
import * as z from '../schema.ts';
import { blanksAtEnd } from '../print/checks.ts';
import { day } from '../records/record.ts';
import type { Binding, CoverSettings } from './cover.ts';
import { fold } from '../text/fold.ts';

/** Pages of a section, the sheet folded two to five times; 0: the printing house has not said. */
export const SECTION_PAGES = [0, 4, 8, 16, 32] as const;
export type SectionPages = (typeof SECTION_PAGES)[number];

/** How the block holds together; empty: not said. Stapled books have neither. */
export const JOININGS = ['', 'glued', 'sewn'] as const;
export type Joining = (typeof JOININGS)[number];

/** Film over the cover; empty: not said, `none`: without. */
export const LAMINATIONS = ['', 'matt', 'gloss', 'none'] as const;
export type Lamination = (typeof LAMINATIONS)[number];

const line = z.string().max(300);

/** Copies. */
export const MOST_COPIES = 10_000_000;

export const ORDER_FIELDS = {
  /** Copies; null: as the imprint says. Where only this is given the imprint says it too. */
  orderRun: z.int().min(1).max(MOST_COPIES).nullable(),
  /** Name and address; empty: as the imprint says. */
  orderPrinter: line,
  /** Paper of the text where it is none of the table (`coverPaper` own): "Fort ngà 90 g". */
  orderTextPaper: line,
  orderCoverPaper: line,
  orderSection: z.union([z.literal(0), z.literal(4), z.literal(8), z.literal(16), z.literal(32)]),
  orderJoining: z.enum(JOININGS),
  orderLamination: z.enum(LAMINATIONS),
  /** "Dập nổi tên sách, dây đánh dấu". */
  orderFinishing: line,
  orderDelivery: day,
  orderPlace: line,
  orderContact: line,
  orderPhone: line,
  orderEmail: line,
  orderNote: z.string().max(2000),
};

export interface OrderSettings {
  readonly orderRun: number | null;
  readonly orderPrinter: string;
  readonly orderTextPaper: string;
  readonly orderCoverPaper: string;
  readonly orderSection: SectionPages;
  readonly orderJoining: Joining;
  readonly orderLamination: Lamination;
  readonly orderFinishing: string;
  readonly orderDelivery: string | null;
  readonly orderPlace: string;
  readonly orderContact: string;
  readonly orderPhone: string;
  readonly orderEmail: string;
  readonly orderNote: string;
}

export const NOTHING_ORDERED: OrderSettings = {
  orderRun: null,
  orderPrinter: '',
  orderTextPaper: '',
  orderCoverPaper: '',
  orderSection: 0,
  orderJoining: '',
  orderLamination: '',
  orderFinishing: '',
  orderDelivery: null,
  orderPlace: '',
  orderContact: '',
  orderPhone: '',
  orderEmail: '',
  orderNote: '',
};

/** How the pages fold into sections. */
export interface Sections {
  /** Sections with all their pages. */
  readonly full: number;
  /** Pages of the last, thinner section; 0: there is none. A multiple of four: two pages on a leaf, two leaves on a folded sheet. */
  readonly rest: number;
  /** Blank pages at the end. */
  readonly blanks: number;
}

/** Pages of the least sheet that folds. */
export const FOLDED = 4;

/**
 * @param pages of the book
 * @param section pages of a section; 0 is none
 * @returns null when nobody has said how the press folds, or the book is stapled: then it is one section
 */
export function sectionsOf(pages: number, section: SectionPages, binding: Binding): Sections | null {
  if (binding === 'saddle' || section === 0) return null;
  const blanks = blanksAtEnd(pages, FOLDED);
  const all = pages + blanks;
  return { full: Math.floor(all / section), rest: all % section, blanks };
}

/** Where the imprint says it too, the order's own word goes first. */
export const copiesOf = (ordered: number | null, inImprint: number | null): number | null => ordered ?? inImprint;

/** What is printed in the book and said in the application: the imprint's own word, or what is ordered where it has none. Null: nobody has said. */
export const printedRun = (inImprint: number | null, ordered: number | null): number | null => inImprint ?? ordered;

/** The same of the printing house's name; empty: nobody has said. */
export const printedAt = (inImprint: string, ordered: string): string => inImprint.trim() || ordered.trim();

/** "Cty CP In Lạng Sơn" is "Công ty Cổ phần In Lạng Sơn". */
const SHORT: readonly (readonly [RegExp, string])[] = [[/\bcty\b/gu, 'cong ty'], [/\bcp\b/gu, 'co phan'], [/\btnhh\b/gu, 'trach nhiem huu han'], [/\bmtv\b/gu, 'mot thanh vien'], [/\bnxb\b/gu, 'nha xuat ban']];

/** Whether two names are of one printing house: one may have its address behind it. An empty one is nobody's. */
export function isOnePrinter(one: string, other: string): boolean {
  const plain = (name: string): string => SHORT.reduce((text, [short, long]) => text.replace(short, long), fold(name.normalize('NFC')).replace(/[^a-z0-9]+/gu, ' ').trim());
  const [first, second] = [plain(one), plain(other)];
  return first === '' || second === '' || `${first} `.startsWith(`${second} `) || `${second} `.startsWith(`${first} `);
}

/** Leaves of text paper for the whole print run, without what the press spoils; null: the print run is not known. */
export const leavesOf = (pages: number, copies: number | null): number | null => (copies === null ? null : Math.ceil(pages / FOLDED) * 2 * copies);

/** What stays a line for a pen on the sheet. */
export const ORDER_BLANKS = ['copies', 'textPaper', 'section', 'joining', 'coverPaper', 'lamination', 'delivery', 'place', 'contact', 'phone', 'printer', 'licence'] as const;
export type OrderBlank = (typeof ORDER_BLANKS)[number];

/** Of these a printing house asks before it can work out sheets, spine or price: the book is not made without them, or is made otherwise than meant. */
const ASKED_FIRST: ReadonlySet<OrderBlank> = new Set<OrderBlank>(['copies', 'textPaper', 'section', 'joining', 'coverPaper']);
export const isAskedFirst = (blank: OrderBlank): boolean => ASKED_FIRST.has(blank);

/** What the imprint says of printing. */
export interface ImprintSays {
  readonly printRun: number | null;
  /** Name and address; empty: not said. */
  readonly printer: string;
  /** Of the licence, or of the publisher's decision; empty: not said. */
  readonly licence: string;
  /** Of the application for a licence. */
  readonly phone: string;
}

/** In the order of `ORDER_BLANKS`. @param imprint null: the book has none */
export function orderBlanks(settings: OrderSettings & Pick<CoverSettings, 'coverBinding' | 'coverPaper'>, imprint: ImprintSays | null): OrderBlank[] {
  const saddle = settings.coverBinding === 'saddle';
  const empty: Readonly<Record<OrderBlank, boolean>> = {
    copies: copiesOf(settings.orderRun, imprint?.printRun ?? null) === null,
    textPaper: settings.coverPaper === 'own' && settings.orderTextPaper.trim() === '',
    section: !saddle && settings.orderSection === 0,
    joining: !saddle && settings.orderJoining === '',
    coverPaper: settings.orderCoverPaper.trim() === '',
    lamination: settings.orderLamination === '',
    delivery: settings.orderDelivery === null,
    place: settings.orderPlace.trim() === '',
    contact: settings.orderContact.trim() === '',
    phone: settings.orderPhone.trim() === '' && (imprint?.phone ?? '').trim() === '',
    printer: settings.orderPrinter.trim() === '' && (imprint?.printer ?? '') === '',
    licence: (imprint?.licence ?? '').trim() === '',
  };
  return ORDER_BLANKS.filter((blank) => empty[blank]);
}
