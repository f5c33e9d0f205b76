/** What a group of an RTF sets, and the words that set it. A group inherits all of it and gives it back at its end. */
import type { ParagraphLook } from '../flow.ts';
import type { Destination } from './destinations.ts';

export interface Paragraph {
  readonly style: number | null;
  readonly align: NonNullable<ParagraphLook['align']>;
  readonly outline: number | null;
  readonly inTable: boolean;
}

export const PLAIN_PARAGRAPH: Paragraph = { style: null, align: 'left', outline: null, inTable: false };

export interface Group {
  paragraph: Paragraph;
  destination: Destination;
  font: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Half points. */
  size: number;
  /** Characters that stand in for one \u. */
  uc: number;
  /** The group's first word has not come yet. */
  fresh: boolean;
  /** \* stood in front. */
  optional: boolean;
  /** What to do when the group ends. */
  close: (() => void) | null;
}

/** A group before anything was said. */
export const openGroup = (): Group => ({
  paragraph: PLAIN_PARAGRAPH,
  destination: 'text',
  font: 0,
  bold: false,
  italic: false,
  hidden: false,
  deleted: false,
  size: 24,
  uc: 1,
  fresh: false,
  optional: false,
  close: null,
});

/** Words that stand for a character. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
]);

/** Applies a word about characters. False when it is none. */
export function applyCharacterWord(group: Group, word: string, value: number | null, defaultFont: number): boolean {
  const on = value !== 0;
  switch (word) {
    case 'uc':
      group.uc = Math.min(Math.max(value ?? 1, 0), 16);
      return true;
    case 'f':
      group.font = value ?? 0;
      return true;
    case 'fs':
      group.size = value ?? 24;
      return true;
    case 'b':
      group.bold = on;
      return true;
    case 'i':
      group.italic = on;
      return true;
    case 'v':
      group.hidden = on;
      return true;
    case 'deleted':
      group.deleted = on;
      return true;
    case 'plain':
      Object.assign(group, { font: defaultFont, bold: false, italic: false, hidden: false, deleted: false, size: 24 });
      return true;
    default:
      return false;
  }
}

const ALIGNS: ReadonlyMap<string, Paragraph['align']> = new Map<string, Paragraph['align']>([
  ['ql', 'left'],
  ['qr', 'right'],
  ['qc', 'center'],
  ['qj', 'justify'],
]);

/** The paragraph with a word about paragraphs applied; itself when the word is none. */
export function withParagraphWord(paragraph: Paragraph, word: string, value: number | null): Paragraph {
  const align = ALIGNS.get(word);
  if (align !== undefined) return { ...paragraph, align };
  switch (word) {
    case 'pard':
      return PLAIN_PARAGRAPH;
    case 's':
      return { ...paragraph, style: value };
    case 'outlinelevel':
      return { ...paragraph, outline: value };
    case 'intbl':
      return { ...paragraph, inTable: true };
    default:
      return paragraph;
  }
}
