/** The reading by other programs (`support/independent.ts`; `npm run test:press` asks it of large books): silent on sound files, and it objects to what is wrong. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PDFDocument, PDFName, PDFString, type PDFPage } from '@cantoo/pdf-lib';
import type { PressStandard } from '../../electron/common/book/press.ts';
import { firstBook, TITLE } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { readIndependently, type Asked } from './support/independent.ts';
import { printed } from './support/printed.ts';

const folder = temporaryFolder();
const asked = (standard: PressStandard): Asked => ({ standard, trim: [160, 240], bleed: 3, title: TITLE, ink: 300, ppi: 300 });
const files = { x4: '', x1a: '' };
beforeAll(async () => {
  for (const standard of ['x4', 'x1a'] as const) files[standard] = (await printed((await firstBook('photos')).with({ pressStandard: standard }), 'print', folder, standard)).file;
});

describe('a sound file', () => {
  it.each(['x4', 'x1a'] as const)('of %s is read whole, and nothing is objected to', (standard) => {
    const { objections, read } = readIndependently(files[standard], asked(standard), folder);
    expect(objections).toEqual([]);
    expect(read).toMatchObject({ photos: 3 });
    expect(read.pages).toBeGreaterThan(10);
    // Every page draws something, blank ones nothing of note.
    expect(read.streams).toBeGreaterThanOrEqual(read.pages);
    expect(read.fonts).toBeGreaterThan(2);
    expect(read.textPages).toBeGreaterThan(8);
    expect(read.darkest).toBeGreaterThan(150);
  });
});

/** Puts operators behind those of the page. */
const draw = (pdf: PDFDocument, page: PDFPage, operators: string): void => { page.node.addContentStream(pdf.context.register(pdf.context.flateStream(operators))); };

const WRONG: readonly [string, (pdf: PDFDocument, page: PDFPage) => void, RegExp][] = [
  ['a colour of the screen', (pdf, page) => { draw(pdf, page, 'q 1 0 0 rg 50 50 20 20 re f Q'); }, /colours set by rg/],
  ['a page without a trim', (_, page) => { page.node.delete(PDFName.of('TrimBox')); }, /page 6: another trim|page 6: a box is missing/],
  ['a bleed of nothing', (_, page) => { page.setBleedBox(page.getTrimBox().x, page.getTrimBox().y, page.getTrimBox().width, page.getTrimBox().height); }, /page 6: another bleed/],
  ['another title', (pdf) => { pdf.setTitle('Sách khác'); }, /information has the title Sách khác/],
  ['no output intent', (pdf) => { pdf.catalog.delete(PDFName.of('OutputIntents')); }, /0 output intents/],
  ['something to click', (pdf, page) => { page.node.set(PDFName.of('Annots'), pdf.context.obj([])); }, /what a press may not get: \/Annots/],
  ['something that acts', (pdf) => { pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })); }, /\/OpenAction/],
  ['a transparent field', (pdf, page) => { page.node.newExtGState('Through', pdf.context.obj({ ca: 0.5 })); draw(pdf, page, 'q /Through gs 0 0 0 1 k 50 50 20 20 re f Q'); }, /transparency: \/ca/],
  ['words in four inks', (pdf, page) => { const [name] = [...(page.node.normalizedEntries().Font.entries()[0] ?? [])]; draw(pdf, page, `q BT 1 1 1 1 k ${String(name)} 40 Tf 60 300 Td <0003000400050006> Tj ET Q`); }, /page 6: words on coloured plates/],
];

/** All at once: each reading takes seconds, and the sound file has no objection that one of them could hide behind. */
describe('what is wrong', () => {
  let objections: string[];
  beforeAll(async () => {
    const pdf = await PDFDocument.load(readFileSync(files.x4), { updateMetadata: false });
    for (const [, change] of WRONG) change(pdf, pdf.getPage(5));
    const path = join(folder, 'spoilt.pdf');
    writeFileSync(path, await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }));
    objections = readIndependently(path, { ...asked('x4'), ink: 120, ppi: 5000 }, folder).objections;
  });

  it.each(WRONG)('%s', (_, __, objection) => {
    expect(objections.join('\n')).toMatch(objection);
  });

  it('ink over the limit and photos of too few dots', () => {
    expect(objections.filter((each) => each.startsWith('ink of'))).toHaveLength(1);
    expect(objections.filter((each) => each.endsWith('ppi'))).toHaveLength(3);
  });
});
