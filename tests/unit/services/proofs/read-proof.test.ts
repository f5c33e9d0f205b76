import { degrees, PDFDocument, rgb, StandardFonts } from '@cantoo/pdf-lib';
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
    const against = async (bytes: Uint8Array): Promise<unknown> => compareProofs(plain, await read(bytes)).pages.map(({ state, drawing, lines }) => [state, drawing, lines])[0];
    expect(plain.drawings?.[0]?.shapes).toEqual([expect.objectContaining({ x: 50, y: 120, width: 200, height: 0, fill: null, pen: { colour: [0.6, 0.1, 0.1], width: 1 } })]);
    expect(await against(await drawn([0.6, 0.1, 0.1], StandardFonts.Helvetica))).toEqual(['same', 0, 0]);
    expect(await against(await drawn([0.1, 0.3, 0.4], StandardFonts.Helvetica))).toEqual(['looks', 1, 0]);
    expect(await against(await drawn([0.6, 0.1, 0.1], StandardFonts.Helvetica, 90))).toEqual(['looks', 1, 0]);
    expect(await against(await drawn([0.6, 0.1, 0.1], StandardFonts.HelveticaOblique))).toEqual(['looks', 1, 0]);
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
