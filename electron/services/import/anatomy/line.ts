/** A line of the source with everything the recognisers ask of it. Made once, never changed. */
import { normalizeInline } from '../../../common/article/normalize.ts';
import type { TableBlock, TextNode } from '../../../common/article/document.ts';
import { keyOf } from '../../../common/text/fold.ts';
import { tableBlock } from './table-block.ts';
import { countWords } from '../../../common/text/words.ts';
import type { RawDocument, RawListPlace, RawOrigin, RawParagraph, RawRole, RawRun } from '../raw.ts';

export interface Line {
  /** Trimmed at both ends, tabs as spaces; the inside is as the source has it. Empty for a picture. */
  readonly text: string;
  /** The same text with its marks. */
  readonly runs: readonly TextNode[];
  /** Folded, white space squeezed: what labels are compared with. Empty for a line too long to be one. */
  readonly key: string;
  readonly words: number;
  readonly blanksBefore: number;
  readonly blanksAfter: number;
  /** Stands in the same paragraph as the line before, after a line break. */
  readonly soft: boolean;
  readonly right: boolean;
  /** Columns of white space in front. */
  readonly indent: number;
  readonly centred: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly upper: boolean;
  /** Ends like a sentence: . ! ? …, also with a closing quote or bracket behind it. */
  readonly stopped: boolean;
  readonly heading: number | null;
  readonly role: RawRole | null;
  readonly size: number | null;
  readonly list: RawListPlace | null;
  readonly origin: RawOrigin;
  /** Not null: this line is a picture, `index` as in `RawPicture`. */
  readonly picture: { readonly index: number | null } | null;
  /** Not null: this line is a table. Like a picture it has no text of its own that a recogniser could take for something. */
  readonly table: TableBlock | null;
}

/** Longest line any recogniser looks into, UTF-16 units. Longer is prose, whatever it holds. */
export const LOOKED_AT = 600;
/** Columns from which a line of plain text stands "on the right". */
const RIGHT_FROM = 18;
const TAB = 8;
const END_OF_SENTENCE = /[.!?…][\s"'”’»)\]]*$/u;

/** Raw items → lines: line breaks inside paragraphs open lines of their own, empty lines become counts. */
export function linesOf(document: RawDocument): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  const put = (line: Line): void => {
    const last = lines.length - 1;
    const before = lines[last];
    if (before !== undefined) lines[last] = { ...before, blanksAfter: blanks };
    lines.push({ ...line, blanksBefore: blanks });
    blanks = 0;
  };
  for (const item of document.items) {
    if (item.kind !== 'paragraph') {
      put(item.kind === 'picture' ? thingLine({ picture: { index: item.picture } }) : thingLine({ table: tableBlock(item) }));
      continue;
    }
    let first = true;
    for (const runs of splitAtBreaks(item.runs)) {
      const line = textLine(item, runs, !first);
      if (line === null) blanks += 1;
      else {
        put(line);
        first = false;
      }
    }
  }
  const last = lines.at(-1);
  if (last !== undefined) lines[lines.length - 1] = { ...last, blanksAfter: blanks };
  return lines;
}

/** The same line with other text: a piece of it, or several lines joined. The marks of `runs` must be those of the text. */
export function withRuns(line: Line, runs: readonly TextNode[]): Line {
  const trimmed = trimRuns(runs);
  return { ...line, ...measure(trimmed) };
}

/** Lines that are one thing, as one: texts joined by a space, outer blanks kept. */
export function joinLines(lines: readonly Line[]): Line {
  const [first] = lines;
  if (first === undefined) throw new RangeError('no line to join');
  if (lines.length === 1) return first;
  const runs = lines.flatMap((line, index) => (index === 0 ? [...line.runs] : [{ text: ' ' }, ...line.runs]));
  return { ...withRuns(first, runs), blanksAfter: lines.at(-1)?.blanksAfter ?? 0 };
}

/** Units [start, end) of a run of nodes, marks kept, ends trimmed. */
export function sliceRuns(runs: readonly TextNode[], start: number, end: number): TextNode[] {
  const out: TextNode[] = [];
  let at = 0;
  for (const node of runs) {
    const text = node.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += node.text.length;
    if (text !== '') out.push({ ...node, text });
  }
  return trimRuns(out);
}

/** Marks dropped when everything carries them: bold all over says "this is a heading", not "these words matter". */
export function withoutOverallMarks(line: Line): TextNode[] {
  return normalizeInline(
    line.runs.map((node) => ({
      text: node.text,
      ...(node.bold === true && !line.bold ? { bold: true as const } : {}),
      ...(node.italic === true && !line.italic ? { italic: true as const } : {}),
      ...(node.footnote === undefined ? {} : { footnote: node.footnote }),
    })),
  );
}

