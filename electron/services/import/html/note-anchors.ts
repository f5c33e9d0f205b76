/** Foot- and endnotes of a page: a sign in the text and one in front of the note lead to each other, as Word and LibreOffice write them. */
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** The note that a sign in the text leads to. */
export interface HtmlNote {
  /** Holds the note's words and nothing else. */
  readonly body: Element;
  /** The sign in front of them. */
  readonly sign: Element;
}

/** "1", "[1]", "iv", "*" */
const SIGN = /^[[(]?\s*(?:\d{1,3}|[ivxlc]{1,6}|[*†‡]{1,3})\s*[\])]?\.?$/iu;
/** What the makers call the whole of one note. */
const ONE_NOTE = /^(?:sd(?:foot|end)note|ftn|edn)\d+$/iu;
/** Units and nodes that are enough to know a sign. */
const LONGEST = 40;
const MOST_NODES = 50;
/** Deepest nesting looked into. */
const DEEPEST = 250;

/** Notes by the link that leads to them; only of signs that stand in front of their notes. */
export function noteAnchors(document: Node): Map<Element, HtmlNote> {
  const links: Element[] = [];
  collect(document, links, 0);
  const byName = new Map<string, number>();
  links.forEach((link, index) => {
    for (const name of [attribute(link, 'name'), attribute(link, 'id')]) if (name !== '' && !byName.has(name)) byName.set(name, index);
  });
  const leadsTo = (link: Element): number => byName.get(attribute(link, 'href').slice(1)) ?? -1;
  const found = new Map<Element, HtmlNote>();
  links.forEach((link, index) => {
    const at = leadsTo(link);
    const sign = links[at];
    if (at <= index || sign === undefined || leadsTo(sign) !== index || !SIGN.test(wordsIn(link)) || !SIGN.test(wordsIn(sign))) return;
    const body = bodyOf(sign);
    if (body !== null) found.set(link, { body, sign });
  });
  // Several notes in one paragraph cannot be told apart: they stay where they are.
  const times = new Map<Element, number>();
  for (const { body } of found.values()) times.set(body, (times.get(body) ?? 0) + 1);
  return new Map([...found].filter(([, { body }]) => times.get(body) === 1));
}

function collect(node: Node, links: Element[], depth: number): void {
  if (!('childNodes' in node) || depth > DEEPEST) return;
  for (const child of node.childNodes) {
    if ('tagName' in child && child.tagName === 'a' && attribute(child, 'href').startsWith('#')) links.push(child);
    else collect(child, links, depth + 1);
  }
}

/** The element called a note, else the paragraph or item that begins with the sign. */
function bodyOf(sign: Element): Element | null {
  let own: Element | null = null;
  for (let node = sign.parentNode; node !== null && 'tagName' in node; node = node.parentNode) {
    if (ONE_NOTE.test(attribute(node, 'id'))) return node;
    if (own === null && ['p', 'li', 'dd'].includes(node.tagName)) own = node;
  }
  return own !== null && wordsIn(own).startsWith(wordsIn(sign)) ? own : null;
}

const attribute = (element: Element, wanted: string): string => element.attrs.find(({ name }) => name === wanted)?.value ?? '';

/** The first words inside; no sign is longer. Neither deep nor long nesting makes this slow. */
function wordsIn(element: Element): string {
  const words: string[] = [];
  const stack: Node[] = [element];
  for (let seen = 0; seen < MOST_NODES && words.join(' ').length < LONGEST; seen += 1) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node.nodeName === '#text' && 'value' in node && node.value.trim() !== '') words.push(node.value.trim());
    else if ('childNodes' in node) stack.push(...node.childNodes.slice(0, MOST_NODES).reverse());
  }
  return words.join(' ').slice(0, LONGEST);
}
