import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../electron/common/errors.ts';
import { compareProofs } from '../../../../electron/common/proof/compare.ts';
import { readProof } from '../../../../electron/services/proofs/read-proof.ts';
import { PLACE_HOLDER } from '../../../../electron/services/print/proxy.ts';

interface Page {
  readonly text: string;
  /** pt from the left; none: no picture. */
  readonly picture?: number;
}

async function pdf(pages: readonly Page[], password?: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const picture = await document.embedJpg(PLACE_HOLDER);
  for (const [index, { text, picture: left }] of pages.entries()) {
    const page = document.addPage([450, 680]);
    page.drawText(text, { x: 50, y: 600, size: 11, font });
    page.drawText(String(index + 1), { x: 220, y: 40, size: 9, font });
    if (left !== undefined) page.drawImage(picture, { x: left, y: 200, width: 200, height: 150 });
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password });
  return await document.save();
}
const read = (bytes: Uint8Array): ReturnType<typeof readProof> => readProof(bytes, { name: 'a.pdf' });
const codeOf = async (bytes: Uint8Array): Promise<string> => read(bytes).then(() => 'read', (thrown: unknown) => (thrown instanceof AppError ? thrown.code : String(thrown)));

describe('a proof that is read', () => {
  it('has its lines and its pictures where they stand', async () => {
    const { pages, pictures } = await read(await pdf([{ text: 'Hello yearbook', picture: 50 }]));
    expect(pictures).toBe(true);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({ width: 450, height: 680 });
    expect(pages[0]?.lines[0]).toMatchObject({ text: 'Hello yearbook', x: 50, y: 80 });
    const [picture] = pages[0]?.pictures ?? [];
    expect(picture?.x).toBeCloseTo(50);
    expect(picture?.y).toBeCloseTo(330);
    expect(picture?.width).toBeCloseTo(200);
    expect(picture?.height).toBeCloseTo(150);
  });

  it('differs from another where a word, a picture or a page does', async () => {
    const before = await read(await pdf([{ text: 'one page of words' }, { text: 'another with a photo', picture: 50 }, { text: 'the last of them' }]));
    const after = await read(await pdf([{ text: 'one sheet of words' }, { text: 'quite new here' }, { text: 'another with a photo', picture: 90 }, { text: 'the last of them' }]));
    expect(compareProofs(before, after).pages).toMatchObject([
      { state: 'text', changes: [{ before: 'page', after: 'sheet' }] },
      { state: 'added', after: 2 },
      { state: 'looks', before: 2, after: 3, pictures: 1, lines: 0 },
      { state: 'same', before: 3, after: 4 },
    ]);
  });
});

describe('words of a page', () => {
  it('are those that it shows: not the spine of the sheet that a cover was cut from', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([450, 680]);
    page.drawText('Shown', { x: 50, y: 600, size: 11, font });
    page.drawText('Spine upwards', { x: -3, y: 100, size: 17, font, rotate: degrees(90) });
    page.drawText('Spine downwards', { x: -15, y: 500, size: 17, font, rotate: degrees(-90) });
    page.drawText('Edge', { x: 10, y: 100, size: 17, font, rotate: degrees(90) });
    page.drawText('Beside', { x: 460, y: 300, size: 11, font });
    const { pages } = await read(await document.save());
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['Shown', 'Edge']);
  });

  it('stand at their own places where a wide gap lies between two on a line', async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    const page = document.addPage([450, 680]);
    page.drawText('Left words', { x: 50, y: 600, size: 11, font });
    page.drawText('right words', { x: 300, y: 600, size: 11, font });
    const { pages } = await read(await document.save());
    expect(pages[0]?.lines).toMatchObject([{ text: 'Left words', x: 50, width: expect.closeTo(font.widthOfTextAtSize('Left words', 11), 0) as number }, { text: 'right words', x: 300 }]);
  });
});

describe('the drawing of a page', () => {
  async function drawn(colour: [number, number, number], face: StandardFonts, from = 50): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const font = await document.embedFont(face);
    const page = document.addPage([450, 680]);
    page.drawText('Hello yearbook', { x: 50, y: 600, size: 11, font });
    page.drawLine({ start: { x: from, y: 560 }, end: { x: from + 200, y: 560 }, thickness: 1, color: rgb(...colour) });
    return await document.save();
  }
  it('differs where the words are the same, in another colour, in another face, or ruled elsewhere', async () => {
    const plain = await read(await drawn([0.6, 0.1, 0.1], StandardFonts.Helvetica));
    const against = async (bytes: Uint8Array): Promise<unknown> => compareProofs(plain, await read(bytes)).pages.map(({ state, drawing, shapes, lines }) => [state, drawing + shapes.after.length, lines])[0];
    expect(plain.drawings?.[0]?.shapes).toEqual([expect.objectContaining({ x: 50, y: 120, width: 200, height: 0, fill: null, pen: { colour: [0.6, 0.1, 0.1], width: 1 } })]);
    expect(await against(await drawn([0.6, 0.1, 0.1], StandardFonts.Helvetica))).toEqual(['same', 0, 0]);
    expect(await against(await drawn([0.1, 0.3, 0.4], StandardFonts.Helvetica))).toEqual(['looks', 1, 0]);
    expect(await against(await drawn([0.6, 0.1, 0.1], StandardFonts.Helvetica, 90))).toEqual(['looks', 1, 0]);
    expect(await against(await drawn([0.6, 0.1, 0.1], StandardFonts.HelveticaOblique))).toEqual(['looks', 1, 0]);
  });
});