function splitAtBreaks(runs: readonly RawRun[]): RawRun[][] {
  const parts: RawRun[][] = [[]];
  for (const run of runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...run, text });
    });
  }
  return parts;
}

function textLine(item: RawParagraph, runs: readonly RawRun[], soft: boolean): Line | null {
  const nodes = trimRuns(
    runs.map((run): TextNode => ({
      text: run.text.replaceAll('\t', ' '),
      ...(run.bold ? { bold: true } : {}),
      ...(run.italic ? { italic: true } : {}),
      ...(run.footnote === undefined ? {} : { footnote: run.footnote }),
      ...(run.comments === undefined ? {} : { comments: [...run.comments] }),
    })),
  );
  const shape = measure(nodes);
  const indent = indentOf(runs);
  if (shape.text === '') return null;
  return {
    ...shape,
    blanksBefore: 0,
    blanksAfter: 0,
    soft,
    right: item.align === 'right' || indent >= RIGHT_FROM,
    indent,
    centred: item.align === 'center',
    heading: item.heading,
    role: item.role,
    size: item.size,
    list: soft ? null : item.list,
    origin: item.origin,
    picture: null,
    table: null,
  };
}

/** A picture or a table: it stands in the text and is none. */
function thingLine(thing: Partial<Pick<Line, 'picture' | 'table'>>): Line {
  return {
    ...measure([]),
    blanksBefore: 0,
    blanksAfter: 0,
    soft: false,
    right: false,
    indent: 0,
    centred: false,
    heading: null,
    role: null,
    size: null,
    list: null,
    origin: 'body',
    picture: null,
    table: null,
    ...thing,
  };
}

type Shape = Pick<Line, 'text' | 'runs' | 'key' | 'words' | 'bold' | 'italic' | 'upper' | 'stopped'>;

function measure(nodes: readonly TextNode[]): Shape {
  const runs = nodes.length === 0 ? [] : normalizeInline(nodes);
  const text = runs.map((node) => node.text).join('');
  const short = text.length <= LOOKED_AT;
  const worded = runs.filter((node) => node.text.trim() !== '');
  return {
    text,
    runs,
    key: short ? keyOf(text) : '',
    words: countWords(text),
    bold: worded.length > 0 && worded.every((node) => node.bold === true),
    italic: worded.length > 0 && worded.every((node) => node.italic === true),
    upper: short && /\p{Lu}.*\p{Lu}/u.test(text) && text === text.toUpperCase(),
    stopped: END_OF_SENTENCE.test(text.slice(-24)),
  };
}

function trimRuns(runs: readonly TextNode[]): TextNode[] {
  const out = runs.map((node) => ({ ...node }));
  for (let node = out[0]; node !== undefined; node = out[0]) {
    node.text = node.text.trimStart();
    if (node.text !== '') break;
    out.shift();
  }
  for (let node = out.at(-1); node !== undefined; node = out.at(-1)) {
    node.text = node.text.trimEnd();
    if (node.text !== '') break;
    out.pop();
  }
  return out;
}

/** Columns of white space in front. */
function indentOf(runs: readonly RawRun[]): number {
  let columns = 0;
  for (const run of runs) {
    for (const char of run.text) {
      if (char.trim() !== '') return columns;
      columns += char === '\t' ? TAB : 1;
      if (columns > 200) return columns;
    }
  }
  return columns;
}

/** Most words of a line that the source declares its first heading. */
const MOST_IN_HEADING = 80;

/** The source says that it is the first heading, and it ends like one, however long it is. */
export const isDeclaredTitle = (line: Line): boolean => line.heading === 1 && !line.stopped && line.words <= MOST_IN_HEADING;

/** A line that is running text and cannot be a heading, label or name: a sentence of some length, or simply long. */
export function isProse(line: Line): boolean {
  if (line.picture !== null || line.words < 12 || isDeclaredTitle(line)) return false;
  if (line.words >= 40) return true;
  // A sentence that leads to a list.
  if (line.words >= 20 && line.text.endsWith(':')) return true;
  return /\.[\s"'”’»)\]]*$|…\s*$/u.test(line.text.slice(-24)) || (line.stopped && line.words >= 20);
}

/** Starts with a small letter or with punctuation that only goes on: the sentence began on the line before. */
export function continues(line: Line): boolean {
  return /^[\p{Ll},;)]/u.test(line.text);
}
