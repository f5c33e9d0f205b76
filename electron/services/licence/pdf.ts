/** The application as PDF: typeset by `resources/licence/licence.typ` from data. */
import { readFileSync } from 'node:fs';
import { Typst, typstJson } from '../print/typst.ts';
import { resourcePath } from '../resources.ts';
import { LICENCE_WORDS, type LicenceSheet } from './sheet.ts';

/** The file's bytes. @param at ms since 1970 @throws AppError print/typeset */
export function licencePdf(sheet: LicenceSheet, at: number): Uint8Array {
  const typst = new Typst();
  try {
    typst.put('/licence.typ', readFileSync(resourcePath('licence', 'licence.typ')));
    typst.put('/sheet.json', typstJson({ ...sheet, words: LICENCE_WORDS }));
    return typst.pdf(typst.compile('/licence.typ'), { standard: '1.7', tagged: true, at });
  } finally {
    typst.close();
  }
}
