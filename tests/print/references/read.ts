/**
 * What a finished book says of its own pages, held against the pages: contents, index, running heads, folios, page labels. Everything
 * is read from the PDF by poppler and qpdf; of the book itself only its titles and names are known here.
 */
import * as z from 'zod';
import type { TextBlock } from '../../../electron/services/print/design.ts';
import { roman } from '../../../electron/common/book/page-label.ts';
import { letters, pageNumber, run, textPlaces, type TextPage } from '../support/readers.ts';

export interface ReferredBook {
  readonly file: string;
  readonly block: TextBlock;
  readonly bookTitle: string;
  /** Of everything that mục lục lists, articles and made pages; the last one is the last there. */
  readonly titles: readonly string[];
  /** Of what begins a page and is not listed. */
  readonly unlisted: readonly string[];
  /** Names that the index holds, and the title of an article of one's own. */
  readonly names: readonly { readonly name: string; readonly own: string | null }[];
  /** Titles of what stands in front of the first part. */
  readonly front: readonly string[];
  /** The last page with a roman number. */
  readonly lastRoman: number;
}

/** One sentence a fault; none: every reference is true. `checked`: how many references there were. */
export interface Verdict {
  readonly faults: readonly string[];
  readonly checked: { readonly contents: number; readonly index: number; readonly heads: number; readonly folios: number; readonly labels: number };
}

interface Sheet {
  readonly number: number;
  /** Of the text block, head and foot. */
  readonly inside: TextPage['lines'];
  readonly outside: TextPage['lines'];
  /** Letters alone, of the block. */
  readonly text: string;
}

const CONTENTS = 'Mục lục';
const INDEX = 'Bảng tra tên';

function sheets({ file, block }: ReferredBook): Sheet[] {
  const [head, foot] = [block.top - 0.4 * block.line, block.top + (block.lines + 1) * block.line + 3];
  return textPlaces(file).map(({ number, lines }) => {
    const within = ({ top, bottom }: TextPage['lines'][number]): boolean => (top + bottom) / 2 > head && bottom < foot;
    const inside = lines.filter(within);
    return { number, inside, outside: lines.filter((line) => !within(line)), text: letters(inside.map(({ text }) => text).join('')) };
  });
}

/** Holds the file against itself. @throws Error when it has no contents or no index */
export function references(book: ReferredBook): Verdict {
  const pages = sheets(book);
  const contentsAt = beginning(pages, CONTENTS);
  // In mục lục every title stands, the last of all at its end; elsewhere a title's first page is where its text begins.
  const last = letters(book.titles.at(-1) ?? '');
  const contentsEnd = (pages.find(({ number, text }) => number >= contentsAt && text.includes(last))?.number ?? contentsAt) + 1;
  const starts = new Map([...book.titles, ...book.unlisted].map((title) => [title, startOf(pages, title, contentsAt, contentsEnd)]));
  starts.set(CONTENTS, contentsAt);
  const sections = [...starts].map(([title, start]) => ({ title, start })).sort((one, other) => one.start - other.start);
  const lost = sections.filter(({ start }) => start === 0).map(({ title }) => `${title}: stands on no page`);
  const { lastRoman } = book;
  const printed = (page: number): string => (page <= lastRoman ? roman(page) : String(page));
  const contents = contentsFaults(pages.slice(contentsAt - 1, contentsEnd - 1), sections.filter(({ title }) => book.titles.includes(title)), printed);
  const index = indexFaults(pages, book, sections, { contentsAt, contentsEnd, lastRoman });
  const heads = headFaults(pages, book, sections, printed);
  const labels = labelFaults(book.file, pages.length, printed);
  const least = lastFrontPage(pages, sections, book, contentsAt);
  // Behind it there is at most the blank back of its leaf.
  const told = lastRoman < least || lastRoman > least + 1 ? [`roman numbers are said to run to page ${String(lastRoman)}, the front matter ends on ${String(least)}`] : [];
  return {
    faults: [...lost, ...told, ...contents.faults, ...index.faults, ...heads.faults, ...labels.faults],
    checked: { contents: contents.checked, index: index.checked, heads: heads.heads, folios: heads.folios, labels: labels.checked },
  };
}

function beginning(pages: readonly Sheet[], title: string): number {
  const found = pages.find(({ text }) => text.startsWith(letters(title)));
  if (found === undefined) throw new Error(`${title} begins no page`);
  return found.number;
}

