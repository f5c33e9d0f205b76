/** A contact sheet: pages of a PDF, small, side by side, as one picture to look at. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

/** px */
const PAGE_WIDTH = 170;
const GAP = 6;
const COLUMNS = 12;
const DESK = '#8a8a86';

/**
 * @param files PDFs, and of each the pages to show (from 1), in the order of the sheet
 * @param out `.webp` file to write; its folder is made
 */
export async function contactSheet(files, folder, out) {
  const pictures = files.flatMap(({ file, pages }, index) => {
    const prefix = path.join(folder, `sheet-${index}`);
    execFileSync('pdftoppm', ['-scale-to-x', `${PAGE_WIDTH}`, '-scale-to-y', '-1', '-png', file, prefix]);
    const made = fs.readdirSync(folder).filter((name) => name.startsWith(`sheet-${index}-`)).sort();
    return pages.map((page) => path.join(folder, made[page - 1]));
  });
  const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
  const [width, height] = [Math.max(...sizes.map((size) => size.width)) + GAP, Math.max(...sizes.map((size) => size.height)) + GAP];
  const rows = Math.ceil(pictures.length / COLUMNS);
  fs.mkdirSync(path.dirname(out), { recursive: true });
  await sharp({ create: { width: width * COLUMNS + GAP, height: height * rows + GAP, channels: 3, background: DESK } })
    .composite(pictures.map((input, at) => ({ input, left: GAP + (at % COLUMNS) * width, top: GAP + Math.floor(at / COLUMNS) * height })))
    .webp({ quality: 62 })
    .toFile(out);
  for (const name of fs.readdirSync(folder)) if (name.startsWith('sheet-')) fs.rmSync(path.join(folder, name));
}

/** Of a long article its first four pages and its last two. */
export function pagesShown(count, articles) {
  const left = new Set(articles.flatMap(({ start, end }) => Array.from({ length: Math.max(0, end - start - 5) }, (_, at) => start + 4 + at)));
  return Array.from({ length: count }, (_, at) => at + 1).filter((page) => !left.has(page));
}
