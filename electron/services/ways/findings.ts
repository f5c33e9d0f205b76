/** What is said of a book that goes out in another way than on paper: as before printing, without what only paper asks for. */
import { NOTHING_MADE } from '../../common/book/made.ts';
import type { Finding, Preflight } from '../../common/contract/shapes.ts';
import { preflightContent } from '../print/preflight/content.ts';
import { preflightMade } from '../print/preflight/made.ts';
import type { PrintSource } from '../print/source.ts';

/** Letters come from the reader's own fonts, an imprint's gaps are the printer's. */
const OF_PAPER = new Set(['glyph-missing', 'imprint-gap']);
const NOWHERE = { places: [], photos: [], madePhotos: [] } as const;

/** Without pages: nothing is typeset. @param records what the book's records say of it */
export function wayFindings(source: PrintSource, records: Preflight): Preflight {
  const content = preflightContent(source.articles(), NOWHERE, source.bondFacts?.());
  const made = preflightMade(source.made?.() ?? NOTHING_MADE, NOWHERE);
  const kept = (findings: readonly Finding[]): Finding[] => findings.filter(({ code }) => !OF_PAPER.has(code));
  return { errors: kept([...content.errors, ...made.errors, ...records.errors]), warnings: kept([...content.warnings, ...made.warnings, ...records.warnings]) };
}