/** A page that opens with a title has it in its first lines: above it there is at most the part's name. */
const opens = (text: string, title: string): boolean => {
  const at = text.indexOf(letters(title));
  return at >= 0 && at < 120;
};

function startOf(pages: readonly Sheet[], title: string, contentsAt: number, contentsEnd: number): number {
  return pages.find(({ number, text }) => (number < contentsAt || number >= contentsEnd) && opens(text, title))?.number ?? 0;
}

/** The last page before the first part: those of the front matter and of mục lục, when it stands there. */
function lastFrontPage(pages: readonly Sheet[], sections: readonly { title: string; start: number }[], book: ReferredBook, contentsAt: number): number {
  const body = Math.min(...sections.filter(({ title }) => title !== CONTENTS && !book.front.includes(title)).map(({ start }) => start));
  const fronts = sections.filter(({ title }) => book.front.includes(title) || (title === CONTENTS && contentsAt < body));
  const lastFront = fronts.at(-1)?.start ?? 0;
  // A part's own page stands between the two; before it, blank, the back of the front matter's last leaf.
  let last = lastFront;
  while (last + 1 < body && (pages[last]?.outside.length ?? 0) > 0) last += 1;
  return last;
}

interface Found {
  readonly faults: string[];
  readonly checked: number;
}

/** The numbers of mục lục, from top to bottom, are those of what it lists, in the order of the book; each stands beside its own title. */
function contentsFaults(pages: readonly Sheet[], listed: readonly { title: string; start: number }[], printed: (page: number) => string): Found {
  const faults: string[] = [];
  const entries = pages.flatMap(({ number, inside }) => inside.map((line) => ({ ...line, page: number })));
  const numbers = entries.flatMap(({ words, page }) => words.filter(({ text }) => pageNumber(text) !== null).map((word) => ({ text: word.text, page, middle: (word.top + word.bottom) / 2 })));
  const ordered = numbers.sort((one, other) => one.page - other.page || one.middle - other.middle);
  if (ordered.length !== listed.length) faults.push(`mục lục has ${String(ordered.length)} numbers for ${String(listed.length)} titles`);
  const text = pages.map((page) => page.text).join('');
  let at = 0;
  for (const [index, { title, start }] of listed.entries()) {
    const number = ordered[index]?.text;
    if (number !== printed(start)) faults.push(`mục lục: ${title} is on ${printed(start)}, not ${number ?? 'nowhere'}`);
    const found = text.indexOf(letters(title), at);
    if (found < 0) faults.push(`mục lục does not have ${title} in its place`);
    else at = found + letters(title).length;
  }
  return { faults, checked: listed.length };
}

const NUMBERS = '((?:[ivxlc\\d]+(?:\\s*–\\s*[ivxlc\\d]+)?(?:,\\s*)?)+)';

/** Every page that the index gives carries the name or belongs to an article of one's own; every page that carries a name is given. */
function indexFaults(pages: readonly Sheet[], book: ReferredBook, sections: readonly { title: string; start: number }[], at: { contentsAt: number; contentsEnd: number; lastRoman: number }): Found {
  const faults: string[] = [];
  let checked = 0;
  const endOf = (title: string): number => {
    const place = sections.findIndex((each) => each.title === title);
    const start = sections[place]?.start ?? 0;
    const next = sections[place + 1]?.start ?? pages.length + 1;
    let last = start;
    // A section ends where a page without a folio comes: a part's own page, a blank one.
    while (last + 1 < next && (pages[last]?.outside.length ?? 0) > 0) last += 1;
    return last;
  };
  const indexStart = sections.find(({ title }) => title === INDEX)?.start ?? 0;
  const indexEnd = endOf(INDEX);
  const isPlace = ({ number }: Sheet): boolean => (number < at.contentsAt || number >= at.contentsEnd) && (number < indexStart || number > indexEnd);
  const columns = pages.slice(indexStart - 1, indexEnd).flatMap(({ inside }) => inside.map(({ text }) => text)).join(' ');
  for (const { name, own } of book.names) {
    const listed = new RegExp(`${name.replace(/ /gu, '\\s+')}(?: \\([^)]*\\))?,\\s+${NUMBERS}`, 'u').exec(columns)?.[1];
    if (listed === undefined) {
      faults.push(`the index does not have ${name}`);
      continue;
    }
    const given = new Set(listed.split(',').map((each) => each.trim()).filter((each) => each !== '').flatMap((each) => {
      const [from = 0, to = from] = each.split('–').map((piece) => pageNumber(piece.trim()) ?? 0);
      return Array.from({ length: to - from + 1 }, (_, more) => from + more);
    }));
    checked += given.size;
    const ownStart = sections.find(({ title }) => title === own)?.start ?? 0;
    const ownEnd = own === null ? -1 : endOf(own);
    const carrying = new Set(pages.flatMap((page) => (isPlace(page) && carries(pages, page.number, name) ? [page.number] : [])));
    if (own !== null) for (let page = ownStart; page <= ownEnd; page += 1) carrying.add(page);
    for (const page of given) if (!carrying.has(page)) faults.push(`the index sends ${name} to ${String(page)}, where the name is not`);
    for (const page of carrying) if (!given.has(page)) faults.push(`the index leaves out ${name} on ${String(page)}`);
    for (const each of listed.match(/[ivxlc\d]+/gu) ?? []) if (/\d/.test(each) !== (pageNumber(each) ?? 0) > at.lastRoman) faults.push(`the index writes ${each} for ${name}`);
  }
  return { faults, checked };
}

