/** How a spreadsheet sets its cells: Excel says it by classes (`.xl65`, `.font5`), whose rules stand in a style sheet beside the table. */
import type { HtmlNode } from './html.ts';

const ELEMENT = 1;
/** Longer than any sheet of Excel's; a page made to cost time is not looked through. Characters. */
const LONGEST = 2_000_000;
const RULE = /\.((?:xl|font)\d+)\s*\{([^{}]*)\}/gu;

/** What the rules of each class say. */
export type Classes = ReadonlyMap<string, string>;

export function classesIn(root: HtmlNode): Classes {
  const classes = new Map<string, string>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const name = node.nodeName.toUpperCase();
    if (node.nodeType === ELEMENT && name === 'STYLE') {
      const sheet = [...node.childNodes].map((child) => child.nodeValue ?? '').join('');
      if (sheet.length <= LONGEST) for (const [, one, rules] of sheet.matchAll(RULE)) if (one !== undefined) classes.set(one, (rules ?? '').toLowerCase());
    } else if (node.nodeType !== ELEMENT || name === 'HTML' || name === 'HEAD' || name === 'BODY') open.push(...node.childNodes);
  }
  return classes;
}

/** The rules of an element's classes, in front of its own. */
export function cssOf(node: HtmlNode, classes: Classes): string {
  const own = node.getAttribute?.('style')?.toLowerCase() ?? '';
  if (classes.size === 0) return own;
  const named = (node.getAttribute?.('class') ?? '').split(/\s+/u).map((name) => classes.get(name) ?? '');
  return [...named, own].filter((css) => css !== '').join(';');
}
