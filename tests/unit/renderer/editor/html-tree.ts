/** A tree of HTML for tests without a browser: well-formed HTML read by an XML parser into what the importer looks at. */
import { SaxesParser } from 'saxes';
import type { HtmlNode } from '../../../../renderer/src/editor/clipboard/html.ts';

interface TreeNode extends HtmlNode {
  readonly childNodes: TreeNode[];
}

function node(nodeType: number, nodeName: string, nodeValue: string | null, attributes: Readonly<Record<string, string>> = {}): TreeNode {
  return { nodeType, nodeName, nodeValue, childNodes: [], getAttribute: (name) => attributes[name] ?? null };
}

/** Parses `<p>…</p>…`; comments become comment nodes. */
export function htmlTree(source: string): HtmlNode {
  const root = node(9, '#document', null);
  const open = [root];
  const add = (child: TreeNode): void => void open.at(-1)?.childNodes.push(child);
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    const element = node(1, tag.name.toUpperCase(), null, tag.attributes);
    add(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => add(node(3, '#text', text)));
  parser.on('comment', (text) => add(node(8, '#comment', text)));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(`<html><body>${source}</body></html>`).close();
  return root;
}
