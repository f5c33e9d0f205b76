/** Words of a PDF, as another program reads them, against the words that have to be there. */
import { run } from '../print/support/readers.ts';

/** The words of every page, each without the line at its foot: `foot` gives it by page. @throws Error when a page does not have it */
export function printedWords(pdf: string, foot: (page: number) => string): string[] {
  const pages = run('pdftotext', '-raw', pdf, '-').normalize('NFC').split('\f').slice(0, -1);
  return pages.flatMap((text, index) => {
    const line = foot(index + 1);
    const lines = text.split('\n');
    const at = line === '' ? -1 : lines.findIndex((one) => one.trim() === line);
    if (line !== '' && at === -1) throw new Error(`page ${String(index + 1)} has no line “${line}”`);
    return lines.filter((_one, place) => place !== at).join('\n').split(/\s+/u).filter((word) => word !== '');
  });
}

export interface Found {
  /** Where the words begin and end among those printed. */
  readonly from: number;
  readonly to: number;
  /** What stands among them. */
  readonly between: readonly string[];
  /** The first word that is not there any more. */
  readonly lost: string | null;
}

/** Words that have to follow each other where a text begins: its title stands in the table of contents, too. */
const HEAD = 12;

/** Looks for words in their order. */
export function inOrder(words: readonly string[], printed: readonly string[], after: number): Found {
  const head = words.slice(0, HEAD);
  let from = after;
  while (from < printed.length && walk(head, printed, from).between.length > 0) from += 1;
  return { ...walk(words, printed, from), from };
}

function walk(words: readonly string[], printed: readonly string[], from: number): Found {
  const between: string[] = [];
  let to = from;
  for (const word of words) {
    for (;;) {
      if (to >= printed.length) return { from, to, between, lost: word };
      const length = lengthOf(word, printed, to);
      if (length > 0) {
        to += length;
        break;
      }
      between.push(printed[to] ?? '');
      to += 1;
    }
  }
  return { from, to, between, lost: null };
}

/** How many printed words are this one: a line may end within it, and what is raised stands by itself for some readers. 0: it is another. */
function lengthOf(word: string, printed: readonly string[], at: number): number {
  let text = '';
  for (let length = 1; at + length <= printed.length; length += 1) {
    text += printed[at + length - 1] ?? '';
    if (text === word) return length;
    if (!word.startsWith(text)) return 0;
  }
  return 0;
}
