/**
 * The SVG of a page as a tree of elements, each with the text it was read from: two pages are compared by their texts, and only what
 * differs is looked into. Reads what `services/print/svg-pages.ts` writes, elements and attributes without text between them, and refuses
 * everything else; a page that is refused is shown as an image instead. A run of letters is one element.
 */
import { LETTERS } from './letters.ts';

export interface Markup {
  readonly name: string;
  /** As written: ` x="1" y="2"`. */
  readonly attributes: string;
  readonly children: readonly Markup[];
  /** The element as it was written, from `<` to `>`. */
  readonly text: string;
  /** Of a run: its letters as they were written. */
  readonly letters?: string;
}

/** Name of a run of letters, which is a `g` in the text. */
export const RUN = 'letters';

/** What a page is drawn with. None of it can run or ask for anything. */
const KNOWN = new Set(['svg', 'defs', 'g', 'use', 'path', 'rect', 'image', 'symbol', 'clipPath', 'linearGradient', 'radialGradient', 'stop', 'pattern']);
const TAG = /<(\/?)([a-zA-Z]+)((?: [a-zA-Z:-]+="[^"<>]*")*) ?(\/?)>/y;
const ATTRIBUTE = / ([a-zA-Z:-]+)="([^"]*)"/g;
const LOCAL = /^(?:#|data:image\/)/;

/** Text that is not such a page. */
export class UnknownMarkup extends Error {}

interface Open {
  readonly name: string;
  readonly attributes: string;
  readonly start: number;
  readonly children: Markup[];
}

/** `runs`: whether runs of letters are read as one, else each letter for itself. @throws UnknownMarkup */
export function readMarkup(text: string, { runs = true }: { readonly runs?: boolean } = {}): Markup {
  const open: Open[] = [];
  let at = 0;
  for (;;) {
    const parent = open.at(-1);
    LETTERS.lastIndex = at;
    const [run, look = '', letters = ''] = runs && parent !== undefined ? (LETTERS.exec(text) ?? []) : [];
    if (run !== undefined) {
      at += run.length;
      parent?.children.push({ name: RUN, attributes: look, children: [], text: run, letters });
      continue;
    }
    TAG.lastIndex = at;
    const [tag, closing, name = '', attributes = '', alone] = TAG.exec(text) ?? [];
    if (tag === undefined) throw new UnknownMarkup(`at ${String(at)}`);
    at += tag.length;
    if (closing === '' && !KNOWN.has(name)) throw new UnknownMarkup(name);
    let done: Markup | null = null;
    if (closing === '/') {
      const last = open.pop();
      if (last?.name !== name) throw new UnknownMarkup(`</${name}>`);
      done = { name, attributes: last.attributes, children: last.children, text: text.slice(last.start, at) };
    } else if (alone === '/') {
      done = { name, attributes, children: [], text: tag };
    } else {
      open.push({ name, attributes, start: at - tag.length, children: [] });
    }
    if (done === null) continue;
    const around = open.at(-1);
    if (around === undefined) {
      if (at !== text.length) throw new UnknownMarkup(`at ${String(at)}`);
      return done;
    }
    around.children.push(done);
  }
}

/** @throws UnknownMarkup for one that could run or lead out of the page */
export function attributesOf(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    const leads = name === 'href' || name === 'xlink:href';
    if (/^on/i.test(name) || (leads && !LOCAL.test(value))) throw new UnknownMarkup(name);
    found.set(name, unescaped(value));
  }
  return found;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (value: string): string => value.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => SIGNS[name] ?? whole);
