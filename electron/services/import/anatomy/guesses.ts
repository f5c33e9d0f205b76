/** What was decided by form alone, as data for whoever looks it through: which block, as what, why, how sure. */
import type { ArticleDocument, Block } from '../../../common/article/document.ts';
import { isLine } from '../../../common/article/lines.ts';
import { inlineText } from '../../../common/article/read.ts';
import type { ImportGuess } from '../../../common/contract/shapes.ts';
import type { Page } from './page.ts';

/** A guess before the document is there: the block is known by its kind and the text it begins with. */
export interface OpenGuess {
  readonly kind: ImportGuess['kind'];
  readonly text: string;
  readonly why: ImportGuess['why'];
  /** 0 to 1. */
  readonly confidence: number;
}

/** More than this nobody looks through. */
const MOST = 200;
/** So much of a text tells its block, characters. */
const TELLING = 40;
/** Of the line itself, in which the block's beginning is looked for. */
const SEEN = 120;

export function guess(page: Page, kind: OpenGuess['kind'], text: string, why: OpenGuess['why'], confidence: number): void {
  if (page.guesses.length < MOST) page.guesses.push({ kind, text, why, confidence });
}

/** Guesses with the index of their block in the document; null where the guess is about a field or its block is not found. */
export function placeGuesses(document: ArticleDocument, guesses: readonly OpenGuess[]): ImportGuess[] {
  const texts = document.blocks.map((block) => ({ type: block.type, text: guesses.length === 0 ? '' : textOf(block) }));
  return guesses.map(({ kind, text, why, confidence }) => {
    const whole = bare(text, SEEN);
    const at = kind === 'date' ? -1 : texts.findIndex((block) => block.type === TYPES[kind] && (SINGLE.has(kind) || isStartOf(block.text, whole)));
    return { block: at < 0 ? null : at, kind, why, confidence };
  });
}

const TYPES: Readonly<Record<Exclude<ImportGuess['kind'], 'date'>, Block['type']>> = {
  title: 'title',
  sapo: 'sapo',
  paragraph: 'paragraph',
  heading: 'heading',
  caption: 'photo',
  byline: 'byline',
  verse: 'verse',
};

/** An article has one of these at most. */
const SINGLE: ReadonlySet<ImportGuess['kind']> = new Set(['title', 'sapo', 'byline']);

/** The line may have lost an agency's mark or a label in front, or go on in the block. */
const isStartOf = (block: string, line: string): boolean => block !== '' && line !== '' && (line.includes(block) || block.startsWith(line));

const bare = (text: string, length: number): string => text.slice(0, length * 3).replace(/[^\p{L}\p{N}]+/gu, '').slice(0, length);

function textOf(block: Block): string {
  if (block.type !== 'photo' && !isLine(block)) return '';
  const text = inlineText(block.type === 'photo' ? block.children[0].children : block.children);
  return bare(text, TELLING);
}
