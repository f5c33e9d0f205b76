/** Footnotes of a pasted page: links with a number for their words that lead to a place in the same page, where the note stands. */
import type { NoteRun } from '@common/article/document.ts';
import { noteText } from '@common/article/note.ts';
import type { HtmlNode } from './html.ts';

export interface HtmlNote {
  /** The element that holds its words. */
  readonly place: HtmlNode;
  /** Whether its sign is an element of its own there, which is none of its words. */
  readonly signed: boolean;
}

export interface HtmlNotes {
  /** A link in the text → its note. */
  readonly words: ReadonlyMap<HtmlNode, HtmlNote>;
  /** Elements that hold notes and no text of the article, and the signs in front of their words. */
  readonly places: ReadonlySet<HtmlNode>;
}

const ELEMENT = 1;
const TEXT = 3;
/** "1", "[1]", "(12)", "*": what stands for a note and nothing else. */
const SIGN = /^\s*[[(]?(?:\d{1,3}|[ivx]{1,5}|\*{1,3}|[†‡§])[\])]?\s*$/u;
/** What one note may stand in. */
const HOLDERS = new Set(['DIV', 'LI', 'P', 'DD', 'ASIDE', 'TD']);
/** Longer than any note: such a place is text that somebody points to. */
const LONGEST = 2000;
/** More elements than any article; a page made to cost time ends here, its notes with it. */
const MOST = 200_000;

/**
 * Word writes `<a href="#_ftn1">[1]</a>` and, at the end, `<div id="ftn1"><p><a name="_ftn1">[1]</a> words</p></div>`; the web much the same.
 * LibreOffice sets no space between the sign and the words: only the element tells them apart.
 */
export function notesIn(root: HtmlNode): HtmlNotes {
  const parents = new Map<HtmlNode, HtmlNode>();
  const named = new Map<string, HtmlNode>();
  const links: { readonly link: HtmlNode; readonly to: string }[] = [];
  const open = [root];
  for (let node = open.pop(); node !== undefined && parents.size < MOST; node = open.pop()) {
    if (node.nodeType === ELEMENT) {
      for (const name of [node.getAttribute?.('id'), node.getAttribute?.('name')]) if (typeof name === 'string' && name !== '' && !named.has(name)) named.set(name, node);
      const href = node.nodeName.toUpperCase() === 'A' ? (/#([^#]+)$/u.exec(node.getAttribute?.('href') ?? '')?.[1] ?? null) : null;
      if (href !== null) links.push({ link: node, to: href });
    }
    const children = [...node.childNodes];
    for (const child of children) parents.set(child, node);
    open.push(...children.reverse());
  }
  const words = new Map<HtmlNode, HtmlNote>();
  const places = new Set<HtmlNode>();
  const done = new Set<HtmlNode>();
  for (const { link, to } of links) {
    const target = named.get(to);
    const place = target === undefined ? null : holderOf(target, parents);
    // The way back from the note leads to the text.
    if (place === null || !SIGN.test(textOf(link)) || done.has(place) || within(link, places, parents)) continue;
    const sign = signIn(place, textOf(link), parents);
    const text = noteText(wordsIn(textOf(place, sign), sign !== null).words);
    if (text === '' || text.length > LONGEST) continue;
    done.add(place);
    words.set(link, { place, signed: sign !== null });
    places.add(place);
    if (sign !== null) places.add(sign);
  }
  return { words, places };
}

/** What a note begins with when that is its sign and nothing else: a link back to the text, or the raised sign that stands there. */
function signIn(place: HtmlNode, sign: string, parents: ReadonlyMap<HtmlNode, HtmlNode>): HtmlNode | null {
  const open = [...place.childNodes].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType !== TEXT) {
      open.push(...[...node.childNodes].reverse());
      continue;
    }
    if ((node.nodeValue ?? '').trim() === '') continue;
    for (let one = parents.get(node); one !== undefined && one !== place; one = parents.get(one)) {
      const name = one.nodeName.toUpperCase();
      const words = name === 'A' || name === 'SUP' ? textOf(one) : '';
      if (name === 'A' && SIGN.test(words) && /#[^#]+$/u.test(one.getAttribute?.('href') ?? '')) return one;
      if (name === 'SUP' && SIGN.test(words) && bare(words) === bare(sign)) return one;
    }
    return null;
  }
  return null;
}

/** "[1]" as "1". */
const bare = (sign: string): string => sign.replace(/[\s[\]()]/gu, '');

/** A note's words between its sign and its arrow back to the text; `from`: where they begin. `signed`: the sign is not in the text, but for the stop behind it. */
function wordsIn(text: string, signed: boolean): { readonly from: number; readonly words: string } {
  const front = signed ? /^\s*(?:[\]).:](?!\.))?\s*/u : /^\s*(?:[[(]?(?:\d{1,3}|[ivx]{1,5}|\*{1,3}|[†‡§])[\]).]?|[\^↑↩])\s+/u;
  const from = front.exec(text)?.[0].length ?? 0;
  return { from, words: text.slice(from).replace(/[↩↑]\uFE0E?\s*$/u, '') };
}

/** The same of words in runs. */
export function noteWords(runs: readonly NoteRun[], signed: boolean): NoteRun[] {
  const { from, words } = wordsIn(runs.map(({ text }) => text).join(''), signed);
  let at = 0;
  return runs.map((run) => {
    const [start, end] = [Math.max(0, from - at), Math.max(0, from + words.length - at)];
    at += run.text.length;
    return { ...run, text: run.text.slice(start, end) };
  });
}

function holderOf(target: HtmlNode, parents: ReadonlyMap<HtmlNode, HtmlNode>): HtmlNode | null {
  for (let node: HtmlNode | undefined = target; node !== undefined; node = parents.get(node)) {
    if (HOLDERS.has(node.nodeName.toUpperCase())) return node;
  }
  return null;
}

function within(node: HtmlNode, places: ReadonlySet<HtmlNode>, parents: ReadonlyMap<HtmlNode, HtmlNode>): boolean {
  for (let one: HtmlNode | undefined = node; one !== undefined; one = parents.get(one)) if (places.has(one)) return true;
  return false;
}

/** All words inside, but for those of an element, without recursion. */
function textOf(element: HtmlNode, but: HtmlNode | null = null): string {
  let text = '';
  const open = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node === but) continue;
    if (node.nodeType === TEXT) text += node.nodeValue ?? '';
    if (text.length > LONGEST * 2) return text;
    open.push(...[...node.childNodes].reverse());
  }
  return text;
}
