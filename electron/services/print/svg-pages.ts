/**
 * Typst's SVG holds all pages below one another and shares glyphs between them. The screen wants one small document a page,
 * shown as an image: nothing in it runs, nothing of it reaches the window's own document.
 */
const PAGE = '<g class="typst-page" ';
const DEFINITION = /<(symbol|path|clipPath|linearGradient|radialGradient|pattern|g) [^>]*\bid="([^"]+)"[^]*?(?:<\/\1>|\/>)/g;
/** Invisible text for selecting; an image has no use for it. */
const SELECTION = /<foreignObject[^]*?<\/foreignObject>/g;
/** A link is an empty rectangle over its words that calls a script the screen does not have. */
const LINK = /<a\b[^]*?<\/a>/g;
/** Names for a script that the screen does not have, and groups with nothing in them: a third of what a browser reads page by page. */
const NAMES = / (?:data-tid|data-hint|class)="[^"]*"/g;
const EMPTY = /<g(?: transform="[^"]*")?><\/g>/g;
const REFERENCE = /(?:href="#|url\(#)([^")]+)/g;

/** One page of the typesetter's SVG. */
export interface SvgPage {
  /** As the typesetter gave it: the same for the same page. */
  readonly given: string;
  /** The page as a document of its own. */
  readonly document: () => string;
}

/** Every page as a document; see `splitSvg`. */
export const svgPages = (svg: string, width: number, height: number): string[] => splitSvg(svg, width, height).map(({ document }) => document());

/** Where pages begin. A long article has megabytes of them, and they are looked for at every key. */
function pageStarts(svg: string): number[] {
  const starts: number[] = [];
  for (let at = svg.indexOf(PAGE); at >= 0; at = svg.indexOf(PAGE, at + PAGE.length)) starts.push(at);
  return starts;
}

/** Splits the SVG into its pages; `width` × `height` (pt) is the true page, which Typst rounds up. */
export function splitSvg(svg: string, width: number, height: number): SvgPage[] {
  const starts = pageStarts(svg);
  const head = svg.slice(0, starts[0] ?? svg.length);
  let definitions: Map<string, string> | null = null;
  return starts.map((start, index) => {
    const from = svg.indexOf('>', start) + 1;
    const to = starts[index + 1] ?? svg.lastIndexOf('</svg>');
    const given = svg.slice(from, to);
    return { given, document: () => pageDocument(given, (definitions ??= readDefinitions(head)), width, height) };
  });
}

/** What the pages of this SVG share, held apart from it. */
export function definitionsOf(svg: string): ReadonlyMap<string, string> {
  const first = svg.indexOf(PAGE);
  // A copy: a piece of a string keeps the whole of it.
  return readDefinitions(Buffer.from(svg.slice(0, first < 0 ? svg.length : first)).toString());
}

/** A page as a document of its own. @param given as the typesetter gave it */
export function pageDocument(given: string, definitions: ReadonlyMap<string, string>, width: number, height: number): string {
  // The slice ends with the page's own closing tag.
  const body = given.replace(SELECTION, '').replace(LINK, '').replace(/<\/g>\s*$/, '').replace(NAMES, '').replace(EMPTY, '');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
    `viewBox="0 0 ${width.toFixed(3)} ${height.toFixed(3)}" width="${width.toFixed(3)}" height="${height.toFixed(3)}" fill="none">` +
    `<defs>${used(body, definitions)}</defs>${body}</svg>`
  );
}

function readDefinitions(head: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of head.matchAll(DEFINITION)) if (match[2] !== undefined) found.set(match[2], match[0].replace(NAMES, ''));
  return found;
}

function used(body: string, definitions: ReadonlyMap<string, string>): string {
  const ids = new Set<string>();
  for (const match of body.matchAll(REFERENCE)) if (match[1] !== undefined) ids.add(match[1]);
  let out = '';
  for (const id of ids) out += definitions.get(id) ?? '';
  return out;
}
