/**
 * npm run design-pictures: renders an opener of every design into the small pictures that the settings show. The results are
 * committed; run it again when a design has changed.
 */
import fs from 'node:fs';
import sharp from 'sharp';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { MM } from '../../electron/services/print/design.ts';
import { svgPages } from '../../electron/services/print/svg-pages.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { craftBook } from '../../tests/print/support/craft-book.ts';
import { inRoot } from '../lib/paths.mjs';

/** px */
const WIDTH = 320;
/** The article whose first page is shown. */
const SHOWN = 'feature';

const folder = inRoot('renderer', 'src', 'settings', 'designs');
fs.mkdirSync(folder, { recursive: true });
for (const design of DESIGN_IDS) {
  const typesetter = new Typesetter(await craftBook({ design }, 300), 'screen');
  const typeset = typesetter.book();
  const page = typeset.places.find(([what, id]) => what === 'start' && id === SHOWN)?.[2] ?? 1;
  const { width, height } = typeset.trim;
  const svg = svgPages(typesetter.svg(typeset), width * MM, height * MM)[page - 1] ?? '';
  typesetter.close();
  await sharp(Buffer.from(svg), { density: 110 }).flatten({ background: 'white' }).resize({ width: WIDTH }).webp({ quality: 82 }).toFile(`${folder}/${design}.webp`);
}
