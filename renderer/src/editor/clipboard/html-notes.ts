/** Footnotes of a pasted page: links with a number for their words that lead to a place in the same page, where the note stands. */
import type { NoteRun } from '@common/article/document.ts';
import { noteText } from '@common/article/note.ts';
import type { HtmlNode } from './html.ts';

export interface HtmlNotes {
  /** A link in the text → the element that holds the words of its note. */
  readonly words: ReadonlyMap<HtmlNode, HtmlNode>;
  /** Elements that hold notes and no text of the article. */
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

/** Word writes `<a href="#_ftn1">[1]</a>` and, at the end, `<div id="ftn1"><p><a name="_ftn1">[1]</a> words</p></div>`; the web much the same. */
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
  const words = new Map<HtmlNode, HtmlNode>();
  const places = new Set<HtmlNode>();
  const done = new Set<HtmlNode>();
  for (const { link, to } of links) {
    const target = named.get(to);
    const place = target === undefined ? null : holderOf(target, parents);
    // The way back from the note leads to the text.
    if (place === null || !SIGN.test(textOf(link)) || done.has(place) || within(link, places, parents)) continue;
    const text = noteText(wordsIn(textOf(place)).words);
    if (text === '' || text.length > LONGEST) continue;
    done.add(place);
    words.set(link, place);
    places.add(place);
  }
  return { words, places };
}

/** A note's words between its sign and its arrow back to the text; `from`: where they begin. */
function wordsIn(text: string): { readonly from: number; readonly words: string } {
  const from = /^\s*(?:[[(]?(?:\d{1,3}|[ivx]{1,5}|\*{1,3}|[†‡§])[\]).]?|[\^↑↩])\s+/u.exec(text)?.[0].length ?? 0;
  return { from, words: text.slice(from).replace(/[↩↑]\uFE0E?\s*$/u, '') };
}

/** The same of words in runs. */
export function noteWords(runs: readonly NoteRun[]): NoteRun[] {
  const { from, words } = wordsIn(runs.map(({ text }) => text).join(''));
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

/** All words inside, without recursion. */
function textOf(element: HtmlNode): string {
  let text = '';
  const open = [element];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.nodeType === TEXT) text += node.nodeValue ?? '';
    if (text.length > LONGEST * 2) return text;
    open.push(...[...node.childNodes].reverse());
  }
  return text;
}
