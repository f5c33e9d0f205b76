/** How sheets are laid, as it is typed and as it is asked for. Pure. */
import { MOST_CREEP, MOST_GUTTER, type ImposeChoice } from '@common/contract/impose-shapes.ts';
import { blockOf, hasBleedRoom, marksOn, SHEETS, smallestSheet, type Block, type Marks, type Paper, type SheetId, type Wanted } from '@common/print/impose-sheet.ts';
import { impose, type ImposedSheet, type Imposition } from '@common/print/impose.ts';

export interface ImposeDraft {
  readonly choice: ImposeChoice;
  /** As typed, mm. */
  readonly gutter: string;
  /** As typed, mm of a leaf; empty: as the book's paper has it. */
  readonly creep: string;
}

/** "0,12", "0.12 mm" → mm from 0 to `most`; null when it is not that. */
export function lengthFrom(text: string, most: number): number | null {
  const found = /^\s*(\d{1,2}(?:[.,]\d{1,3})?)\s*(?:mm)?\s*$/iu.exec(text)?.[1];
  const value = found === undefined ? NaN : Number(found.replace(',', '.'));
  return value <= most ? value : null;
}

export type ImposeField = 'gutter' | 'creep';

/** What is typed wrong stays as it was and is named. */
export function choiceOf({ choice, gutter, creep }: ImposeDraft): { readonly choice: ImposeChoice; readonly wrong: readonly ImposeField[] } {
  const free = gutter.trim() === '' ? 0 : lengthFrom(gutter, MOST_GUTTER);
  const leaf = creep.trim() === '' ? null : lengthFrom(creep, MOST_CREEP);
  const creepWrong = creep.trim() !== '' && leaf === null;
  return {
    choice: { ...choice, gutter: free ?? choice.gutter, creep: creepWrong ? choice.creep : leaf },
    wrong: [...(free === null ? ['gutter' as const] : []), ...(creepWrong ? ['creep' as const] : [])],
  };
}

export interface Laid {
  readonly imposition: Imposition;
  readonly sheet: SheetId;
  readonly block: Block;
  readonly first: ImposedSheet;
  /** What reaches the edge of a page goes on beyond where it is cut. */
  readonly bleeds: boolean;
  readonly marks: Readonly<Record<'front' | 'back', Marks>>;
}

/** The first sheet as it will be. @param pages of the book, one or more @param trim mm @param bleed mm */
export function laidOf(choice: ImposeChoice, pages: number, trim: Paper, bleed: number): Laid | null {
  const toLay = { order: choice, trim, bleed, gutter: choice.gutter };
  const sheet = choice.sheet ?? smallestSheet(toLay);
  const wanted: Wanted = { ...toLay, sheet: SHEETS[sheet] };
  const imposition = impose(pages, choice);
  const [first] = imposition.sheets;
  if (first === undefined) return null;
  const block = blockOf(wanted);
  const none: Marks = { lines: [], bar: null, label: null };
  const of = (side: 'front' | 'back'): Marks => (choice.marks ? marksOn(first, side, block, wanted, imposition) : none);
  return { imposition, sheet, block, first, bleeds: hasBleedRoom(block, bleed), marks: { front: of('front'), back: of('back') } };
}
