import { describe, expect, it } from 'vitest';
import { PDFName } from '@cantoo/pdf-lib';
import { DESIGN_IDS } from '@common/book/designs.ts';
import { loadDesign } from '../../../../electron/services/print/design.ts';
import { overprinted } from '../../../../electron/services/print/pdf/overprint.ts';
import { MARKER, pdfNameOf, spotted } from '../../../../electron/services/print/pdf/spot.ts';
import { laidOn } from '../../../../electron/services/print/preflight/laid-on.ts';

/** As the typesetter writes it. */
const MARKED = '0.003921569 0.99607843 0.003921569 0.99607843';
const STATES: Readonly<Record<string, { readonly fills?: boolean; readonly lines?: boolean }>> = {
  KyOver: { fills: true }, KyOff: { fills: false }, KyLine: { lines: true, fills: false }, KyLineOver: { lines: true, fills: true }, KyLineOff: { lines: false, fills: false }, KyLineOffOver: { lines: false, fills: true },
};
const laid = (stream: string) => laidOn(stream, (name) => STATES[name] ?? {});

describe('the marker', () => {
  it('is no colour that whole per cents come to, however they are rounded', () => {
    const steps = MARKER.map((percent) => Math.round((percent / 100) * 255));
    for (let percent = 0; percent <= 100; percent += 1) for (const round of [Math.floor, Math.round, Math.ceil]) expect(steps).not.toContain(round((percent / 100) * 255));
  });

  it('so no design has it', () => {
    for (const id of DESIGN_IDS) for (const colours of Object.values(loadDesign(id).data.palettes)) for (const { cmyk } of Object.values(colours)) expect(cmyk.every((ink) => Number.isInteger(ink))).toBe(true);
  });
});

describe('operators of the marker', () => {
  const foil = (stream: string): string => spotted(overprinted(stream), true);
  const ink = (stream: string): string => spotted(overprinted(stream), false);

  it('become those of the separation: a foil overprints, an ink knocks out', () => {
    expect(foil(`q ${MARKED} k BT (a) Tj ET Q`)).toBe('q /KySpot cs 1 scn\n/KyOver gs BT (a) Tj ET Q');
    expect(ink(`q ${MARKED} k BT (a) Tj ET Q`)).toBe('q /KySpot cs 1 scn\n/KyOff gs BT (a) Tj ET Q');
    expect(foil(`${MARKED} K 0 0 m 9 9 l S`)).toBe('/KySpot CS 1 SCN\n/KyLine gs 0 0 m 9 9 l S');
    expect(ink(`${MARKED} K 0 0 m 9 9 l S`)).toBe('/KySpot CS 1 SCN 0 0 m 9 9 l S');
  });

  it('leave every other colour as it was, and what stands in strings', () => {
    const others = overprinted('0 0 0 1 k f\n0.24 0.4 0.84 0.08 K S\n0.5 g f 1 G S /Cs1 cs 0.3 scn f');
    expect(spotted(others, true)).toBe(others);
    const string = `BT ( ${MARKED} k ) Tj <${'0'.repeat(8)}> Tj [( ${MARKED} K (x) )] TJ ET`;
    expect(spotted(string, true)).toBe(string);
    expect(spotted('0.003921569 0.99607843 0.003921569 0.9921569 k f', true)).toContain('0.9921569 k');
  });

  it('keep apart how fills and how lines are laid on, through saved states', () => {
    // A foil line round a tint that knocks out; then a line that does, too; then black letters.
    const made = laid(foil(`q 0.1 0 0 0 k ${MARKED} K 0 0 5 5 re B Q ${MARKED} K S 0 0 0 0.5 K S 0 0 0 1 k BT (a) Tj ET ${MARKED} k f q ${MARKED} K S Q 0 1 0 0 k f`));
    expect(made.get('KySpot')).toEqual({ tint: 1, least: 1, over: true, knocksOut: false });
    expect(foil(`${MARKED} K S 0 0 0 0.5 K S`)).toBe('/KySpot CS 1 SCN\n/KyLine gs S 0 0 0 0.5 K\n/KyLineOff gs S');
    // Black still overprints behind a line that says nothing of it.
    expect(foil(`0 0 0 1 k ${MARKED} K S 1 0 0 0 K S`)).toBe('0 0 0 1 k\n/KyOver gs /KySpot CS 1 SCN\n/KyLineOver gs S 1 0 0 0 K\n/KyLineOffOver gs S');
    expect(laid(ink(`${MARKED} k f ${MARKED} K S`)).get('KySpot')).toEqual({ tint: 1, least: 1, over: false, knocksOut: true });
  });
});

describe('what is painted in a space called by name', () => {
  it('is told with its tint and how it is laid on, and only where something is painted', () => {
    expect([...laid('/A cs 1 scn /B CS 0.5 SCN n')]).toEqual([]);
    expect(laid('/A cs 0.5 scn f 1 scn f').get('A')).toEqual({ tint: 1, least: 0.5, over: false, knocksOut: true });
    expect(laid('/A cs 1 scn 0 0 0 1 k f').size).toBe(0);
    expect(laid('/KyOver gs /A cs 1 scn BT 3 Tr (a) Tj ET').size).toBe(0);
    expect(laid('/A CS 1 SCN BT 1 Tr (a) Tj ET').get('A')?.knocksOut).toBe(true);
    expect(laid('q /A cs 1 scn Q f').size).toBe(0);
  });
});

describe('the name of a plate', () => {
  it('is written byte by byte, what is no plain letter as #xx', () => {
    expect(pdfNameOf('PANTONE 186 C')).toBe('PANTONE#20186#20C');
    expect(pdfNameOf('Đỏ')).toBe('#C4#90#E1#BB#8F');
    expect(pdfNameOf('a#/(b)%')).toBe('a#23#2F#28b#29#25');
  });

  it.each(['PANTONE 186 C', 'Đỏ cờ', 'a#20b', '50% (x)/y'])('%s comes back from the file as it was', (name) => {
    expect(Buffer.from(PDFName.of(pdfNameOf(name)).asBytes()).toString('utf8')).toBe(name);
  });
});
