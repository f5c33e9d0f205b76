/** What was decided by form alone, as data for whoever looks it through: which block, as what, why, how sure. */
import type { ArticleDocument, Block } from '../../../common/article/document.ts';
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

export function guess(page: Page, kind: OpenGuess['kind'], text: string, why: OpenGuess['why'], confidence: number): void {
  if (page.guesses.length < MOST) page.guesses.push({ kind, text, why, confidence });
}

/** Guesses with the index of their block in the document; null where the guess is about a field or its block is not found. */
export function placeGuesses(document: ArticleDocument, guesses: readonly OpenGuess[]): ImportGuess[] {
  const texts = document.blocks.map((block) => ({ type: block.type, text: guesses.length === 0 ? '' : textOf(block) }));
  return guesses.map(({ kind, text, why, confidence }) => {
    const start = bare(text);
    const at = kind === 'date' ? -1 : texts.findIndex((block) => block.type === TYPES[kind] && (block.text.startsWith(start) || (start.endsWith(block.text) && block.text !== '')));
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
  verse: 'quote',
};

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').slice(0, TELLING);

function textOf(block: Block): string {
  if (block.type === 'list') return '';
  return bare(block.type === 'photo' ? inlineText(block.children[0].children) : inlineText(block.children));
}
