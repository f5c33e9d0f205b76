/** Runs, pictures, notes and boxes as a reader meets them → raw items. Shared by the readers of every format but .docx. */
import type { RawItem, RawListPlace, RawOrigin, RawParagraph, RawRole, RawRun } from './raw.ts';
import { plainParagraph } from './raw.ts';

export interface RunLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string | null;
  /** points */
  readonly size: number | null;
}

export const PLAIN_LOOK: RunLook = { bold: false, italic: false, font: null, size: null };

export interface ParagraphLook {
  readonly heading?: number | null;
  readonly role?: RawRole | null;
  readonly align?: RawParagraph['align'];
  readonly list?: RawListPlace | null;
}

/**
 * Collects one stream of paragraphs (a body, a cell, a note). A picture in front of a paragraph's text stands before it, one
 * inside stands behind it; then come its boxes, then its notes.
 */
export class Flow {
  readonly items: RawItem[] = [];
  readonly #origin: RawOrigin;
  #runs: RawRun[] = [];
  #size: number | null = null;
  #behind: RawItem[] = [];
  #filled = false;

  constructor(origin: RawOrigin) {
    this.#origin = origin;
  }

  /** True when the paragraph at hand holds anything. */
  get pending(): boolean {
    return this.#runs.length > 0 || this.#behind.length > 0;
  }

  /** Adds text; runs of one look that follow each other become one. */
  text(text: string, look: RunLook): void {
    if (text === '') return;
    const last = this.#runs.at(-1);
    if (last?.note === undefined && last?.bold === look.bold && last.italic === look.italic && last.font === look.font) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + text };
    } else this.#runs.push({ text, bold: look.bold, italic: look.italic, font: look.font });
    if (text.trim() === '') return;
    this.#filled = true;
    if (look.size !== null) this.#size = Math.max(this.#size ?? 0, look.size);
  }

  /** The mark of note `number` in the text, and the note itself behind the paragraph. `font`: that of the text around. */
  note(number: number, runs: readonly RawRun[], font: string | null): void {
    this.#runs.push({ text: `[${String(number)}]`, bold: false, italic: false, font, note: number });
    this.#filled = true;
    this.#behind.push(noteParagraph(number, runs));
  }

  /** A picture where it stands; null: it was there and cannot come. */
  picture(picture: number | null): void {
    const item: RawItem = { kind: 'picture', picture };
    if (this.#filled) this.#behind.push(item);
    else this.items.push(item);
  }

  /** Items that hang on the paragraph at hand: a text box, a note. */
  attach(items: readonly RawItem[]): void {
    this.#behind.push(...items);
  }

  /** Ready items between paragraphs: rows of a table, a nested part. */
  put(items: readonly RawItem[]): void {
    this.items.push(...items);
  }

  /** Ends the paragraph. An empty one is kept: it tells where things stand. */
  end(look: ParagraphLook = {}): void {
    this.items.push({
      ...plainParagraph(''),
      runs: this.#runs,
      size: this.#size,
      heading: look.heading ?? null,
      role: look.role ?? null,
      align: look.align ?? 'left',
      list: look.list ?? null,
      origin: this.#origin,
    });
    this.items.push(...this.#behind);
    this.#runs = [];
    this.#behind = [];
    this.#size = null;
    this.#filled = false;
  }

  /** Ends a paragraph that was left open, if it holds anything, and gives everything. */
  finish(look: ParagraphLook = {}): RawItem[] {
    if (this.pending) this.end(look);
    return this.items;
  }
}

/** The paragraph of a foot- or endnote, behind the paragraph that holds "[n]". */
export function noteParagraph(number: number, runs: readonly RawRun[]): RawParagraph {
  return { ...plainParagraph(''), runs: [{ text: `[${String(number)}] `, bold: false, italic: false, font: null }, ...runs], origin: 'note', note: number };
}

/** Runs of several paragraphs as one, joined by a space. */
export function joinedRuns(items: readonly RawItem[]): RawRun[] {
  const runs: RawRun[] = [];
  for (const item of items) {
    if (item.kind !== 'paragraph' || item.runs.every((run) => run.text.trim() === '')) continue;
    if (runs.length > 0) runs.push({ text: ' ', bold: false, italic: false, font: null });
    runs.push(...item.runs);
  }
  return runs;
}

/** Text formatted as hidden: not printed, told of. Pieces that follow each other are one. */
export class HiddenTexts {
  readonly list: string[] = [];
  #open = '';

  add(text: string): void {
    this.#open += text;
  }

  /** Something visible or the end of a paragraph came. */
  pause(): void {
    const text = this.#open.trim();
    this.#open = '';
    if (text !== '') this.list.push(text);
  }
}
