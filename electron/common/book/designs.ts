/**
 * The designs a book can be set in, as far as settings and windows know of them: names of folders under resources/designs and of
 * the palettes and pairs of faces in each. Everything else about a design is its own data; a test holds the two together.
 */
export const DESIGN_IDS = ['trang-trong', 'hien-dai', 'co-dien', 'bao-anh'] as const;
export type DesignId = (typeof DESIGN_IDS)[number];

/** Of each design its palettes, with what the screen shows for the first colour; the first is the one it was drawn with. */
export const PALETTES = {
  'trang-trong': [{ id: 'son', srgb: '#9f1a1e' }, { id: 'cham', srgb: '#1f3f6b' }, { id: 'ngoc', srgb: '#13574a' }],
  'hien-dai': [{ id: 'co-vit', srgb: '#00707a' }, { id: 'gach', srgb: '#c4492d' }, { id: 'lam', srgb: '#2456a6' }],
  'co-dien': [{ id: 'nau', srgb: '#7a4424' }, { id: 'reu', srgb: '#4c5a2c' }, { id: 'man', srgb: '#6b2346' }],
  'bao-anh': [{ id: 'do', srgb: '#e3231b' }, { id: 'xanh', srgb: '#0072bc' }, { id: 'vang', srgb: '#f2a900' }],
} as const satisfies Readonly<Record<DesignId, readonly { readonly id: string; readonly srgb: string }[]>>;
export type Palette = (typeof PALETTES)[DesignId][number];

/** The palette a book is set in: the one chosen, or the design's own where it has none of that name. */
export function paletteOf(design: DesignId, chosen: string): Palette {
  return (PALETTES[design] as readonly Palette[]).find(({ id }) => id === chosen) ?? PALETTES[design][0];
}

/**
 * Of each design the pairs of faces that stay beautiful in it, of the text and of headings; the first is the one it was drawn with.
 * Names are those of files in resources/fonts, as a stylesheet has them.
 */
export const FONT_PAIRS = {
  'trang-trong': [
    { id: 'garamond', text: 'EB Garamond', heads: 'EB Garamond' },
    { id: 'source-garamond', text: 'Source Serif 4', heads: 'EB Garamond' },
    { id: 'crimson', text: 'Crimson Pro', heads: 'Crimson Pro' },
    { id: 'newsreader', text: 'Newsreader', heads: 'Newsreader' },
  ],
  'hien-dai': [
    { id: 'source-vietnam', text: 'Source Serif 4', heads: 'Be Vietnam Pro' },
    { id: 'newsreader-vietnam', text: 'Newsreader', heads: 'Be Vietnam Pro' },
    { id: 'crimson-vietnam', text: 'Crimson Pro', heads: 'Be Vietnam Pro' },
    { id: 'source', text: 'Source Serif 4', heads: 'Source Serif 4' },
  ],
  'co-dien': [
    { id: 'crimson', text: 'Crimson Pro', heads: 'Crimson Pro' },
    { id: 'garamond', text: 'EB Garamond', heads: 'EB Garamond' },
    { id: 'source-crimson', text: 'Source Serif 4', heads: 'Crimson Pro' },
    { id: 'newsreader', text: 'Newsreader', heads: 'Newsreader' },
  ],
  'bao-anh': [
    { id: 'newsreader-barlow', text: 'Newsreader', heads: 'Barlow Condensed' },
    { id: 'source-barlow', text: 'Source Serif 4', heads: 'Barlow Condensed' },
    { id: 'crimson-barlow', text: 'Crimson Pro', heads: 'Barlow Condensed' },
  ],
} as const satisfies Readonly<Record<DesignId, readonly { readonly id: string; readonly text: string; readonly heads: string }[]>>;
export type FontPair = (typeof FONT_PAIRS)[DesignId][number];

/** The pair a book is set in: the one chosen, or the design's own where it has none of that name. */
export function fontPairOf(design: DesignId, chosen: string): FontPair {
  return (FONT_PAIRS[design] as readonly FontPair[]).find(({ id }) => id === chosen) ?? FONT_PAIRS[design][0];
}

/** Steps of the text's size: one is 4 % of it, and of everything set with it. */
export const TEXT_STEPS = [-1, 0, 1] as const;
export type TextStep = (typeof TEXT_STEPS)[number];
export const TEXT_STEP_SHARE = 0.04;
