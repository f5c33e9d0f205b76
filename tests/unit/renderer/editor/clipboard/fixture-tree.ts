/** HTML as a browser reads it, of the files that programs put on the clipboard. */
import { readFileSync } from 'node:fs';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlNode } from '../../../../../renderer/src/editor/clipboard/html.ts';

type Node = DefaultTreeAdapterTypes.Node;

function asDom(node: Node): HtmlNode {
  const children = 'childNodes' in node ? node.childNodes.map(asDom) : [];
  if (defaultTreeAdapter.isTextNode(node)) return { nodeType: 3, nodeName: '#text', nodeValue: node.value, childNodes: [] };
  if (!defaultTreeAdapter.isElementNode(node)) return { nodeType: node.nodeName === '#document' ? 9 : 8, nodeName: node.nodeName, nodeValue: null, childNodes: children };
  return { nodeType: 1, nodeName: node.tagName.toUpperCase(), nodeValue: null, childNodes: children, getAttribute: (name) => node.attrs.find((attribute) => attribute.name === name)?.value ?? null };
}

/** Reads HTML that need not be well-formed. */
export const browserTree = (html: string): HtmlNode => asDom(parse(html));

/** Reads a file of `tests/fixtures/clipboard`. */
export const fixtureTree = (name: string): HtmlNode => browserTree(readFileSync(new URL(`../../../../fixtures/clipboard/${name}`, import.meta.url), 'utf8'));
