/** Characters that none of the bundled fonts has: the press prints an empty box for them, and nothing else would say so. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { blockLines } from '../../../common/article/read.ts';
import type { ArticleDocument } from '../../../common/article/document.ts';
import { resourcePath } from '../../resources.ts';
import { wellFormed } from '../well-formed.ts';

/** Has no shape of its own: white space, control characters, joiners, variation selectors. */
const SHAPELESS = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

let covered: ReadonlySet<number> | undefined;

/** Code points that at least one bundled font can print: where the face lacks one, Typst takes the next font that has it. */
function printable(): ReadonlySet<number> {
  covered ??= new Set(fontFiles().flatMap((file) => characterSet(file)));
  return covered;
}

function fontFiles(): string[] {
  const folder = resourcePath('fonts');
  return readdirSync(folder).filter((name) => /\.[ot]tf$/.test(name)).map((name) => join(folder, name));
}

function characterSet(file: string): number[] {
  const font = create(readFileSync(file));
  return font.isCollection ? font.fonts.flatMap((each) => each.characterSet) : font.characterSet;
}

/** Every character of the article that cannot be printed, once each, with the block it is in first. */
export function missingGlyphs(document: ArticleDocument): { readonly character: string; readonly block: number }[] {
  const found = new Map<string, number>();
  for (const [index, block] of document.blocks.entries()) {
    for (const character of wellFormed(blockLines(block).join(' '))) {
      if (!found.has(character) && !SHAPELESS.test(character) && !printable().has(character.codePointAt(0) ?? 0)) found.set(character, index);
    }
  }
  return [...found].map(([character, block]) => ({ character, block }));
}

/** "漢 (U+6F22)": so that it is known even where it shows as a box on the screen as well. */
export function nameOf(character: string): string {
  return `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
