/** How an element of pasted HTML is set: the marks of its words, the kind of its block, as it says itself and as it stands in another. */
import { link, type TextNode } from '@common/article/document.ts';
import { changeOf, type HtmlChange } from './html-changes.ts';
import type { HtmlNode } from './html.ts';

const HEADINGS: Readonly<Record<string, 1 | 2 | 3>> = { H1: 1, H2: 2, H3: 3, H4: 3, H5: 3, H6: 3 };


export interface Style {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly smallCaps: boolean;
  readonly place: 'super' | 'sub' | null;
  readonly link: string | null;
  readonly pre: boolean;
  /** Its lines stand at the right edge. */
  readonly right: boolean;
  /** Outermost first. */
  readonly changes: readonly HtmlChange[];
  readonly kind: Kind;
}
/** Of a block; items know the list they belong to. */
export type Kind = { readonly type: 'paragraph' | 'quote' } | { readonly type: 'heading'; readonly level: 1 | 2 | 3 } | { readonly type: 'item'; readonly ordered: boolean; readonly list: object; readonly depth: number; readonly start?: number };

/** Of text that nothing is said of. */
export const PLAIN: Style = { bold: false, italic: false, smallCaps: false, place: null, link: null, pre: false, right: false, changes: [], kind: { type: 'paragraph' } };

/** Marks of the words so set. */
export function marksOf({ bold, italic, smallCaps, place, link }: Style): Omit<TextNode, 'text'> {
  return {
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
    ...(smallCaps ? { smallCaps: true as const } : {}),
    ...(place === 'super' ? { superscript: true as const } : place === 'sub' ? { subscript: true as const } : {}),
    ...(link === null ? {} : { link }),
  };
}

/** What the element makes of the words in it, `outer` being how those around it are set. */
export function styleOf(node: HtmlNode, { name, css }: { readonly name: string; readonly css: string }, outer: Style): Style {
  // Word writes mso-bidi-font-weight beside every <b>: it speaks of right-to-left text only.
  const weight = lastOf(css, /(?<![\w-])font-weight:\s*([a-z0-9]+)/gu);
  const slant = lastOf(css, /(?<![\w-])font-style:\s*([a-z]+)/gu);
  const heading = HEADINGS[name];
  const change = changeOf(node, name);
  return {
    // A heading is bold by its kind; the mark would be said twice.
    bold: heading !== undefined ? false : weight === undefined ? outer.bold || name === 'B' || name === 'STRONG' : isBold(weight),
    italic: slant === undefined ? outer.italic || ['I', 'EM', 'CITE'].includes(name) : slant === 'italic' || slant === 'oblique',
    smallCaps: outer.smallCaps || /(?<![\w-])font-variant(?:-caps)?:[^;]*small-caps/u.test(css),
    place: placeOf(name, css) ?? outer.place,
    link: name === 'A' ? (addressIn(node) ?? outer.link) : outer.link,
    changes: change === null ? outer.changes : [...outer.changes, change],
    pre: outer.pre || name === 'PRE' || /white-space:\s*pre/u.test(css),
    right: isRight(node, css) ?? outer.right,
    kind: kindOf(node, name, css, outer.kind),
  };
}

/** Undefined: nothing is said of it. */
function isRight(node: HtmlNode, css: string): boolean | undefined {
  const edge = lastOf(css, /(?<![\w-])text-align:\s*([a-z]+)/gu) ?? node.getAttribute?.('align')?.toLowerCase();
  return edge === undefined ? undefined : edge === 'right' || edge === 'end';
}

/** What is said last is in force. */
const lastOf = (css: string, rule: RegExp): string | undefined => [...css.matchAll(rule)].at(-1)?.[1];

function placeOf(name: string, css: string): 'super' | 'sub' | null {
  if (name === 'SUP' || /vertical-align:\s*super/u.test(css)) return 'super';
  return name === 'SUB' || /vertical-align:\s*sub(?!-|er|\w)/u.test(css) ? 'sub' : null;
}

/** The address of a web page or a mailbox; anything else that a link may say is no address. */
function addressIn(node: HtmlNode): string | null {
  const address = node.getAttribute?.('href')?.trim() ?? '';
  return link.safeParse(address).success ? address : null;
}

const isBold = (weight: string): boolean => weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;

function kindOf(node: HtmlNode, name: string, css: string, outer: Kind): Kind {
  const level = HEADINGS[name];
  if (level !== undefined) return { type: 'heading', level };
  if (name === 'BLOCKQUOTE') return { type: 'quote' };
  if (name === 'UL' || name === 'OL') return { type: 'item', ordered: name === 'OL', ...(outer.type === 'item' ? { list: outer.list, depth: outer.depth + 1 } : { list: node, depth: 1, start: Number.parseInt(node.getAttribute?.('start') ?? '1', 10) }) };
  if (name === 'TD' || name === 'TH') return { type: 'paragraph' };
  const [, word, depth] = /mso-list:\s*(l\d+)(?:\s+level(\d))?/u.exec(css) ?? [];
  if (word !== undefined) return { type: 'item', ordered: false, list: wordList(word), depth: Number(depth ?? '1') };
  return outer;
}

/** Word marks its list paragraphs by a style; one list is known by its name. */
const wordLists = new Map<string, object>();
function wordList(name: string): object {
  const known = wordLists.get(name) ?? { name };
  wordLists.set(name, known);
  return known;
}

/** Word puts the bullet or number into the text ("·   ", "1.   "): it tells the list's kind and goes. */
export function wordListKind(children: TextNode[], kind: Kind): Kind {
  const first = children[0];
  if (kind.type !== 'item' || !('name' in kind.list) || first === undefined) return kind;
  const sign = /^\s*(?:([·•▪§o–-])|(\d+|[a-zđ]|[ivx]+)[.)])\s+/u.exec(first.text);
  if (sign === null) return kind;
  first.text = first.text.slice(sign[0].length);
  return { ...kind, ordered: sign[2] !== undefined, start: Number.parseInt(sign[2] ?? '1', 10) };
}
