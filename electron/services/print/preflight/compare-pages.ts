/** The pages of a file held against those of the book as it is typeset now. */
import type { PageFacts } from '../../../common/contract/check-shapes.ts';
import { say } from '../../../common/print/say.ts';
import type { Tell } from './tell.ts';

/** Of more pages it is told in one sentence: the file is then another book than the one at hand. */
const MOST_NAMED = 8;

/** @param book its pages; a file of another number of pages has been told as such, and is not compared */
export function comparePages(file: readonly PageFacts[], book: readonly PageFacts[], tell: Tell): void {
  if (file.length !== book.length) return;
  const others = file.flatMap((page, index) => (page.words === book[index]?.words ? [] : [index]));
  if (others.length > MOST_NAMED) {
    const pages = [...others.slice(0, MOST_NAMED).map((index) => String(index + 1)), '…'];
    tell('page-words', say('findings.file.pagesWords', { many: others.length, pages }), (others[0] ?? 0) + 1);
  } else for (const index of others) tellWords(index, file, book, tell);
  for (const [index, { pictures: found }] of file.entries()) {
    const needed = book[index]?.pictures ?? 0;
    if (found !== needed) tell('page-pictures', say('findings.file.pagePictures', { page: index + 1, found, needed }), index + 1);
  }
}

function tellWords(index: number, file: readonly PageFacts[], book: readonly PageFacts[], tell: Tell): void {
  const page = index + 1;
  const found = file[index];
  const needed = book[index];
  if (found === undefined || needed === undefined) return;
  const other = found.words === '' ? -1 : book.findIndex(({ words }) => words === found.words);
  if (found.all === '') tell('page-words', say('findings.file.pageEmptied', { page, needed: needed.words.length }), page);
  else if (found.all !== found.words && found.all === needed.all) tell('page-words', say('findings.file.pageWordsHidden', { page }), page);
  else if (other !== -1) tell('page-words', say('findings.file.pageWordsOf', { page, other: other + 1 }), page);
  else tell('page-words', say('findings.file.pageWords', { page }), page);
}
