/** The DOM text of a block, and ranges over it. Reads the page, changes nothing. */

/** DOM texts of one block, in order, that together are the block's text. */
export interface DomText {
  readonly nodes: readonly Text[];
  /** Units in front of each node. */
  readonly starts: readonly number[];
}

/**
 * @returns null when the page does not say what the value says: it is drawn later, or a word is being composed in it
 */
export function domTextOf(element: Element, text: string): DomText | null {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let at = 0;
  for (const span of element.querySelectorAll('[data-slate-string]')) {
    for (const node of span.childNodes) {
      if (!(node instanceof Text) || node.data === '') continue;
      // Slate draws a last line end twice: the browser shows the first of them only then.
      const data = node.data === `${text.slice(at)}\n` ? node.data.slice(0, -1) : node.data;
      if (!text.startsWith(data, at)) return null;
      nodes.push(node);
      starts.push(at);
      at += data.length;
    }
  }
  return at === text.length ? { nodes, starts } : null;
}

/** True while every node of it is still the page's. */
export function isConnected({ nodes }: DomText): boolean {
  return nodes.every((node) => node.isConnected);
}

/** A live range over text[start, end): it goes along when letters in front of it change. */
export function domRange({ nodes, starts }: DomText, start: number, end: number): Range | null {
  const first = starts.findLastIndex((at) => at <= start);
  const last = starts.findLastIndex((at) => at < end);
  const [from, to] = [nodes[first], nodes[last]];
  if (from === undefined || to === undefined || end <= start) return null;
  const range = document.createRange();
  range.setStart(from, Math.min(from.length, start - (starts[first] ?? 0)));
  range.setEnd(to, Math.min(to.length, end - (starts[last] ?? 0)));
  return range;
}