/** Whether a name begins on a page: one that is cut by the page's end counts on the page where it begins. */
function carries(pages: readonly Sheet[], number: number, name: string): boolean {
  const text = pages[number - 1]?.text ?? '';
  const wanted = letters(name);
  if (text.includes(wanted)) return true;
  const next = pages[number]?.text ?? '';
  for (let cut = wanted.length - 1; cut > 0; cut -= 1) if (text.endsWith(wanted.slice(0, cut)) && next.startsWith(wanted.slice(cut)) && /\s/u.test(name) && cutAtSpace(name, cut)) return true;
  return false;
}

const cutAtSpace = (name: string, cut: number): boolean => name.split(' ').some((_, index, words) => letters(words.slice(0, index).join('')).length === cut);

/** Running heads: the book's title on the left, the section's on the right, none where a section begins; folios everywhere in it. */
function headFaults(pages: readonly Sheet[], book: ReferredBook, sections: readonly { title: string; start: number }[], printed: (page: number) => string): { faults: string[]; heads: number; folios: number } {
  const faults: string[] = [];
  let [heads, folios] = [0, 0];
  for (const { number, outside } of pages) {
    const section = sections.filter(({ start }) => start > 0 && start <= number).at(-1);
    if (section === undefined || outside.length === 0) continue;
    const words = outside.flatMap((line) => line.words.map(({ text }) => text));
    folios += 1;
    if (!words.includes(printed(number))) faults.push(`page ${String(number)} has no folio ${printed(number)}: ${words.join(' ')}`);
    const head = letters(words.filter((word) => pageNumber(word) === null).join(''));
    if (number === section.start) {
      if (head.includes(letters(book.bookTitle)) || head.includes(letters(section.title))) faults.push(`page ${String(number)} opens ${section.title} under a running head`);
      continue;
    }
    heads += 1;
    const wanted = letters(number % 2 === 0 ? book.bookTitle : section.title);
    // A title too long for its line is cut there, at a word's end.
    if (head === '' || !(head === wanted || (outside.some(({ text }) => text.includes('…')) && wanted.startsWith(head)))) faults.push(`page ${String(number)} runs under “${head}”, not “${wanted}”`);
  }
  return { faults, heads, folios };
}

const labelled = z.object({ pagelabels: z.array(z.object({ index: z.number(), label: z.record(z.string(), z.unknown()) })) });

/** The numbers that a reader's window shows beside the pages are the printed ones. */
function labelFaults(file: string, count: number, printed: (page: number) => string): Found {
  const { pagelabels } = labelled.parse(JSON.parse(run('qpdf', '--json', '--json-key=pagelabels', file)));
  const faults: string[] = [];
  for (let page = 1; page <= count; page += 1) {
    const range = pagelabels.filter(({ index }) => index < page).at(-1);
    const value = range === undefined ? null : Number(range.label['/St'] ?? 1) + page - 1 - range.index;
    const style = range?.label['/S'];
    const label = value === null ? '' : style === '/r' ? roman(value) : style === '/D' ? String(value) : '';
    if (label !== printed(page)) faults.push(`page ${String(page)} is labelled “${label}”, printed ${printed(page)}`);
  }
  return { faults, checked: count };
}
