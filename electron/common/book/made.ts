/**
 * Pages made from the book's data, as data: what stands on them, without page numbers and without looks. Services make it from the
 * records, the typesetter gives it numbers and sizes, a design its looks. Every text is for print, in Vietnamese.
 */
import type { MatterKind, MatterOptions } from './matter.ts';

/** Words, and the exemplar whose name they are, or the day (yyyy-mm-dd) that they tell. */
export interface MadeText {
  readonly text: string;
  readonly id?: string;
  readonly day?: string;
}

export interface MadeColumn {
  readonly title: string;
  /** Figures, set flush right. */
  readonly numeric: boolean;
  /** On paper it stands under the column before it, as a second line of its cells: a page has not room for both beside the words. */
  readonly under?: true;
}

/** One series of a chart has one value for each label. */
export interface MadeChart {
  readonly title: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
  readonly caption: string;
}

export type MadeSection =
  | { readonly t: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly t: 'table'; readonly columns: readonly MadeColumn[]; readonly rows: readonly (readonly MadeText[])[]; readonly caption: string }
  /** A list in groups, each under its own heading. */
  | { readonly t: 'groups'; readonly columns: readonly MadeColumn[]; readonly groups: readonly { readonly title: string; readonly rows: readonly (readonly MadeText[])[] }[] }
  /** A few figures, large. */
  | { readonly t: 'figures'; readonly items: readonly { readonly value: string; readonly label: string }[] }
  /** Bars that stand on a line, in the order of time. */
  | ({ readonly t: 'columns' } & MadeChart)
  /** Bars that lie beside their labels. */
  | ({ readonly t: 'bars' } & MadeChart);

export interface MadeFrame {
  readonly id: string;
  readonly title: string;
  /** A line under the title; empty: none. */
  readonly note: string;
  /** It stands in mục lục. */
  readonly contents: boolean;
}

export interface IndexEntry {
  /** Of the exemplar. */
  readonly id: string;
  readonly name: string;
  /** Tells two of one name apart; empty where there is one. */
  readonly note: string;
  /** The letter it stands under: A, Ă, Â, B … */
  readonly letter: string;
  /** Articles that are about it. */
  readonly own: readonly string[];
}

export interface Portrait {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  /** Null: it is still to come. */
  readonly photoId: string | null;
}

export interface Plate {
  readonly photoId: string;
  readonly caption: string;
  readonly credit: string;
}

/** A line of the imprint: what it says, and what in front of it; `label` empty: only the words. */
export interface ImprintLine {
  readonly label: string;
  readonly text: string;
}

/** What only the typeset book knows. */
export interface BookFacts {
  /** Null: it has none, it is no printed book. */
  readonly pages: number | null;
}

/** What an imprint cannot be without, a document's or a publisher's. */
export type ImprintGap = keyof Pick<MatterOptions['imprint'], 'printRun' | 'printer' | 'deposited' | 'licenceNumber' | 'licenceDate' | 'licenceIssuer' | 'registrationNumber' | 'decisionNumber' | 'isbn'>;

/** Awards on a made page that belong to another time than the book's period. */
export interface OutsidePeriod {
  readonly count: number;
  /** All on the page. */
  readonly of: number;
  /** As the book's settings have it. */
  readonly period: string;
}

export type Made =
  | (MadeFrame & { readonly kind: 'commended'; readonly sections: readonly MadeSection[]; /** Forms among others in a list that the catalogue does not know: they have no rank there. */ readonly unranked: readonly string[]; readonly outside?: OutsidePeriod })
  | (MadeFrame & { readonly kind: 'statistics'; readonly sections: readonly MadeSection[]; readonly outside?: OutsidePeriod })
  | (MadeFrame & { readonly kind: 'index'; readonly groups: readonly { readonly title: string; readonly entries: readonly IndexEntry[] }[]; readonly mentions: boolean; readonly lists: boolean })
  | (MadeFrame & { readonly kind: 'portraits'; readonly perPage: 12 | 20; readonly groups: readonly { readonly title: string; readonly people: readonly Portrait[] }[]; /** Names of those who stand under no unit's heading, since no record tells theirs. */ readonly unplaced?: readonly string[] })
  | (MadeFrame & { readonly kind: 'boards'; readonly columns: 1 | 2; readonly groups: MatterOptions['boards']['groups'] })
  | (MadeFrame & { readonly kind: 'plates'; readonly arrangement: MatterOptions['plates']['arrangement']; readonly photos: readonly Plate[]; /** Photos that print without a caption although captions are wanted, in their order. */ readonly uncaptioned: readonly string[]; /** Photos that were chosen and are no longer in the book. */ readonly gone: number })
  | (MadeFrame & { readonly kind: 'imprint'; readonly bookTitle: string; /** What it cannot be without and nobody has told. */ readonly missing: readonly ImprintGap[]; /** What was typed for an ISBN and is none. */ readonly wrongIsbn: string | null; readonly lines: (facts: BookFacts) => readonly ImprintLine[] });
export type MadeOf<K extends MatterKind> = Extract<Made, { readonly kind: K }>;

/** A name of an exemplar in a text. */
export interface NameFound {
  /** text[start], UTF-16 units */
  readonly start: number;
  readonly id: string;
}

/** Finds names of exemplars in a text of an article (null: of a page that is no article's). */
export type NameFinder = (text: string, articleId: string | null) => readonly NameFound[];

export interface MadeBook {
  /** By the id of the matter. */
  readonly pages: ReadonlyMap<string, Made>;
  /** Null: nobody asks on which pages names stand. */
  readonly names: NameFinder | null;
}

export const NOTHING_MADE: MadeBook = { pages: new Map(), names: null };
