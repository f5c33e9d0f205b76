/** Characters that none of the bundled fonts has: the press prints an empty box for them, and nothing else would say so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { blockLines } from '../../../common/article/read.ts';
import type { ArticleDocument } from '../../../common/article/document.ts';
import { resourcePath } from '../../resources.ts';
import { wellFormed } from '../well-formed.ts';

/** Has no shape of its own: white space, control characters, joiners, variation selectors. */
const SHAPELESS = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** Bundled fonts that were looked into, and the files of the others: nearly every text needs only the first. */
const opened: Font[] = [];
let closed: string[] | undefined;
/** Characters that were looked up, true: nothing is wrong with them. */
const known = new Map<string, boolean>();

/** Whether at least one bundled font has the character, or nothing of it is to be seen: where the face lacks it, Typst takes the next font that has it. */
function isPrintable(character: string): boolean {
  const before = known.get(character);
  if (before !== undefined) return before;
  const codePoint = character.codePointAt(0) ?? 0;
  const found = SHAPELESS.test(character) || opened.some((font) => font.hasGlyphForCodePoint(codePoint)) || isInAnother(codePoint);
  known.set(character, found);
  return found;
}

function isInAnother(codePoint: number): boolean {
  closed ??= fontFiles();
  for (let file = closed.shift(); file !== undefined; file = closed.shift()) {
    const font = create(readFileSync(file));
    const faces = font.isCollection ? font.fonts : [font];
    opened.push(...faces);
    if (faces.some((face) => face.hasGlyphForCodePoint(codePoint))) return true;
  }
  return false;
}

/** The upright text fonts first. */
function fontFiles(): string[] {
  const folder = resourcePath('fonts');
  const names = readdirSync(folder).filter((name) => /\.[ot]tf$/.test(name));
  const regular = (name: string): number => (name.includes('Regular') ? 0 : 1);
  return names.sort((one, other) => regular(one) - regular(other)).map((name) => join(folder, name));
}

/** Units of which is known that nothing is wrong with them. A book has a million, nearly all of them a hundred that are. */
const fine = new Uint8Array(0x10000);

/** The other characters of a text, once each. */
function unsure(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (fine[unit] === 1) continue;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (character.length === 2) at += 1;
    else if (isPrintable(character)) fine[unit] = 1;
    found.add(character);
  }
  return found;
}

/** Every character of the article that cannot be printed, once each, with the block it is in first. */
export function missingGlyphs(document: ArticleDocument): { readonly character: string; readonly block: number }[] {
  const found = new Map<string, number>();
  for (const [index, block] of document.blocks.entries()) {
    for (const character of unsure(wellFormed(blockLines(block).join(' ')))) {
      if (!isPrintable(character) && !found.has(character)) found.set(character, index);
    }
  }
  return [...found].map(([character, block]) => ({ character, block }));
}

/** "漢 (U+6F22)": so that it is known even where it shows as a box on the screen as well. */
export function nameOf(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
