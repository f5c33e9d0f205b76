/**
 * What every reader gives and the anatomy takes: the source in its own order, with what its format knows for certain and
 * nothing guessed. A new format is a new reader that gives this.
 */
import type { RawChange } from './changes.ts';
import type { Footnote } from '../../common/article/document.ts';
import type { ImportedComment, ImportedPicture, ImportWarning } from '../../common/contract/shapes.ts';

export interface RawRun {
  /** As the file holds it, not normalised and perhaps in a legacy encoding (`encoding/unify.ts` does both). May hold "\n" (a line break inside the paragraph) and "\t". */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Name of the font, if the format tells: a hint of a legacy encoding, not proof. */
  readonly font: string | null;
  /** The run is the mark "[n]" of note n, which a paragraph with the same `note` holds. */
  readonly note?: number;
  /** Comments made on it, by the file's own names; ascending. */
  readonly comments?: readonly string[];
  /** A note that stands behind the run: put there when the text is Unicode (`notes.ts`). */
  readonly footnote?: Footnote;
}

/** Membership in a list that the format itself declares. */
export interface RawListPlace {
  /** Paragraphs of one list share it. */
  readonly id: string;
  readonly level: number;
  readonly kind: 'bullet' | 'decimal' | 'other';
  /** Number in its level. */
  readonly value: number;
  /** What the source prints before the item: "1.", "a)", "•". */
  readonly label: string;
  /** Whether the source counts it on from an item before it; absent: its format does not say. */
  readonly goesOn?: boolean;
}

/** What a style says a paragraph is, by the names the formats have in common. */
export type RawRole = 'title' | 'subtitle' | 'caption' | 'quote';

/** The field of a form that a piece stands in: its tag, and which form of the document (several may have been put into one file), from 0. */
export interface RawField {
  readonly tag: string;
  readonly form: number;
}

export type RawOrigin = 'body' | 'table' | 'text-box' | 'note';

export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly runs: readonly RawRun[];
  /** 1 is the highest heading; null: body text. */
  readonly heading: number | null;
  readonly role: RawRole | null;
  readonly align: 'left' | 'center' | 'right' | 'justify';
  /** Largest type in it, points; null when unknown. */
  readonly size: number | null;
  readonly list: RawListPlace | null;
  readonly origin: RawOrigin;
  /** Only in a form; absent there: words beside its fields. */
  readonly field?: RawField;
  /** The paragraph is note n, "[n] " in front of its words. */
  readonly note?: number;
}

/** A picture where it stands in the text. `picture` indexes `RawDocument.pictures`; null: it was there but cannot be drawn. */
export interface RawPicture {
  readonly kind: 'picture';
  readonly picture: number | null;
  readonly field?: RawField;
}

/** A table whose rows and columns mean something. One that only places things on the page comes as its paragraphs (see `rows.ts`). */
export interface RawTable {
  readonly kind: 'table';
  /** So many rows on top head the columns; null: the format does not tell. */
  readonly headerRows: number | null;
  /** Lines are drawn between its cells; null: the format does not tell. */
  readonly ruled: boolean | null;
  readonly rows: readonly (readonly RawCell[])[];
  readonly field?: RawField;
}

/** A cell where it begins; spans from 1. Its pictures stand behind the table. */
export interface RawCell {
  readonly colspan: number;
  readonly rowspan: number;
  readonly paragraphs: readonly RawParagraph[];
}

export type RawItem = RawParagraph | RawPicture | RawTable;

/** Every paragraph of the items, those in tables included. */
export function paragraphsOf(items: readonly RawItem[]): RawParagraph[] {
  return items.flatMap((item) => {
    if (item.kind === 'picture') return [];
    return item.kind === 'paragraph' ? [item] : item.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs));
  });
}

/** The items with every paragraph replaced by what `change` makes of it. */
export function withParagraphs(items: readonly RawItem[], change: (paragraph: RawParagraph) => RawParagraph): RawItem[] {
  return items.map((item): RawItem => {
    if (item.kind === 'picture') return item;
    if (item.kind === 'paragraph') return change(item);
    return { ...item, rows: item.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(change) }))) };
  });
}

/** What the source holds beside running text; absent or 0: none. See `sourceReport` in the contract. */
export interface RawFindings {
  readonly trackedChanges?: { readonly added: number; readonly removed: number; readonly moved: number };
  readonly comments?: readonly string[];
  /** Comments as such, where the format tells who made them, when and on which words. */
  readonly threads?: readonly ImportedComment[];
  /** The tracked changes in the order of the text; runs carry the marks of them (`changes.ts`). */
  readonly changes?: readonly RawChange[];
  readonly textBoxes?: number;
  readonly notes?: number;
  readonly equations?: number;
  readonly mergedCells?: number;
  readonly tables?: number;
  readonly symbols?: number;
  readonly lostPictures?: readonly string[];
  readonly hiddenTexts?: readonly string[];
  /** Text that tracked changes took away, where `rawText` still holds it. */
  readonly removedTexts?: readonly string[];
}

export interface RawDocument {
  readonly items: readonly RawItem[];
  readonly pictures: readonly ImportedPicture[];
  /** "utf-8", "utf-16le", "docx" … */
  readonly encoding: string;
  /** Lines are paragraphs only by convention there: they may be broken by hand or by a fixed width. */
  readonly plain: boolean;
  readonly warnings: readonly ImportWarning[];
  /** Text that is not of the article by the format's own word (headers, footers). */
  readonly aside: readonly string[];
  /** Every piece of text of the source, paragraph by paragraph, gathered apart from `items`: what the result is checked against. */
  readonly rawText: readonly string[];
  readonly found?: RawFindings;
  /** True: a form of ours that was filled in. Its fields say what is what, so nothing is guessed; its own words are not among `items`. */
  readonly form?: boolean;
}

/** A body paragraph without any dress. */
export function plainParagraph(text: string): RawParagraph {
  return {
    kind: 'paragraph',
    runs: [{ text, bold: false, italic: false, font: null }],
    heading: null,
    role: null,
    align: 'left',
    size: null,
    list: null,
    origin: 'body',
  };
}
