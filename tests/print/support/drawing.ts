/** Pages drawn for the screen, as what can be compared. */
import type { PreviewPage } from '../../../electron/common/contract/shapes.ts';
import { articlePages } from '../../../electron/services/print/preview.ts';
import { MM } from '../../../electron/services/print/design.ts';
import type { PrintSource } from '../../../electron/services/print/source.ts';
import { svgPages } from '../../../electron/services/print/svg-pages.ts';
import { Previewer } from '../../../electron/services/print/preview.ts';
import { Typesetter } from '../../../electron/services/print/typeset.ts';

export interface DrawnBook {
  /** Every page of the whole book, first page first. */
  readonly pages: readonly string[];
  /** First page of every article. */
  readonly starts: ReadonlyMap<string, number>;
}

/** The whole book typeset from nothing for the screen. @throws AppError print/typeset, print/empty-book */
export function bookPages(book: PrintSource): DrawnBook {
  const typesetter = new Typesetter(book, 'screen');
  try {
    const typeset = typesetter.book();
    const starts = new Map(articlePages(typeset).map(({ id, start }) => [id, start]));
    return { pages: svgPages(typesetter.svg(typeset), typeset.trim.width * MM, typeset.trim.height * MM), starts };
  } finally {
    typesetter.close();
  }
}

/** A page as what is drawn where: transforms, outlines and pictures. The typesetter's own names for these and hidden layout data go. */
export function drawing(svg: string): string {
  const shapes = new Map([...svg.matchAll(/<(symbol|path|clipPath) id="([^"]+)"([^]*?)(?:<\/\1>|\/>)/g)].map((match) => [match[2] ?? '', match[3] ?? '']));
  const body = svg.slice(svg.indexOf('</defs>') + '</defs>'.length);
  return drawn(
    body
      .replace(/(href="#|url\(#)([^")]+)/g, (_, lead: string, id: string) => `${lead}${shapes.get(id) ?? ''}`)
      .replace(/\sdata-[\w-]+="[^"]*"/g, ''),
  );
}

/**
 * What is drawn, each thing with where it stands and the groups it is in, one a line. Groups that only move are added up: the mark in front of a
 * block, which an article alone has more of, makes one more.
 */
function drawn(svg: string): string {
  const groups: { readonly x: number; readonly y: number; readonly others: string }[] = [];
  const things: string[] = [];
  for (const [tag, attributes = ''] of svg.matchAll(/<\/?[\w:]+((?:"[^"]*"|[^">])*)>|[^<]+/g)) {
    const { x, y, others } = groups.at(-1) ?? { x: 0, y: 0, others: '' };
    if (tag === '</g>') groups.pop();
    else if (/^<g[\s>]/.test(tag)) {
      const [move = '', right = '0', down = '0'] = /transform="translate\(([-\d.]+),([-\d.]+)\)"/.exec(attributes) ?? [];
      groups.push({ x: x + Number(right), y: y + Number(down), others: `${others} ${attributes.replace(move, '').trim()}`.trim() });
    } else if (tag.trim() !== '') things.push(`${x.toFixed(2)} ${y.toFixed(2)} ${others} ${tag}`);
  }
  return things.join('\n');
}

/** The SVG of a page that the preview gave. @throws Error when it was told that the page is there already */
export function svgOf({ number, svg }: PreviewPage): string {
  if (svg === null) throw new Error(`page ${String(number)} was not sent`);
  return new TextDecoder().decode(svg);
}

/** Every page of every article as the preview shows it against the same page of the whole book: how many, and those that differ. */
export function previewAgainstBook(book: PrintSource & { close(): void }): { readonly articles: number; readonly compared: number; readonly differ: readonly string[] } {
  const whole = bookPages(book);
  const previewer = new Previewer(book);
  try {
    const layout = previewer.book();
    const differ: string[] = [];
    if (layout.pages !== whole.pages.length) differ.push(`the preview has ${String(layout.pages)} pages, the book ${String(whole.pages.length)}`);
    let compared = 0;
    for (const { id, start, pages } of layout.articles) {
      const preview = previewer.article(id, book.article(id).document);
      if (whole.starts.get(id) !== start) differ.push(`article ${id} starts on ${String(start)}, in the book on ${String(whole.starts.get(id))}`);
      if (preview.pages.length !== pages) differ.push(`article ${id} has ${String(preview.pages.length)} pages, in the book ${String(pages)}`);
      for (const page of preview.pages) {
        const { number } = page;
        compared += 1;
        if (drawing(svgOf(page)) !== drawing(whole.pages[number - 1] ?? '')) differ.push(`article ${id}, page ${String(number)}`);
      }
    }
    return { articles: layout.articles.length, compared, differ };
  } finally {
    previewer.close();
  }
}
