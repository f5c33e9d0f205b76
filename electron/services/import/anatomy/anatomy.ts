/** Raw document → articles: what is title, sapo, date, text, caption, byline, and what is only the page around them. */
import * as make from '../../../common/article/build.ts';
import type { ArticleDocument, Block } from '../../../common/article/document.ts';
import { blockLines, notesOf, titleOf } from '../../../common/article/read.ts';
import type { ImportedArticle, ImportWarning } from '../../../common/contract/shapes.ts';
import type { RawDocument } from '../raw.ts';
import { warning } from '../warnings.ts';
import { placeOf } from './dates.ts';
import { buildArticle, type Built } from './build.ts';
import { guessCaptions, markCaptions } from './captions.ts';
import { markFurniture, markRepeats } from './furniture.ts';
import { MONTH_LINE } from './labels.ts';
import { markHead, sharedDate } from './head.ts';
import { guess, placeGuesses, type OpenGuess } from './guesses.ts';
import { isProse, linesOf, type Line } from './line.ts';
import { splitArticles } from './split.ts';
import { markStructure } from './structure.ts';
import { markTail } from './tail.ts';
import { markTitle } from './title.ts';
import { openPage } from './page.ts';

export interface Understood {
  readonly articles: readonly ImportedArticle[];
  /** Structural marks of the source that are neither printed nor left out; for the audit. */
  readonly marks: readonly string[];
}

/** @param name file name without its ending, for an article that names itself nowhere */
export function understand(raw: RawDocument, name: string): Understood {
  const lines = linesOf(raw);
  const split = splitArticles(lines);
  if (split === null) {
    const one = readPage(lines, raw.plain, name);
    return { articles: [finish(raw, one, [...raw.warnings, ...one.warnings], raw.aside)], marks: one.marks };
  }
  const around = sharedDate(split.shared, raw.plain);
  const parts = split.articles.map((part, index) => openPart(readPage(part, raw.plain, `${name} (${String(index + 1)})`), around));
  const shared = shareNote(split.shared, parts[0]);
  const articles = parts.map((part, index) => {
    const warnings = [...raw.warnings, warning('several-articles', parts.length), ...part.warnings];
    if (index > 0) return finish(raw, part, warnings, []);
    const note = shared.document === part.document ? [] : [warning('shared-note')];
    return finish(raw, { ...part, document: shared.document }, [...warnings, ...note], [...raw.aside, ...shared.leftOut]);
  });
  return { articles, marks: [...split.marks, ...parts.flatMap((part) => part.marks)] };
}

/** That a page holds several articles is itself a guess. */
function openPart(part: ReadPage, around: { date: string | null; place: string | null }): ReadPage {
  return { ...part, date: part.date ?? around.date, place: part.place ?? around.place, guesses: [{ kind: 'title', text: titleOf(part.document), why: 'several-on-page', confidence: 0.7 }, ...part.guesses] };
}

interface ReadPage extends Built {
  readonly date: string | null;
  readonly place: string | null;
  readonly warnings: readonly ImportWarning[];
  readonly guesses: readonly OpenGuess[];
}

/** One article's lines → its document. The order of the steps matters: each sees only what the ones before left free. */
function readPage(lines: readonly Line[], plain: boolean, name: string): ReadPage {
  const page = openPage(lines, plain);
  const from = markTitle(page);
  markCaptions(page, from, true);
  markRepeats(page, from);
  markHead(page, from);
  markFurniture(page);
  markTail(page);
  markCaptions(page, from, false);
  markStructure(page);
  guessCaptions(page);
  const built = buildArticle(page, name);
  const month = page.slots.find((slot) => slot.role === 'out' && MONTH_LINE.test(slot.line.text));
  if (month !== undefined) page.place ??= placeOf(month.line.text);
  const named = page.slots.some((slot) => slot.role === 'title');
  if (!named) guess(page, 'title', name, 'no-title-found', 0.2);
  // A line that is left out or becomes a byline leaves its notes behind.
  const kept = new Set(built.document.blocks.flatMap(blockLines));
  const lost = page.slots.flatMap((slot) => notesOf(slot.line.runs)).filter((note) => !kept.has(note));
  return { ...built, leftOut: [...built.leftOut, ...lost], date: page.date, place: page.place, guesses: page.guesses, warnings: named ? page.warnings : [...page.warnings, warning('title-from-name')] };
}

/** Running text above all profiles (an editor's note) opens the first one; a title over all has no place in any of them. */
function shareNote(lines: readonly Line[], first: ReadPage | undefined): { document: ArticleDocument; leftOut: string[] } {
  if (first === undefined) return { document: make.emptyDocument(), leftOut: [] };
  const note = lines.filter((line) => line.picture === null && isProse(line));
  const kept = new Set(note);
  const leftOut = lines.filter((line) => !kept.has(line)).map((line) => line.text).filter((text) => text !== '');
  const things = lines.flatMap((line): Block[] => {
    if (line.table !== null) return [line.table];
    return line.picture === null ? [] : [make.photo(line.picture.index === null ? null : `picture:${String(line.picture.index)}`)];
  });
  if (note.length === 0 && things.length === 0) return { document: first.document, leftOut };
  const [title, ...rest] = first.document.blocks;
  if (title === undefined) return { document: first.document, leftOut };
  const [top, ...more] = note;
  const opening =
    top === undefined ? [] : rest.some((block) => block.type === 'sapo') ? [make.paragraph([...top.runs])] : [make.sapo([...top.runs])];
  const document = make.document([title, ...opening, ...more.map((line) => make.paragraph([...line.runs])), ...things, ...rest]);
  return { document, leftOut };
}

/** Pictures are shared out: each article carries only its own, numbered anew. */
function finish(raw: RawDocument, page: ReadPage, warnings: readonly ImportWarning[], aside: readonly string[]): ImportedArticle {
  const used = new Map<number, number>();
  const blocks = page.document.blocks.map((block) => {
    if (block.type !== 'photo' || block.photoId === null) return block;
    const index = Number(block.photoId.slice('picture:'.length));
    const own = used.get(index) ?? used.size;
    used.set(index, own);
    return { ...block, photoId: `picture:${String(own)}` };
  });
  return {
    document: { ...page.document, blocks },
    writtenOn: page.date,
    ...(page.place === null || page.place === '' ? {} : { place: page.place }),
    guesses: placeGuesses(page.document, page.guesses),
    pictures: [...used.keys()].flatMap((index) => raw.pictures[index] ?? []),
    encoding: raw.encoding,
    leftOut: [...page.leftOut, ...aside],
    warnings: [...warnings],
  };
}
