/** What is known of faces, measured again in their files; what other faces than a design's own are set with. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS, FONT_PAIRS, type FontPair } from '../../../../electron/common/book/designs.ts';
import { loadDesign, pairOf } from '../../../../electron/services/print/design.ts';
import { faceOf, facesOf } from '../../../../electron/services/print/faces.ts';
import { resourcePath } from '../../../../electron/services/resources.ts';

const FOLDER = resourcePath('fonts');
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const LETTERS = [...new Set([...Array.from('aăâeêioôơuưy').flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), ...Array.from('đbcdfghjklmnpqrstvwxz')].flatMap((letter) => [letter, letter.toUpperCase()]))];
const SAMPLE = readFileSync(resourcePath('sample', 'lang-son-2021-04-26.txt'), 'utf8').normalize('NFC').replace(/\s+/gu, ' ');

const thousandths = (em: number): number => Math.round(em * 1000) / 1000;

/** A cut in em. */
function opened(file: string): { readonly glyph: (letter: string) => { readonly top: number; readonly bottom: number; readonly advance: number } } {
  const font = create(readFileSync(join(FOLDER, file)));
  if (font.isCollection) throw new Error(`${file} is a collection`);
  return {
    glyph: (letter) => {
      const { bbox, advanceWidth } = font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      return { top: bbox.maxY / font.unitsPerEm, bottom: bbox.minY / font.unitsPerEm, advance: advanceWidth / font.unitsPerEm };
    },
  };
}

const cutsOf = (face: string): string[] => readdirSync(FOLDER).filter((name) => name.startsWith(`${face.replaceAll(' ', '')}-`) && name.endsWith('.ttf'));
const has = (face: string, cut: string): boolean => cutsOf(face).includes(`${face.replaceAll(' ', '')}-${cut}.ttf`);
const NAMES = [...new Set(DESIGN_IDS.flatMap((id) => FONT_PAIRS[id].flatMap(({ text, heads }) => [text, heads])))];

describe.each(NAMES)('the face %s', (name) => {
  const files = cutsOf(name);
  const regular = opened(`${name.replaceAll(' ', '')}-${has(name, 'Regular') ? 'Regular' : 'Medium'}.ttf`);
  const cuts = files.map(opened);
  const face = faceOf(name);
  const mean = (text: string): number => Array.from(text).reduce((sum, letter) => sum + regular.glyph(letter).advance, 0) / Array.from(text).length;

  it('measures what its files say', () => {
    expect(face.x).toBe(thousandths(regular.glyph('x').top));
    expect(face.cap).toBe(thousandths(regular.glyph('H').top));
    expect(face.rise).toBe(thousandths(Math.max(...cuts.flatMap(({ glyph }) => LETTERS.map((letter) => glyph(letter).top)))));
    expect(face.fall).toBe(thousandths(-Math.min(...cuts.flatMap(({ glyph }) => LETTERS.map((letter) => glyph(letter).bottom)))));
    expect(face.width).toBe(thousandths(mean(SAMPLE)));
    expect(face.capsWidth).toBe(thousandths(mean(SAMPLE.toUpperCase())));
  });

  it('has the weight that stands a little over the regular one', () => {
    const weight = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold' }[face.medium] ?? 'none';
    expect(has(name, weight)).toBe(true);
    // Where it has that very weight, it is that.
    expect(face.medium === 500).toBe(has(name, 'Medium'));
  });
});

it('a face of which nothing is measured is told', () => {
  expect(() => faceOf('Comic Sans')).toThrow('Comic Sans');
});

describe.each(DESIGN_IDS)('the pairs of %s', (id) => {
  const { data } = loadDesign(id);
  const own = pairOf(data, '');
  const pairs: readonly FontPair[] = FONT_PAIRS[id];

  it('begin with its own, which is set as it was drawn', () => {
    expect(facesOf(own, own, data.grid)).toMatchObject({ fit: { text: 1, heads: 1, capitals: 1 }, cap: { text: 1, heads: 1 } });
    expect(new Set(pairs.map(({ text, heads }) => `${text} ${heads}`)).size).toBe(pairs.length);
    expect(pairs.length).toBeGreaterThanOrEqual(3);
  });

  it.each(pairs)('are set by what they measure: $id', ({ text, heads }) => {
    const { fit } = facesOf(own, { text, heads }, data.grid);
    const [face, ownFace] = [faceOf(text), faceOf(own.text)];
    // Small letters are as high as the design's own or a tenth lower at most, and as many go to a line, a twelfth more or less.
    expect((face.x * fit.text) / ownFace.x).toBeGreaterThan(0.9);
    expect((face.x * fit.text) / ownFace.x).toBeLessThanOrEqual(1.0001);
    expect(Math.abs((face.width * fit.text) / ownFace.width - 1)).toBeLessThan(0.08);
    if (text !== own.text) expect((face.rise + face.fall) * fit.text * data.grid.size).toBeLessThanOrEqual(data.grid.line);
    // Headings are no higher than the design's own with all their marks, or than a line of the text.
    const [title, ownTitle] = [faceOf(heads), faceOf(own.heads)];
    for (const by of [fit.heads, fit.capitals]) expect((title.rise + title.fall) * by).toBeLessThanOrEqual(Math.max(ownTitle.rise + ownTitle.fall, data.grid.line / data.grid.size) + 0.0001);
    expect((title.width * fit.heads) / ownTitle.width).toBeLessThan(1.2);
  });

  it.each(pairs)('have the cuts the design asks for: $id', ({ text, heads }) => {
    for (const cut of ['Regular', 'Italic', 'SemiBold', 'SemiBoldItalic']) expect(has(text, cut), `${text} ${cut}`).toBe(true);
    expect(has(heads, 'SemiBold'), heads).toBe(true);
    // Two designs set headings in italics, the two others in bold.
    const wanted = id === 'trang-trong' || id === 'co-dien' ? 'Italic' : 'Bold';
    expect(has(heads, wanted), `${heads} ${wanted}`).toBe(true);
  });
});
