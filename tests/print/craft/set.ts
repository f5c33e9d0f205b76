/** A book set at trim size, and what is needed to hold it against the rules. */
import { writeFileSync } from 'node:fs';
import { trimSize } from '../../../electron/common/book/trim.ts';
import { loadDesign, textBlock } from '../../../electron/services/print/design.ts';
import { articlePages } from '../../../electron/services/print/preview.ts';
import type { PrintSource } from '../../../electron/services/print/source.ts';
import { Typesetter } from '../../../electron/services/print/typeset.ts';
import { textPlaces } from '../support/readers.ts';
import type { CraftBookFacts } from './rules.ts';

/** Sets `book`, writes its PDF to `file` and reads it back. */
export function setAndRead(book: PrintSource, file: string): CraftBookFacts {
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
    const settings = book.settings();
    const design = loadDesign(settings.design).data;
    const trim = trimSize(settings.trimSize);
    const articles = articlePages(typeset).map(({ id, start, pages }) => ({ id, start, end: start + pages - 1, document: book.article(id).document }));
    return { design, trim, block: textBlock(design, settings.trimSize, trim.width, settings.textStep), pages: textPlaces(file), articles };
  } finally {
    typesetter.close();
  }
}
