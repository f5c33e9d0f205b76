/** What a page holds that is no text of it: what it does not show, and what one presses. */
import type { HtmlNode } from './html.ts';

const TEXT = 3;
/** Letters of what a button says; what has more is text that can be pressed. */
const LONGEST = 40;
/** A page's part, which opens when it is pressed. */
const PARTS = new Set('H1 H2 H3 H4 H5 H6 IMG'.split(' '));

export function isHidden(node: HtmlNode): boolean {
  if (node.getAttribute === undefined) return false;
  const css = node.getAttribute('style')?.toLowerCase() ?? '';
  return node.getAttribute('hidden') !== null || /display:\s*none|mso-hide:\s*all/u.test(css);
}

/** "Xem thêm": a button that a page made of another element. */
export function isButton(node: HtmlNode): boolean {
  if (node.getAttribute?.('role')?.trim().toLowerCase() !== 'button') return false;
  let letters = 0;
  const open = [node];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    if (each.nodeType === TEXT) letters += (each.nodeValue ?? '').trim().length;
    if (letters > LONGEST || PARTS.has(each.nodeName.toUpperCase())) return false;
    open.push(...each.childNodes);
  }
  return true;
}
