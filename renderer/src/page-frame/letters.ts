/**
 * A run of letters as one outline. Typst draws each letter as a `use` of its shape; a browser makes a small tree of its own for every one,
 * and a line that changed cost it a millisecond for its sixty letters. One path with all their outlines looks the same: outlines of letters
 * turn the same way round, so where two lie over each other both stay filled.
 */

/** One letter of a run, as the typesetter writes it. */
const LETTER = '<use x="-?[\\d.]+" y="-?[\\d.]+" href="#\\w+"/>';

/** A whole run: its attributes, its letters. Sticky. */
export const LETTERS = new RegExp(`<g((?: fill="#[0-9a-fA-F]+"| transform="[^"<>]*")*)>((?:${LETTER})+)</g>`, 'y');

const PLACES = /<use x="([^"]*)" y="([^"]*)" href="#(\w+)"\/>/g;
const COMMAND = /([MLQCZ])([^A-Z]*)/gy;
/** Numbers behind each command. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 };

/** Names of the shapes that the letters of a run are. */
export function* shapesOf(letters: string): Generator<string> {
  for (const [, , , shape] of letters.matchAll(PLACES)) if (shape !== undefined) yield shape;
}

/**
 * An outline in absolute commands → the same in relative ones, so that it can be put anywhere behind an `M`. Null: it is written in another
 * way than outlines of letters are.
 */
export function relativeOutline(d: string): string | null {
  let out = '';
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let at = 0;
  for (const [whole, command = '', rest = ''] of d.matchAll(COMMAND)) {
    at += whole.length;
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/[\s,]+/).map(Number);
    if (numbers.length !== COUNTS[command] || numbers.some((number) => !Number.isFinite(number))) return null;
    out += command.toLowerCase();
    numbers.forEach((number, index) => {
      // Of what the typesetter writes nothing is finer than a thousandth: what a difference adds behind it is no part of it.
      const by = Math.round((number - (index % 2 === 0 ? x : y)) * 1000) / 1000;
      out += `${index > 0 ? ' ' : ''}${String(by)}`;
    });
    if (command === 'Z') [x, y] = [startX, startY];
    else [x = 0, y = 0] = numbers.slice(-2);
    if (command === 'M') [startX, startY] = [x, y];
  }
  return at === d.length ? out : null;
}

/** The outline of a run. `outlines`: relative ones by the names of their shapes; a letter without one is a space. */
export function outlineOf(letters: string, outlines: ReadonlyMap<string, string>): string {
  let out = '';
  for (const [, x = '0', y = '0', shape = ''] of letters.matchAll(PLACES)) {
    const outline = outlines.get(shape);
    if (outline !== undefined && outline !== '') out += `M${x} ${y}${outline}`;
  }
  return out;
}
