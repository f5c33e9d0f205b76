/** Characters of the fonts Symbol and Wingdings: arrows, ticks, degrees that articles use. */
const KNOWN: ReadonlyMap<number, string> = new Map([
  [0x20, ' '],
  [0x2d, '-'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x71, '❑'],
  [0x76, '❖'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb4, '×'],
  [0xb7, '•'],
  [0xd8, '➢'],
  [0xe0, '→'],
  [0xf0, '→'],
  [0xfc, '✓'],
  [0xfe, '☑'],
]);

/** Sign for a code of a symbol font (0x00–0xff, or in the private use area); a dot for one that is not known. */
export const symbolFor = (code: number): string => KNOWN.get(code & 0xff) ?? '•';

/** True for the private use area where Word keeps the characters of symbol fonts. */
export const isSymbolCode = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff;

/** True for fonts that hold signs instead of letters. */
export const isSymbolFont = (name: string): boolean => /^(?:symbol|wingdings|webdings|zapf ?dingbats|monotype sorts|marlett)/iu.test(name.trim());
