/** Finished PDFs, read by other programs than the one that wrote them: qpdf, poppler, ghostscript. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a program prints. @throws Error with what it says on stderr when it fails */
export function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** qpdf's verdict: "" for a sound file, else what it complains of. It ends with 2 for errors and 3 for warnings. */
export function complaints(file: string): string {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Boxes of every page by name ("TrimBox"), pt. */
export function boxes(file: string, pages: number): Record<string, Box>[] {
  const out: Record<string, Box>[] = Array.from({ length: pages }, () => ({}));
  for (const line of run('pdfinfo', '-box', '-f', '1', '-l', String(pages), file).split('\n')) {
    const [, page, name, ...sides] = /^Page\s+(\d+) (\w+Box):\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)\s+([-\d.]+)$/.exec(line) ?? [];
    const target = out[Number(page) - 1];
    if (target !== undefined && name !== undefined) target[name] = sides.map(Number) as unknown as Box;
  }
  return out;
}

/** Facts as pdfinfo names them: "Pages", "Title" … */
export function info(file: string): Record<string, string> {
  const lines = run('pdfinfo', file).split('\n').map((line) => /^([^:]+):\s+(.*)$/.exec(line));
  return Object.fromEntries(lines.flatMap((match) => (match === null ? [] : [[match[1] ?? '', match[2] ?? ''] as const])));
}

export interface FontRow {
  readonly name: string;
  readonly embedded: boolean;
  readonly unicode: boolean;
}

