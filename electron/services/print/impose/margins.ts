/** Marks and words in the margins of imposed sheets, a page for each side: typeset by `resources/impose/margins.typ`, so that their letters are embedded. */
import { readFileSync } from 'node:fs';
import { COLLATION, type Block, type Marks } from '../../../common/print/impose-sheet.ts';
import type { ImposedSheet, Imposition, Scheme } from '../../../common/print/impose.ts';
import { resourcePath } from '../../resources.ts';
import { Typst, typstJson } from '../typst.ts';

export interface Margin extends Marks {
  /** "Tay 2/5 · Tờ 1/4 · Mặt trước · Tên sách" */
  readonly words: string;
}

/** A PDF with a page for each of these sides. @throws AppError print/typeset */
export function marginPages({ width, height }: Block, sides: readonly Margin[], at: number): Uint8Array {
  const typst = new Typst();
  try {
    typst.put('/margins.typ', readFileSync(resourcePath('impose', 'margins.typ')));
    typst.put('/sheets.json', typstJson({ width, height, bar: COLLATION, sides }));
    return typst.pdf(typst.compile('/margins.typ'), { standard: '1.4', tagged: false, at });
  } finally {
    typst.close();
  }
}

/** What a side is called in its margin: Vietnamese, as the people at the machine are. */
export function wordsOf({ section, sheet, sheets }: ImposedSheet, side: 'front' | 'back', scheme: Scheme, { sections }: Pick<Imposition, 'sections'>, title: string): string {
  const ofSection = scheme === 'perfect' ? [`Tay ${String(section + 1)}/${String(sections)}`] : [];
  return [...ofSection, `Tờ ${String(sheet + 1)}/${String(sheets)}`, side === 'front' ? 'Mặt trước' : 'Mặt sau', title].join(' · ');
}
