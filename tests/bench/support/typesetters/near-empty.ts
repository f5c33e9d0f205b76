/** Pages of a finished PDF that are left nearly empty, as poppler reads it. */
import { run, textPlaces, images } from '../../../print/support/readers.ts';
import { PAGE } from './geometry.ts';

/** A page whose words all end above this share of the block, and that has no picture. */
const SHARE = 0.2;

export function pagesOf(file: string): { readonly pages: number; readonly nearEmpty: number } {
  const pictured = new Set(images(file).map(({ page }) => page));
  const pages = textPlaces(file);
  const nearEmpty = pages.filter(({ number, lines }) => {
    const inBlock = lines.filter(({ top, bottom }) => bottom > PAGE.top && top < PAGE.top + PAGE.block - PAGE.line / 2);
    return inBlock.length > 0 && !pictured.has(number) && Math.max(...inBlock.map(({ bottom }) => bottom)) < PAGE.top + SHARE * PAGE.block;
  });
  return { pages: Number(/^Pages:\s+(\d+)/m.exec(run('pdfinfo', file))?.[1] ?? 0), nearEmpty: nearEmpty.length };
}