export function fonts(file: string): FontRow[] {
  return run('pdffonts', file).split('\n').slice(2).filter((line) => line !== '').map((line) => {
    const [, name, , embedded, , unicode] = /^(\S+)\s+(.+?)\s+(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? [];
    // Columns: name, type and encoding, emb, sub, uni, object.
    return { name: name ?? line, embedded: embedded === 'yes', unicode: unicode === 'yes' };
  });
}

export interface ImageRow {
  readonly page: number;
  readonly kind: string;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly encoding: string;
  readonly ppi: number;
}

export function images(file: string): ImageRow[] {
  return run('pdfimages', '-list', file).split('\n').slice(2).filter((line) => line !== '').map((line) => {
    const [page, , kind, width, height, colour, , , encoding, , , , ppi] = line.trim().split(/\s+/);
    return { page: Number(page), kind: kind ?? '', width: Number(width), height: Number(height), colour: colour ?? '', encoding: encoding ?? '', ppi: Number(ppi) };
  });
}

/** Every object and every stream of the file, uncompressed, one character a byte. */
export function uncompressed(file: string): string {
  return execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], { encoding: 'latin1', maxBuffer: 1 << 29, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The same without what a press profile and pictures hold: objects and content streams alone. */
export function readable(file: string): string {
  return uncompressed(file).replace(/(\/(?:Subtype \/Image|N 4|Length1|FunctionType|Subtype \/CIDFontType0C|Subtype \/OpenType)\b[^]*?)stream\r?\n[^]*?endstream/g, '$1');
}

const spaces = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Text of every page in reading order, NFC, each run of white space one space. */
export function pageTexts(file: string): string[] {
  return run('pdftotext', file, '-').split('\f').slice(0, -1).map(spaces);
}

/** The same in the order in which it was set: what stands in columns side by side is not put together by where it lies. */
export function pageTextsAsSet(file: string): string[] {
  return run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1).map(spaces);
}

export interface Word {
  readonly text: string;
  /** pt from the top left of the media */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface TextPage {
  readonly number: number;
  readonly lines: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number; readonly words: readonly Word[]; readonly text: string }[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (ENTITIES[name ?? ''] ?? whole) : String.fromCodePoint(Number(code)),
  );

function attributes(tag: string): Record<string, number> {
  return Object.fromEntries([...tag.matchAll(/(\w+)="([-\d.]+)"/g)].map((match) => [match[1] ?? '', Number(match[2])]));
}

/** Where every line and word stands. */
export function textPlaces(file: string): TextPage[] {
  const pages = run('pdftotext', '-bbox-layout', file, '-').normalize('NFC').split('<page ').slice(1);
  return pages.map((page, index) => ({
    number: index + 1,
    lines: [...page.matchAll(/<line ([^>]*)>([^]*?)<\/line>/g)].map((line) => {
      const at = attributes(line[1] ?? '');
      const words = [...(line[2] ?? '').matchAll(/<word ([^>]*)>([^]*?)<\/word>/g)].map((word): Word => {
        const box = attributes(word[1] ?? '');
        return { text: plain(word[2] ?? ''), left: box['xMin'] ?? 0, top: box['yMin'] ?? 0, right: box['xMax'] ?? 0, bottom: box['yMax'] ?? 0 };
      });
      return { left: at['xMin'] ?? 0, right: at['xMax'] ?? 0, top: at['yMin'] ?? 0, bottom: at['yMax'] ?? 0, words, text: words.map(({ text }) => text).join(' ') };
    }),
  }));
}

export const words = (text: string): string[] => spaces(text).split(' ').filter((word) => word !== '');

export const bytesOf = (file: string): Buffer => readFileSync(file);

/** What the pictures of a page cover, pt from the top left of the media (`height` pt high), or null without a picture. */
export function picturesArea(file: string, page: number, height: number): { left: number; top: number; right: number; bottom: number } | null {
  const only = [`-dFirstPage=${String(page)}`, `-dLastPage=${String(page)}`, '-dFILTERTEXT', '-dFILTERVECTOR'];
  const { stdout, stderr } = spawnSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=bbox', ...only, file], { encoding: 'utf8' });
  const found = /%%HiResBoundingBox: ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)/.exec(`${stdout}${stderr}`);
  if (found === null) throw new Error(`ghostscript says: ${stderr}`);
  const [left = 0, low = 0, right = 0, high = 0] = found.slice(1).map(Number);
  return right === 0 ? null : { left, top: height - high, right, bottom: height - low };
}

/** Letters alone: what two settings of the same words have in common, whatever their case, breaks and spaces. */
export const letters = (text: string): string => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Pages on which these words stand as a title: in lines larger than any text (25 pt, the smallest title has 21). */
export function pagesTitled(pages: readonly TextPage[], title: string): number[] {
  return pages.flatMap(({ number, lines }) => {
    const large = lines.filter(({ top, bottom }) => bottom - top > 25).map(({ text }) => text).join(' ');
    return letters(large) === letters(title) ? [number] : [];
  });
}

/** A printed page number: 12, or in front of the first part xii. Null: it is none. */
export function pageNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  if (!/^[ivxlc]+$/.test(text)) return null;
  const values = [...text].map((letter) => ({ i: 1, v: 5, x: 10, l: 50, c: 100 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Numbers of the articles' pages stand right of this, pt, and above that: folios stand lower. */
const NUMBERS = { left: 340, bottom: 614 };

/** What a book's contents say: for every title the number that stands at the right of its entry. One page of contents. */
export function contentsRows(pages: readonly TextPage[], titles: readonly string[]): { title: string; page: number }[] {
  const [at] = pagesTitled(pages, 'Mục lục');
  const lines = pages.find(({ number }) => number === at)?.lines ?? [];
  const numbers = lines.flatMap((line) => line.words).filter(({ text, left, bottom }) => pageNumber(text) !== null && left > NUMBERS.left && bottom < NUMBERS.bottom);
  const starts = titles.flatMap((title) => {
    const head = words(title).slice(0, 3).join(' ');
    const line = lines.find(({ text, top, bottom }) => text.startsWith(head) && bottom - top < 20);
    return line === undefined ? [] : [{ title, top: line.top }];
  });
  const sorted = starts.sort((a, b) => a.top - b.top);
  return sorted.map(({ title, top }, index) => {
    const next = sorted[index + 1]?.top ?? Number.POSITIVE_INFINITY;
    const own = numbers.filter((number) => number.bottom > top && number.bottom <= next + 2);
    const [number] = own;
    if (own.length !== 1 || number === undefined) throw new Error(`${title}: ${String(own.length)} numbers`);
    return { title, page: pageNumber(number.text) ?? 0 };
  });
}

/** What a reader of barcodes finds on the first page, as it is printed at 300 dpi. */
export function barcodes(file: string, folder: string): string[] {
  const picture = `${folder}/${String(process.pid)}-code`;
  run('pdftoppm', '-r', '300', '-f', '1', '-l', '1', '-singlefile', '-png', file, picture);
  const { stdout } = spawnSync('zbarimg', ['-q', '--raw', '-Sdisable', '-Sean13.enable', `${picture}.png`], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}
