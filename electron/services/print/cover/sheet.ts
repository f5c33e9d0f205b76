/** The cover as the screen shows it, as one PDF page, and where its front and back lie on it. */
import { MM } from '../design.ts';
import type { CoverSheet, Panel } from '../pdf/between-covers.ts';
import type { PrintSource } from '../source.ts';
import { frontPhoto } from './front-photo.ts';
import { InColour } from './in-colour.ts';
import { CoverTypesetter } from './typeset.ts';

/** Foil and spot ink are shown by their equivalents. @param pages of the typeset book @throws AppError print/typeset, photo/damaged */
export async function coverSheet(source: PrintSource, pages: number, at: number): Promise<CoverSheet> {
  const { reader, photo } = await frontPhoto(new InColour(source));
  const typesetter = new CoverTypesetter('screen');
  try {
    const cover = typesetter.cover(reader, pages, photo);
    const { height, top, panelHeight, front, back } = cover.wrap;
    const panel = (strip: { readonly x: number; readonly width: number }): Panel => ({ left: strip.x * MM, right: (strip.x + strip.width) * MM, top: (height - top) * MM, bottom: (height - top - panelHeight) * MM });
    return { pdf: typesetter.pdf(cover, { standard: '1.7', tagged: false, at }), front: panel(front), back: panel(back) };
  } finally {
    typesetter.close();
  }
}
