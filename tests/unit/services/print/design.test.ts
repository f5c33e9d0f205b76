/** Every design folder: complete, and as the settings know it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS, FONT_PAIRS, fontPairOf, PALETTES, paletteOf, TEXT_STEPS } from '../../../../electron/common/book/designs.ts';
import { OWN_TRIM, TRIM_SIZE_IDS, trimIdOf, trimSize, type TrimId } from '../../../../electron/common/book/trim.ts';
import { loadDesign, MM, pairOf, textBlock, themeOf } from '../../../../electron/services/print/design.ts';
import { resourcePath } from '../../../../electron/services/resources.ts';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Every letter of Vietnamese with every tone, both cases, and the signs of its texts. */
const VIETNAMESE = Array.from('aăâeêioôơuưy').flatMap((vowel) => ['', ...TONES].map((tone) => (vowel + tone).normalize('NFC'))).concat('đ').join('');
// Raised figures come from the second face where a cut has none.
const NEEDED = `${VIETNAMESE}${VIETNAMESE.toUpperCase()}0123456789–—“”‘’…·°×%&/()`;

/** Sizes of one's own, all over what is allowed. */
const OWN = [OWN_TRIM.width.least, 140, 155, 170, 185, 200, OWN_TRIM.width.most].flatMap((width) =>
  [OWN_TRIM.slim.least, 1.35, 1.5, OWN_TRIM.slim.most].flatMap((slim): TrimId[] => {
    const id = trimIdOf(width, Math.floor(width * slim));
    return id === null ? [] : [id];
  }),
);

describe.each(DESIGN_IDS)('the design %s', (id) => {
  const { data, sources } = loadDesign(id);

  it('is named as its folder and has every file', () => {
    expect(data.id).toBe(id);
    for (const name of ['theme', 'craft', 'look', 'page', 'parts', 'table', 'blocks', 'article', 'front', 'book']) expect([...sources.keys()]).toContain(`${name}.typ`);
  });

  it('has the palettes that can be chosen, in their colours', () => {
    expect(Object.entries(data.palettes).map(([name, { accent }]) => ({ id: name, srgb: accent.srgb }))).toEqual(PALETTES[id]);
    expect(paletteOf(id, 'không có').id).toBe(PALETTES[id][0].id);
    for (const { id: chosen } of PALETTES[id]) expect(themeOf(data, '16x24', textBlock(data, '16x24', 160), { palette: chosen, fonts: '', grey: false })['colours']).toEqual(data.palettes[chosen]);
  });

  it('has the pairs of faces that can be chosen; one it does not know is its own', () => {
    expect(Object.entries(data.fonts).map(([name, pair]) => ({ id: name, ...pair }))).toEqual(FONT_PAIRS[id]);
    const [own] = FONT_PAIRS[id];
    for (const chosen of ['', 'không có']) {
      expect(fontPairOf(id, chosen)).toEqual(own);
      expect(pairOf(data, chosen)).toEqual({ text: own.text, heads: own.heads });
    }
    for (const { id: chosen, text, heads } of FONT_PAIRS[id]) expect(pairOf(data, chosen)).toEqual({ text, heads });
  });

  it.each([...TRIM_SIZE_IDS, ...OWN])('stands within the page at %s, at every size of text', (trim) => {
    const { width, height } = trimSize(trim);
    const sizes = TEXT_STEPS.map((step) => textBlock(data, trim, width, step));
    for (const page of sizes) {
      const foot = height * MM - page.top - page.lines * page.line;
      // Room for the folio under the text, and no more of the page left than a third.
      expect(foot).toBeGreaterThan(2.4 * page.line + 3 * MM);
      expect(foot).toBeLessThan((height * MM) / 5);
      expect(page.width).toBeGreaterThan(0.5 * width * MM);
      // 45 to 80 letters a line, at four tenths and a half of the size a letter.
      const letters = page.width / (data.grid.size * page.scale * 0.44);
      expect(letters).toBeGreaterThan(44);
      expect(letters).toBeLessThan(80);
    }
    expect(sizes.map(({ line }) => line)).toEqual(sizes.map(({ line }) => line).sort((one, other) => one - other));
  });

  it('is set in faces that have every Vietnamese letter', () => {
    const folder = resourcePath('fonts');
    const named = new Set([...sources.values()].flatMap((source) => [...Buffer.from(source).toString('utf8').matchAll(/"([A-Z][A-Za-z]+(?: [A-Z0-9][A-Za-z0-9]*)+)"/g)].map(([, name]) => name ?? '')).concat(FONT_PAIRS[id].flatMap(({ text, heads }) => [text, heads])));
    for (const family of named) {
      const files = readdirSync(folder).filter((name) => name.startsWith(family.replaceAll(' ', '')) && name.endsWith('.ttf'));
      expect(files.length, family).toBeGreaterThan(0);
      for (const file of files) {
        const font = create(readFileSync(join(folder, file)));
        if (font.isCollection) throw new Error(`${file} is a collection`);
        expect(Array.from(NEEDED).filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)).join(''), file).toBe('');
      }
    }
  });
});
