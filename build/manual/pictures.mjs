/** The manual's pictures, from those that the tour of all screens kept (tests/screens): smaller, as WebP, only those that a chapter shows. */
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../lib/paths.mjs';
import { MANUAL, PICTURES } from './chapters.mjs';

/** Where the tour keeps the screens as a reader of the manual has them: Vietnamese, 100 %, light. */
export const TOUR = inRoot('test-results', 'screens', 'vi-100-light');
/** px, from the widest that a column of the manual can use on a dense screen to the least at which a screen can be read. */
const WIDTHS = [1200, 1080, 960];
/** From the best that is tried to the least that will do; letters stay sharp at all of them. */
const QUALITIES = [82, 76, 70, 64, 58, 52];
/** Bytes of one picture: a manual is read over slow lines too. */
export const LARGEST = 60_000;

/** Names of the pictures that chapters show. */
function wanted() {
  const texts = fs.readdirSync(MANUAL).filter((name) => /^\d.*\.md$/u.test(name)).map((name) => fs.readFileSync(path.join(MANUAL, name), 'utf8'));
  return new Set(texts.flatMap((text) => [...text.matchAll(/\]\(pictures\/([\w-]+)\.webp/gu)].map(([, name]) => name)));
}

/** @throws Error when the picture cannot be made small enough and still be read */
async function small(file) {
  for (const width of WIDTHS) {
    for (const quality of QUALITIES) {
      const bytes = await sharp(file).resize({ width, withoutEnlargement: true }).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
      if (bytes.length <= LARGEST) return bytes;
    }
  }
  throw new Error(`${file} is larger than ${LARGEST} bytes however it is written`);
}

/**
 * Writes `resources/manual/pictures/NAME.webp` for each screen `NN-NAME.png` of the tour that a chapter shows, and removes those that no
 * chapter shows any more.
 * @param {string} from folder of the tour's pictures
 * @returns {Promise<string[]>} names of the pictures that were written
 * @throws Error when a chapter shows a screen that the tour has not
 */
export async function makePictures(from = TOUR) {
  const names = wanted();
  const screens = new Map(fs.readdirSync(from).filter((file) => file.endsWith('.png')).map((file) => [file.replace(/^\d+-|\.png$/gu, ''), path.join(from, file)]));
  const missing = [...names].filter((name) => !screens.has(name));
  if (missing.length > 0) throw new Error(`the tour has no screen for ${missing.join(', ')} (tests/screens/screens.ts)`);
  fs.mkdirSync(PICTURES, { recursive: true });
  for (const name of names) fs.writeFileSync(path.join(PICTURES, `${name}.webp`), await small(screens.get(name)));
  for (const file of fs.readdirSync(PICTURES)) if (!names.has(file.replace(/\.webp$/u, ''))) fs.rmSync(path.join(PICTURES, file));
  return [...names];
}
