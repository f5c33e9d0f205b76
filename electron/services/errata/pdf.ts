/** The list as PDF: a sheet of the book's trim size to slip into it, set by `resources/errata/errata.typ`. */
import { readFileSync } from 'node:fs';
import { Typst, typstJson } from '../print/typst.ts';
import { resourcePath } from '../resources.ts';
import type { ErrataSheet } from './sheet.ts';

/** The file's bytes. @param at ms since 1970 @throws AppError print/typeset */
export function errataPdf(sheet: ErrataSheet, at: number): Uint8Array {
  const typst = new Typst();
  try {
    typst.put('/errata.typ', readFileSync(resourcePath('errata', 'errata.typ')));
    typst.put('/sheet.json', typstJson(sheet));
    return typst.pdf(typst.compile('/errata.typ'), { standard: '1.7', tagged: true, at });
  } finally {
    typst.close();
  }
}
