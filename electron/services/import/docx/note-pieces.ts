/** The words of a foot- or endnote, run by run: what each says of its look is for its reader to understand. */
import { childOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import { branchOf, REMOVED } from './rawtext.ts';

export interface NotePiece {
  readonly text: string;
  /** Properties of its run. */
  readonly properties: XmlElement | undefined;
}

const BREAKS: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr', 'w:ptab']);
const NONE: NotePiece = { text: ' ', properties: undefined };

/** In one line: a space where a paragraph, line or tab parts words. */
export function notePieces(note: XmlElement): NotePiece[] {
  const pieces: NotePiece[] = [];
  const walk = (element: XmlElement, properties: XmlElement | undefined): void => {
    for (const child of elementsOf(element)) {
      if (REMOVED.has(child.name)) continue;
      if (child.name === 'w:t') pieces.push({ text: textOf(child), properties });
      else if (BREAKS.has(child.name)) pieces.push({ text: ' ', properties });
      else if (child.name === 'w:noBreakHyphen') pieces.push({ text: '\u2011', properties });
      else if (child.name === 'w:r') walk(child, childOf(child, 'w:rPr'));
      else if (child.name === 'w:p') {
        pieces.push(NONE);
        walk(child, undefined);
        pieces.push(NONE);
      } else if (child.name === 'mc:AlternateContent') {
        const branch = branchOf(child);
        if (branch !== undefined) walk(branch, properties);
      } else walk(child, properties);
    }
  };
  walk(note, undefined);
  return pieces;
}
