/** Fonts that a book may be set in: the bundled ones, and those that Typst carries itself. Any other comes from the machine, and the next machine has another. */
import { readdirSync } from 'node:fs';
import { resourcePath } from '../../resources.ts';

/** Of Typst's own: what a bundled font lacks, an arrow or a sign, is taken from them everywhere alike. */
const TYPST = /^(?:LibertinusSerif|NewCM|NewComputerModern|DejaVuSansMono)/u;

let bundled: ReadonlySet<string> | null = null;

/** @param fontName as a PDF has it: "ABCDEF+EBGaramond-Regular", with or without the name of an encoding behind it */
export function isOwnFont(fontName: string): boolean {
  // The files are called by the PostScript names of their fonts.
  bundled ??= new Set(readdirSync(resourcePath('fonts')).flatMap((name) => /^(.+)\.[ot]tf$/u.exec(name)?.[1] ?? []));
  const name = fontName.replace(/^[A-Z]{6}\+/u, '').replace(/-Identity-[HV]$/u, '');
  return bundled.has(name) || TYPST.test(name);
}
