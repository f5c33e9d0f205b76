/**
 * Every line of text in a document, whatever holds it. Elements are walked by their shape, not by their names: a kind of block that
 * is new tomorrow is read and rewritten like the others.
 */
import type { TextNode } from './document.ts';

/** Something in the tree of a document: an element that has children, or a run of text. */
export interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly children?: readonly Node[];
}

/** One line of text: the children of one element, joined. */
export interface Passage {
  /** Indices from the document's blocks down to the element that holds the text. */
  readonly path: readonly number[];
  /** Type of that element: "paragraph", "caption" … */
  readonly kind: string;
  readonly text: string;
}

/** What an element that is no text is read as: no rule sees a word in it. */
const OTHER = '\ufffc';

export const isText = (node: Node): node is TextNode => typeof node.text === 'string';
export const textOf = (node: Node): string => (isText(node) ? node.text : OTHER);
export const joined = (children: readonly Node[]): string => children.map(textOf).join('');
const holdsText = (children: readonly Node[]): boolean => children.some(isText);

/** Visits the lines in the order of the text. `children`: the runs that the passage's text is joined of. */
export function walk(nodes: readonly Node[], path: readonly number[], visit: (passage: Passage, children: readonly Node[]) => void): void {
  nodes.forEach((node, index) => {
    const { children, type } = node;
    if (children === undefined) return;
    const own = [...path, index];
    if (holdsText(children)) visit({ path: own, kind: String(type), text: joined(children) }, children);
    else walk(children, own, visit);
  });
}

/** The tree with the runs of some lines changed. `change` gets the line's path, joined by dots; undefined: it stays. */
export function rewrite(nodes: readonly Node[], path: readonly number[], change: (path: string, children: readonly Node[]) => readonly Node[] | undefined): Node[] {
  return nodes.map((node, index) => {
    const { children } = node;
    if (children === undefined) return node;
    const own = [...path, index];
    if (!holdsText(children)) return { ...node, children: rewrite(children, own, change) };
    const changed = change(own.join('.'), children);
    return changed === undefined ? node : { ...node, children: changed };
  });
}