describe('a drawing that is no plain shape', () => {
  /** A page with these operators, a gradient from red to a colour under the names of a shading and a pattern, and a tile. */
  async function drawn(operators: string, end: readonly [number, number, number] = [0, 0, 1], tile = '0 0 5 5 re f'): Promise<Uint8Array> {
    const document = await PDFDocument.create();
    const { context } = document;
    const page = document.addPage([450, 680]);
    const shading = context.obj({ ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [100, 0, 200, 0], Function: context.register(context.obj({ FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [...end], N: 1 })) });
    const tiles = context.register(context.flateStream(tile, { Type: 'Pattern', PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 9, 9], XStep: 9, YStep: 9, Resources: {} }));
    page.node.set(PDFName.of('Resources'), context.obj({ Shading: { S: shading }, Pattern: { P: { PatternType: 2, Shading: shading }, T: tiles } }));
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(operators)));
    return await document.save();
  }
  const told = async (one: Uint8Array, two: Uint8Array): Promise<unknown> => compareProofs(await read(one), await read(two)).pages.map(({ state, shapes }) => [state, shapes.before.length, shapes.after.length])[0];
  const CLIPPED = 'q 100 300 100 50 re W n /S sh Q';
  const FILLED = '/Pattern cs /P scn 100 300 100 50 re f';

  it('has the box of what it is clipped to, and tells whether it is another', async () => {
    const [shape] = (await read(await drawn(CLIPPED))).drawings?.[0]?.shapes ?? [];
    expect(shape).toMatchObject({ x: 100, y: 330, width: 100, height: 50, paint: { axis: [0, -6, 1, -6] } });
    for (const operators of [CLIPPED, FILLED]) {
      expect(await told(await drawn(operators), await drawn(operators))).toEqual(['same', 0, 0]);
      expect(await told(await drawn(operators), await drawn(operators, [0, 1, 0]))).toEqual(['looks', 1, 1]);
    }
    expect(await told(await drawn(CLIPPED), await drawn(''))).toEqual(['looks', 1, 0]);
    const hatched = '/Pattern cs /T scn 100 300 100 50 re f';
    expect(await told(await drawn(hatched), await drawn(hatched))).toEqual(['same', 0, 0]);
    expect(await told(await drawn(hatched), await drawn(hatched, [0, 0, 1], '0 0 5 2 re f'))).toEqual(['looks', 1, 1]);
  });

  it('is another where a line takes another way within the same box', async () => {
    const line = (middle: number): string => `100 300 m 150 ${String(middle)} l 200 400 l S`;
    expect(await told(await drawn(line(350)), await drawn(line(350)))).toEqual(['same', 0, 0]);
    expect(await told(await drawn(line(350)), await drawn(line(320)))).toEqual(['looks', 1, 1]);
  });

  it('turned with the page’s measure has the box that it fills', async () => {
    const [shape] = (await read(await drawn('0 1 -1 0 300 300 cm 0 0 100 40 re f'))).drawings?.[0]?.shapes ?? [];
    expect(shape).toMatchObject({ x: 260, y: 280, width: 40, height: 100 });
  });
});

describe('a file that is no proof', () => {
  it('is told for what it is', async () => {
    expect(await codeOf(Buffer.from('PK\u0003\u0004 a Word file'))).toBe('proof/not-pdf');
    expect(await codeOf(new Uint8Array())).toBe('proof/not-pdf');
    expect(await codeOf(Buffer.from('%PDF-1.7\nnothing else'))).toBe('proof/damaged');
    expect(await codeOf(await pdf([{ text: 'secret' }], 'x'))).toBe('proof/protected');
  });

  it('never brings another error than these, wherever it was cut or scratched', async () => {
    const whole = await pdf([{ text: 'some words', picture: 50 }, { text: 'more words' }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), async (cut, scratches) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of scratches) bytes[at] = value;
        expect(['read', 'proof/not-pdf', 'proof/damaged', 'proof/protected', 'proof/too-large']).toContain(await codeOf(cut % 2 === 0 ? bytes : bytes.subarray(0, cut)));
      }),
      { numRuns: 60 },
    );
  });
});
