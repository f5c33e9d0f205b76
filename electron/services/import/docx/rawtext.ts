/**
 * Every w:t of a part, paragraph by paragraph, by the shortest way there is: what the result is held against. Kept apart
 * from `body.ts` on purpose, so that a slip there is seen.
 */
import { childOf, elementsOf, type XmlElement } from '../xml.ts';

/** Text that tracked changes took away. */
export const REMOVED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);

/**
 * The branch of a choice that is read: the first when it holds anything, else the fallback.
 * Both hold the same thing for programs of different age; reading both would double it.
 */
export function branchOf(alternate: XmlElement): XmlElement | undefined {
  const choice = childOf(alternate, 'mc:Choice');
  const fallback = childOf(alternate, 'mc:Fallback');
  return choice !== undefined && (fallback === undefined || holdsContent(choice)) ? choice : fallback;
}

function holdsContent(element: XmlElement): boolean {
  return elementsOf(element).some((child) => CONTENT.has(child.name) || holdsContent(child));
}
const CONTENT: ReadonlySet<string> = new Set(['w:t', 'a:blip', 'v:imagedata', 'm:t']);

/** Text per paragraph in document order; a text box inside a paragraph gives its own. */
export function paragraphTexts(root: XmlElement): string[] {
  const out: string[] = [];
  const walk = (element: XmlElement, into: string[]): void => {
    for (const child of elementsOf(element)) {
      if (REMOVED.has(child.name)) continue;
      if (child.name === 'w:t') into.push(...child.children.filter((piece) => typeof piece === 'string'));
      else if (BREAKS.has(child.name)) into.push(' ');
      else if (child.name === 'w:p') {
        const own: string[] = [];
        walk(child, own);
        out.push(own.join(''));
      } else if (child.name === 'mc:AlternateContent') {
        const branch = branchOf(child);
        if (branch !== undefined) walk(branch, into);
      } else walk(child, into);
    }
  };
  const loose: string[] = [];
  walk(root, loose);
  if (loose.length > 0) out.push(loose.join(''));
  return out.filter((text) => text.trim() !== '');
}
const BREAKS: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab']);
